/** The worker of a page: a scenario comes in, progress and results go out. */
import { run } from '../experiment/runs.ts';
import { parserFor } from '../scenario/formula/parser.ts';
import { loadScenario } from '../scenario/load.ts';
import { fingerprint } from './fingerprint.ts';
import type { Answer, Asked, FromWorker, ToWorker } from './protocol.ts';

/** A worker's own side, as far as it is used here. */
interface Port {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listener: (event: { readonly data: ToWorker }) => void): void;
}

const port = globalThis as unknown as Port;

port.addEventListener('message', ({ data: { id, asked } }) => {
  answer(asked, (progress) => port.postMessage({ id, progress }))
    .then((found) => port.postMessage({ id, answer: found }), (error: unknown) => port.postMessage({ id, failure: error instanceof Error ? error.message : String(error) }));
});

async function answer({ replicates = 1, ...request }: Asked, tell: (progress: number) => void): Promise<Answer> {
  const loaded = loadScenario({ ...request, ...(await parserFor([request.text, ...(request.sets ?? [])])) });
  if (loaded.problems) return { problems: loaded.problems };
  const { plan, seed } = loaded;
  let told = 0;
  const progress = (done: number): void => {
    if (done - told < 0.01 && done < 1) return;
    told = done;
    tell(done);
  };
  const { trials, summary, outcome } = await run(plan, { seed, replicates, progress });
  const fingerprints: string[] = [];
  for (const trial of trials) fingerprints.push(await fingerprint(trial));
  return { seed, trials, fingerprints, summary, outcome };
}
