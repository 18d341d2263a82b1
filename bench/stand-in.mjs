/** A worker of the pool that runs nothing: it packs one finished trial under each number asked for (bench/ensemble.mjs). */
import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { decodeReplicate, encodeReplicate } from '../dist/experiment/replicate-file.js';

const { trial } = decodeReplicate(readFileSync(process.env.HASHFRONT_FINISHED));

parentPort.on('message', (task) => {
  if (task === 'end') return parentPort.close();
  const bytes = encodeReplicate({ ...trial, replicate: task.replicate }, task.identity);
  for (let quarter = 0; quarter < 4; quarter++) parentPort.postMessage({ done: quarter, ticks: 4 });
  parentPort.postMessage({ bytes }, [bytes.buffer]);
});
