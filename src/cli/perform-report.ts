/** `hashfront report`: charts and page from the files of a finished run. */
import { finishedReplicates } from '../experiment/folder.ts';
import { lackingTally } from '../experiment/kept-tallies.ts';
import { storedTrials } from '../experiment/stored-trials.ts';
import { CallError } from '../experiment/problem.ts';
import type { Trial } from '../experiment/trial.ts';
import type { Plan } from '../model/plan.ts';
import type { ReportFile } from '../report/report.ts';
import type { Given } from './arguments.ts';
import { isOn, namesOf } from './arguments.ts';
import { EXIT } from './command.ts';
import { CONCLUSIONS } from './designs.ts';
import type { Host } from './host.ts';
import { checkCharts, pictureFiles, wantedPictures } from './pictures.ts';
import { soundComparison, finishedEnsembleManifest, finishedManifest } from './run-folder.ts';
import { folderName } from '../experiment/names.ts';
import { voiceOf } from './voice.ts';

export async function performReport(given: Given, host: Host): Promise<number> {
  const folder = String(given['dir']).replace(/(.)\/+$/, '$1');
  const charts = namesOf(given, 'charts') ?? 'all';
  const voice = voiceOf(host, isOn(given, 'json'), isOn(given, 'quiet'));
  if (host.kindOf(folder) !== 'folder') throw new CallError(`there is no folder ${folder}`);
  const several = host.kindOf(`${folder}/variants`) === 'folder';
  if (!several) checkCharts(charts);
  const made: string[] = [];
  for await (const [name, content] of several ? ensembleFiles(host, folder, charts) : runFiles(host, folder, charts)) {
    host.write(`${folder}/${name}`, content);
    made.push(name);
  }
  if (voice.json) host.out(`${JSON.stringify({ dir: folder, made })}\n`);
  else host.out(`${made.map((name) => `${folder}/${name}`).join('\n')}\n`);
  return EXIT.done;
}

async function* runFiles(host: Host, folder: string, charts: readonly string[] | 'all'): AsyncGenerator<ReportFile> {
  const manifest = await finishedManifest(host, folder);
  const plan = manifest.plan as unknown as Plan;
  const trials = await trialsIn(host, folder);
  yield* pictureFiles(host, { folder, plan, manifest, trials }, charts, wantedPictures(host, folder, plan, charts, () => true));
}

/** Finished trials of a run's folder. @throws CallError where there is none, one is damaged, or another build kept other tables */
async function trialsIn(host: Host, folder: string): Promise<readonly Trial[]> {
  const manifest = await finishedManifest(host, folder);
  const headers = finishedReplicates(host, folder, manifest.key, (name) => { throw new CallError(`${folder}/replicates/${name} is damaged; run again: ${manifest.command}`); });
  const trials = storedTrials(host, folder, [...headers.values()].filter(({ replicate }) => replicate < manifest.replicates));
  if (trials.length === 0) throw new CallError(`${folder} holds no finished replicate; run again: ${manifest.command}`);
  const lacking = lackingTally(trials[0]!);
  if (lacking !== null) throw new CallError(`${folder} was made by another build of the program (version ${manifest.version}), which did not keep the tally ${lacking} as this one reads it; run again: ${manifest.command}`);
  return trials;
}

async function* ensembleFiles(host: Host, folder: string, charts: readonly string[] | 'all'): AsyncGenerator<ReportFile> {
  const manifest = await finishedEnsembleManifest(host, folder);
  const conclude = CONCLUSIONS[manifest.design](host, charts);
  const plans = new Map<string, Plan>();
  const trials = new Map<string, readonly Trial[]>();
  const { scenario } = await finishedManifest(host, `${folder}/variants/${folderName(manifest.baseline)}`);
  for (const name of [manifest.baseline, ...manifest.variants]) {
    const below = `${folder}/variants/${folderName(name)}`;
    plans.set(name, (await finishedManifest(host, below)).plan as unknown as Plan);
    trials.set(name, await trialsIn(host, below));
  }
  yield* conclude({ manifest, comparison: await soundComparison(host, folder), plans, scenario, trials: (name) => trials.get(name)! }).files();
}
