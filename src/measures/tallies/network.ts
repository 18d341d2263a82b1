import { medianSorted } from 'simple-statistics';
import { inRows } from '../../network/columns.ts';
import { communitiesOf } from '../../network/modules.ts';
import { audiencesOf, clustering, reciprocity, tailExponent, type Sitter } from '../../network/portrait.ts';
import { isSpare } from '../../model/accounts.ts';
import { campOf, type World } from '../../model/world.ts';
import { sumOf } from '../sum.ts';
import { dimensionsOf, tallyTable, type Tally } from './tally.ts';

/**
 * Figures of a platform, and of each camp on it, in the order in which they are listed. tailExponent: of the density of
 * the largest 5 % of audiences. reciprocity: of linked pairs, the share that hear each other. clustering: of two that hear
 * the same account, the chance that one hears the other. communities: of three members or more. insularity: of what the
 * camp's accounts hear, the share from the own camp; blindInsularity: that share, if nobody regarded camps. Loads: posts a
 * day that reach the feed of an ordinary account.
 */
const NETWORK_FIGURES: readonly string[] = [
  'accounts', 'edges', 'meanAudience', 'medianAudience', 'largestAudience', 'tailExponent', 'medianFollows', 'reciprocity', 'clustering', 'communities', 'largestCommunity', 'medianCommunity', 'modularity',
  'insularity', 'blindInsularity', 'medianFeedLoad', 'meanFeedLoad', 'postsPerAccountDay',
];

export const network: Tally = {
  name: 'network',
  meaning: 'Who hears whom: the network of each platform as it was drawn, measured, and what it brought to feeds over the run.',
  unit: 'one figure per row',
  margins: 'platform x camp',
  columns: {
    camp: 'null = the platform as a whole', figure: `what is told: ${NETWORK_FIGURES.join(', ')}`, value: 'the figure; null where there is nothing to measure',
    error: 'its standard error where it is an estimate, else null',
  },
  begin(world) {
    const { platform, camp } = dimensionsOf(world);
    const drawn = platform.map((_, p) => drawnFigures(world, p));
    return {
      finish() {
        const table = tallyTable('network', { platform, camp, figure: NETWORK_FIGURES }, [], ['value', 'error']);
        platform.forEach((_, p) => {
          for (const { camp: of, figure, value, error } of [...drawn[p]!, ...loadFigures(world, p)].sort((x, y) => x.camp - y.camp || NETWORK_FIGURES.indexOf(x.figure) - NETWORK_FIGURES.indexOf(y.figure))) {
            table.add(p, of, NETWORK_FIGURES.indexOf(figure), value, error);
          }
        });
        return table.finish();
      },
    };
  },
};

interface Figure {
  /** -1 = the platform as a whole. */
  readonly camp: number;
  readonly figure: string;
  readonly value: number;
  readonly error: number;
}

/** Figures of the network alone: taken before anything runs, when rows are in order. */
function drawnFigures(world: World, p: number): Figure[] {
  const { accounts, graph } = world;
  const members = membersOf(world, p);
  const sitter: Sitter = { graph, members, keyA: accounts.keyA, keyB: accounts.keyB };
  const purpose = world.chance('measure', 'network');
  const audiences = audiencesOf(sitter);
  const { sizes, modularity } = communitiesOf(sitter, purpose);
  const share = clustering(sitter, purpose);
  const tail = tailExponent(audiences);
  const follows = world.accounts.follows;
  return [
    ...degreeFigures(-1, audiences),
    figure(-1, 'tailExponent', tail.value, tail.error), figure(-1, 'medianFollows', median(inRows(follows, members, new Int32Array(members.length)))),
    figure(-1, 'reciprocity', reciprocity(sitter)), figure(-1, 'clustering', share.value, share.error),
    figure(-1, 'communities', sizes.length), figure(-1, 'largestCommunity', sizes[0] ?? Number.NaN), figure(-1, 'medianCommunity', median(sizes)), figure(-1, 'modularity', modularity),
    ...campFigures(world, members, audiences),
  ];
}

/** Audiences of each camp, and how far it hears itself. */
function campFigures(world: World, members: Int32Array, audiences: Int32Array): Figure[] {
  const { graph, plan } = world;
  const heard = new Float64Array(plan.camps.length);
  const own = new Float64Array(plan.camps.length);
  const spoken = new Float64Array(plan.camps.length);
  for (let i = 0; i < members.length; i++) {
    const account = members[i]!;
    const camp = campOf(world, account);
    for (let edge = graph.start[account]!; edge < graph.used[account]!; edge++) {
      const hearer = campOf(world, graph.hearers[edge]!);
      heard[hearer]!++;
      spoken[camp]!++;
      if (hearer === camp) own[camp]!++;
    }
  }
  const edges = sumOf(spoken);
  return plan.camps.flatMap((_, camp) => {
    const rows = audiencesOfCamp(world, camp, members, audiences);
    if (rows.length === 0) return [];
    return [...degreeFigures(camp, rows), figure(camp, 'insularity', own[camp]! / heard[camp]!), figure(camp, 'blindInsularity', spoken[camp]! / edges)];
  });
}

function audiencesOfCamp(world: World, camp: number, members: Int32Array, audiences: Int32Array): Int32Array {
  const rows = new Int32Array(members.length);
  let count = 0;
  for (let i = 0; i < members.length; i++) if (campOf(world, members[i]!) === camp) rows[count++] = audiences[i]!;
  return rows.subarray(0, count);
}

function degreeFigures(camp: number, audiences: Int32Array): Figure[] {
  const edges = sumOf(audiences);
  return [
    figure(camp, 'accounts', audiences.length), figure(camp, 'edges', edges), figure(camp, 'meanAudience', edges / audiences.length),
    figure(camp, 'medianAudience', median(audiences)), figure(camp, 'largestAudience', largestOf(audiences)),
  ];
}

/** What arrived: posts a day by the accounts that each ordinary account hears at the end of the run. */
function loadFigures(world: World, p: number): Figure[] {
  const { accounts, plan } = world;
  const days = (plan.clock.ticks * plan.clock.tickMinutes) / 1440;
  const members = membersOf(world, p);
  const load = feedLoads(world, members, days);
  const loads = (camp: number): Figure[] => {
    const ordinary = ordinaryOf(world, camp, members);
    const of = inRows(load, ordinary, new Float64Array(ordinary.length));
    return of.length === 0 ? [] : [figure(camp, 'medianFeedLoad', median(of)), figure(camp, 'meanFeedLoad', sumOf(of) / of.length)];
  };
  return [...loads(-1), figure(-1, 'postsPerAccountDay', sumOf(inRows(accounts.written, members, new Int32Array(members.length))) / members.length / days), ...plan.camps.flatMap((_, camp) => loads(camp))];
}

/** By account: posts a day by the members that it hears. */
function feedLoads({ accounts, graph }: World, members: Int32Array, days: number): Float64Array {
  const load = new Float64Array(accounts.count);
  for (let i = 0; i < members.length; i++) {
    const author = members[i]!;
    if (accounts.written[author] === 0) continue;
    for (let edge = graph.start[author]!; edge < graph.used[author]!; edge++) if (graph.hearers[edge]! >= 0) load[graph.hearers[edge]!]! += accounts.written[author]! / days;
  }
  return load;
}

/** Members of a camp (-1 = of all) that no force runs. */
function ordinaryOf(world: World, camp: number, members: Int32Array): Int32Array {
  const ordinary = new Int32Array(members.length);
  let count = 0;
  for (let i = 0; i < members.length; i++) if (world.accounts.force[members[i]!]! < 0 && (camp < 0 || campOf(world, members[i]!) === camp)) ordinary[count++] = members[i]!;
  return ordinary.subarray(0, count);
}

function membersOf({ accounts }: World, p: number): Int32Array {
  const rows = new Int32Array(accounts.count);
  let count = 0;
  for (let account = 0; account < accounts.count; account++) if (accounts.platform[account] === p && !isSpare(accounts, account)) rows[count++] = account;
  return rows.slice(0, count);
}

function figure(camp: number, name: string, value: number, error = Number.NaN): Figure {
  return { camp, figure: name, value, error };
}

function largestOf(numbers: Int32Array): number {
  let most = 0;
  for (let i = 0; i < numbers.length; i++) if (numbers[i]! > most) most = numbers[i]!;
  return most;
}

function median(numbers: Int32Array | Float64Array): number {
  return numbers.length === 0 ? Number.NaN : medianSorted([...numbers.slice().sort()]);
}
