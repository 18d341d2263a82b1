/** `hashfront verify`: the same run done again, compared with what lies there. */
import type { Arm } from '../experiment/compare.ts';
import { buildComparison } from '../experiment/compare.ts';
import { attribute } from '../experiment/attribution.ts';
import type { Off } from '../experiment/attribution.ts';
import type { Attribution, EnsembleManifest, Manifest } from '../experiment/files.ts';
import { ensembleKey } from '../experiment/fingerprint.ts';
import { folderName } from '../experiment/names.ts';
import { CallError } from '../experiment/problem.ts';
import type { Plan } from '../model/plan.ts';
import type { Given } from './arguments.ts';
import { isOn, wholeOf } from './arguments.ts';
import { handsOf } from './attribution-results.ts';
import { EXIT } from './command.ts';
import { jsonFindings, manifestFindings, planFindings, rerunFindings } from './findings.ts';
import { refuseTooLarge } from './dry-run.ts';
import type { Host } from './host.ts';
import { nameWithout } from './off.ts';
import { programOf } from './program.ts';
import { workersFor } from './replicates.ts';
import { MissingInput, planOfManifest, rerun } from './rerun.ts';
import { finishedEnsembleManifest, finishedManifest } from './run-folder.ts';
import { counted } from './table.ts';
import type { Voice } from './voice.ts';
import { voiceOf } from './voice.ts';

/** What was found in one run's folder; its arm for a comparison. */
interface Verified {
  readonly findings: readonly string[];
  readonly arm: Arm | null;
}

export async function performVerify(given: Given, host: Host): Promise<number> {
  const folder = String(given['dir']).replace(/(.)\/+$/, '$1');
  const voice = voiceOf(host, isOn(given, 'json'), isOn(given, 'quiet'));
  if (host.kindOf(folder) !== 'folder') throw new CallError(`there is no folder ${folder}`);
  const workers = wholeOf(given, 'workers', 1, 1024);
  const several = host.kindOf(`${folder}/variants`) === 'folder';
  const findings = several ? await verifyEnsemble(host, voice, folder, workers) : await verifyOne(host, voice, folder, workers);
  if (typeof findings === 'number') {
    voice.problem('interrupted');
    return findings;
  }
  say(host, voice, folder, findings);
  return findings.length > 0 ? EXIT.claimFails : EXIT.done;
}

function say(host: Host, voice: Voice, folder: string, findings: readonly string[]): void {
  if (voice.json) host.out(`${JSON.stringify({ dir: folder, verified: findings.length === 0, findings })}\n`);
  else if (findings.length === 0) host.out(`verified: run again, replicates, tables, summary and fingerprints in ${folder} are the same; page and pictures are not compared\n`);
  else host.out(`${findings.join('\n')}\nnot verified: ${counted(findings.length, 'difference')}\n`);
}

async function verifyOne(host: Host, voice: Voice, folder: string, workers: number | undefined): Promise<readonly string[] | 130 | 143> {
  const verified = await verifyRun(host, voice, folder, await finishedManifest(host, folder), workers);
  return typeof verified === 'number' ? verified : verified.findings;
}

async function verifyRun(host: Host, voice: Voice, folder: string, manifest: Manifest, workers: number | undefined): Promise<Verified | 130 | 143> {
  if (manifest.build !== programOf(host).build) voice.note(`${folder} was made by another build of the program (version ${manifest.version}); this one runs it again`);
  const edited = await planFindings(manifest);
  const findings = [...(await manifestFindings(host, folder, manifest)), ...edited];
  // A plan or a number of replicates that somebody changed may ask for anything: it is named, not run.
  if (edited.length > 0 || manifest.fingerprints.length !== manifest.replicates) return { findings, arm: null };
  const plan = planOrFinding(host, manifest);
  if (typeof plan === 'string') return { findings: [...findings, plan], arm: null };
  refuseTooLarge(host, plan, workersFor(host, workers, manifest.replicates));
  const again = await rerun(host, voice, manifest, plan, { workers, trace: host.kindOf(`${folder}/trace.parquet`) === 'file' });
  if (typeof again === 'number') return again;
  const values = (name: string): (number | null)[] => Array.from({ length: manifest.replicates }, (_, replicate) => again.headers.get(replicate)?.outcomes[name] ?? null);
  const arm = { name: manifest.variant, plan, outcomes: Object.fromEntries(plan.outcomes.map(({ name }) => [name, values(name)])) };
  return { findings: [...findings, ...(await rerunFindings(host, folder, manifest, plan, again))], arm };
}

function planOrFinding(host: Host, manifest: Manifest): Plan | string {
  try {
    return planOfManifest(host, manifest);
  } catch (error) {
    if (error instanceof MissingInput) return error.message;
    throw error;
  }
}

async function verifyEnsemble(host: Host, voice: Voice, folder: string, workers: number | undefined): Promise<readonly string[] | 130 | 143> {
  const manifest = await finishedEnsembleManifest(host, folder);
  const findings: string[] = [];
  const arms: Arm[] = [];
  for (const name of [manifest.baseline, ...manifest.variants]) {
    const below = `variants/${folderName(name)}`;
    if (host.kindOf(`${folder}/${below}`) !== 'folder') {
      findings.push(`${below} is missing`);
      continue;
    }
    const own = await finishedManifest(host, `${folder}/${below}`);
    if (own.seed !== manifest.seed) findings.push(`manifest.json: seed is ${JSON.stringify(manifest.seed)}, that of ${name} is ${JSON.stringify(own.seed)}`);
    if (JSON.stringify(own.fingerprints) !== JSON.stringify(manifest.fingerprints[name])) findings.push(`manifest.json: fingerprints of ${name} are not those in ${below}/manifest.json`);
    const verified = await verifyRun(host, voice, `${folder}/${below}`, own, workers);
    if (typeof verified === 'number') return verified;
    findings.push(...verified.findings.map((finding) => `${below}/${finding}`));
    if (verified.arm !== null) arms.push({ ...verified.arm, name });
  }
  if (arms.length === manifest.variants.length + 1) findings.push(...ensembleFindings(host, folder, manifest, arms));
  return findings;
}

function ensembleFindings(host: Host, folder: string, manifest: EnsembleManifest, arms: readonly Arm[]): string[] {
  const { version, build, seed, key, replicates } = manifest;
  const plans = Object.fromEntries(arms.map((arm) => [arm.name, arm.plan]));
  const findings = ensembleKey({ version, build }, plans, seed) === key ? [] : ['manifest.json: key is not that of version, build, plans and seed'];
  const bytes = host.read(`${folder}/comparison.json`);
  if (bytes === null) return [...findings, 'comparison.json is missing'];
  return [...findings, ...jsonFindings('comparison.json', bytes, buildComparison(arms[0]!, arms.slice(1), replicates)), ...attributionFindings(host, folder, manifest, arms)];
}

/** Shares of cause against the runs done again; the books beside them are those of the ledger, which is compared by itself. */
function attributionFindings(host: Host, folder: string, { about, replicates }: EnsembleManifest, arms: readonly Arm[]): string[] {
  if (about === null) return [];
  const bytes = host.read(`${folder}/attribution.json`);
  if (bytes === null) return ['attribution.json is missing'];
  const values = (off: Off): readonly (number | null)[] => arms.find(({ name }) => name === nameWithout(handsOf(off, about.hands)))?.outcomes[about.outcome] ?? [];
  const { accounting: _, ...expected } = attribute(about.outcome, { hands: about.hands, values }, replicates, null);
  const { accounting: __, ...found } = JSON.parse(Buffer.from(bytes).toString('utf8')) as Attribution;
  return jsonFindings('attribution.json', Buffer.from(JSON.stringify(found)), expected);
}
