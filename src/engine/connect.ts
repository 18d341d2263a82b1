/** The network of the accounts that are there, as the plan of each platform has it drawn. */
import { inRows } from '../network/columns.ts';
import type { Population } from '../network/generators/index.ts';
import type { NetworkPlan } from '../network/plan.ts';
import { withSpares } from '../network/spares.ts';
import { keyOf } from '../random/key.ts';
import type { Accounts } from '../model/accounts.ts';
import type { People } from '../model/people.ts';
import type { ForcePlan, Plan } from '../model/plan.ts';
import type { World } from '../model/world.ts';

/** How a network comes about: drawn, or taken from where it is kept. */
type Draw = (population: Population, networks: readonly NetworkPlan[], groupNames: readonly string[]) => World['graph'];

/** @returns the network of all accounts, those that wait for a suspension included: nobody hears them yet */
export function connect(plan: Plan, chance: World['chance'], people: People, accounts: Accounts, draw: Draw): World['graph'] {
  const camps = plan.camps.length;
  const names = [...plan.groups, ...plan.forces].map((group) => group.name);
  const drawn = drawnRows(accounts);
  const count = drawn.length;
  const owner = inRows(accounts.owner, drawn, new Int32Array(count));
  const group = inRows(people.group, owner, new Uint16Array(count));
  const graph = draw({
    accounts: count, platform: inRows(accounts.platform, drawn, new Uint8Array(count)), group, ordinaryGroups: plan.groups.length,
    camp: inRows(people.camp, owner, new Uint8Array(count)), camps,
    postsPerDay: inRows(accounts.postsPerDay, drawn, new Float32Array(count)),
    prominence: inRows(prominenceOf(plan), group, new Float32Array(count)),
    forceAudience: plan.forces.map((force) => (force.leader === null ? force.meanAudience : force.leader.followers * ordinaryBeside(plan, force, accounts))), forceFollows: plan.forces.map((force) => force.meanFollows),
    keyA: inRows(accounts.keyA, drawn, new Int32Array(count)), keyB: inRows(accounts.keyB, drawn, new Int32Array(count)), groupKey: (g) => keyOf('group', names[g]!), chance,
  }, plan.platforms.map((platform) => platform.network ?? plan.network), names);
  return withSpares(graph, accounts.returnOf);
}

/** Rows that are drawn: accounts opened after a suspension take over from others, and disturb nobody's network. */
function drawnRows({ count, returnOf }: Accounts): Int32Array {
  const rows = new Int32Array(count);
  let drawn = 0;
  for (let account = 0; account < count; account++) if (returnOf[account]! < 0) rows[drawn++] = account;
  return rows.slice(0, drawn);
}

/** How much more its accounts are followed, by group, forces behind. */
function prominenceOf({ groups, forces }: Plan): Float32Array {
  return Float32Array.from([...groups.map((group) => group.prominence), ...forces.map(() => 1)]);
}

/** Ordinary accounts on a force's platform. */
function ordinaryBeside({ platforms }: Plan, force: ForcePlan, { count, platform, force: of, returnOf }: Accounts): number {
  const own = platforms.findIndex(({ name }) => name === force.platform);
  let beside = 0;
  for (let account = 0; account < count; account++) if (platform[account] === own && of[account]! < 0 && returnOf[account]! < 0) beside++;
  return beside;
}
