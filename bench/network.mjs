/**
 * One million accounts and thirty million edges: prints CPU seconds, nanoseconds per edge, peak memory and edges, and
 * exits 1 beyond 12 s of CPU or 1.2 GB. Needs a build.
 *
 *     node bench/network.mjs [accounts]
 */
import { drawNetwork } from '../dist/network/generators/index.js';
import { edgeCount } from '../dist/network/graph.js';
import { lognormal } from '../dist/random/distributions.js';
import { unit, unitFine } from '../dist/random/draw.js';
import { keyOf, memberKey } from '../dist/random/key.js';

const CPU_SECONDS = 12;
const MEGABYTES = 1200;
const accounts = Number(process.argv[2] ?? 1_000_000);
const groups = ['abroad', 'capital', 'provinces'].map((name) => keyOf('bench', 'group', name));
const CAMPS = 4;

const keyA = new Int32Array(accounts);
const keyB = new Int32Array(accounts);
const group = new Uint16Array(accounts);
const camp = new Uint8Array(accounts);
const postsPerDay = new Float32Array(accounts);
const writing = keyOf('bench', 'writing');
const side = keyOf('bench', 'camp');
for (let account = 0; account < accounts; account++) {
  group[account] = Math.floor((account / accounts) * groups.length);
  const key = memberKey(groups[group[account]], account);
  keyA[account] = key.a;
  keyB[account] = key.b;
  camp[account] = Math.floor(unit(side.a, side.b, key.a, key.b) * CAMPS);
  postsPerDay[account] = lognormal(unitFine(writing.a, writing.b, key.a, key.b), 0.1, 2.123);
}

// Two per cent more than thirty, because the mean is met within a few per cent.
const plan = {
  generator: 'communities', meanAudience: 30.6, followerExponent: 2.28, followSigma: 1, largestShare: 0.2, activityPopularity: 0.9, reciprocity: 0.221,
  communityShare: 0.7, communitySize: 200, crossCamp: 0.2, reserveShare: 0.1, edges: [], edgeFile: '', edgeSha256: '',
};

const before = process.cpuUsage();
const graph = drawNetwork({
  accounts, platform: new Uint8Array(accounts), group, ordinaryGroups: groups.length, camp, camps: CAMPS,
  postsPerDay, prominence: new Float32Array(accounts).fill(1), forceAudience: [], forceFollows: [], keyA, keyB,
  groupKey: (index) => groups[index], chance: (...names) => keyOf('bench', ...names),
}, [plan]);
const used = process.cpuUsage(before);

const cpu = (used.user + used.system) / 1e6;
const edges = edgeCount(graph);
const megabytes = process.resourceUsage().maxRSS / 1024;
console.log(`accounts        ${accounts}`);
console.log(`edges           ${edges}`);
console.log(`CPU             ${cpu.toFixed(2)} s (limit ${CPU_SECONDS})`);
console.log(`per edge        ${((cpu * 1e9) / edges).toFixed(0)} ns`);
console.log(`peak memory     ${megabytes.toFixed(0)} MB (limit ${MEGABYTES})`);
if (cpu > CPU_SECONDS || megabytes > MEGABYTES) {
  console.error('beyond the limit');
  process.exitCode = 1;
}
