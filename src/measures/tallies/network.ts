import { medianSorted } from 'simple-statistics';
import { communitiesOf } from '../../network/modules.ts';
import { audiencesOf, clustering, reciprocity, tailExponent, type Sitter } from '../../network/portrait.ts';
import { isSpare } from '../../model/accounts.ts';
import { campOf, type World } from '../../model/world.ts';
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
    figure(-1, 'tailExponent', tail.value, tail.error), figure(-1, 'medianFollows', median(members.map((account) => follows[account]!))),
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
  for (const account of members) {
    const camp = campOf(world, account);
    for (let edge = graph.start[account]!; edge < graph.used[account]!; edge++) {
      const hearer = campOf(world, graph.hearers[edge]!);
      heard[hearer]!++;
      spoken[camp]!++;
      if (hearer === camp) own[camp]!++;
    }
  }
  const edges = spoken.reduce((sum, count) => sum + count, 0);
  return plan.camps.flatMap((_, camp) => {
    const rows = audiences.filter((__, i) => campOf(world, members[i]!) === camp);
    if (rows.length === 0) return [];
    return [...degreeFigures(camp, rows), figure(camp, 'insularity', own[camp]! / heard[camp]!), figure(camp, 'blindInsularity', spoken[camp]! / edges)];
  });
}

function degreeFigures(camp: number, audiences: Int32Array): Figure[] {
  const edges = audiences.reduce((sum, audience) => sum + audience, 0);
  return [
    figure(camp, 'accounts', audiences.length), figure(camp, 'edges', edges), figure(camp, 'meanAudience', edges / audiences.length),
    figure(camp, 'medianAudience', median(audiences)), figure(camp, 'largestAudience', audiences.reduce((most, audience) => Math.max(most, audience), 0)),
  ];
}

/** What arrived: posts a day by the accounts that each ordinary account hears at the end of the run. */
function loadFigures(world: World, p: number): Figure[] {
  const { accounts, graph, plan } = world;
  const days = (plan.clock.ticks * plan.clock.tickMinutes) / 1440;
  const load = new Float64Array(accounts.count);
  const members = membersOf(world, p);
  let written = 0;
  for (const author of members) {
    written += accounts.written[author]!;
    if (accounts.written[author] === 0) continue;
    for (let edge = graph.start[author]!; edge < graph.used[author]!; edge++) if (graph.hearers[edge]! >= 0) load[graph.hearers[edge]!]! += accounts.written[author]! / days;
  }
  const loads = (camp: number): Figure[] => {
    const of = members.filter((account) => accounts.force[account]! < 0 && (camp < 0 || campOf(world, account) === camp));
    return of.length === 0 ? [] : [figure(camp, 'medianFeedLoad', median(of, load)), figure(camp, 'meanFeedLoad', of.reduce((sum, account) => sum + load[account]!, 0) / of.length)];
  };
  return [...loads(-1), figure(-1, 'postsPerAccountDay', written / members.length / days), ...plan.camps.flatMap((_, camp) => loads(camp))];
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

/** Median of whole numbers, or of the values that they point at. */
function median(rows: Int32Array, values?: Float64Array): number {
  if (rows.length === 0) return Number.NaN;
  return medianSorted([...Float64Array.from(rows, (row) => (values ? values[row]! : row)).sort()]);
}
