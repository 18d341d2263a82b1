/** V30: insults silence; how many bystanders hold a post back, and how many leave. */
import { LEFT } from '../../src/model/accounts.ts';
import { INSULT } from '../../src/model/frames.ts';
import { BY_FEAR_GATE, PUBLISHED } from '../../src/model/ledger.ts';
import { REPLY } from '../../src/model/posts.ts';
import { BOTH } from '../../src/model/publish.ts';
import type { World } from '../../src/model/world.ts';
import type { Plan } from '../../src/model/plan.ts';
import { scenarioPlan } from './scenario-plan.ts';
import { ledgerSum, pairedBy, type Prediction, type Run } from './standing.ts';

const SEEDS = 8;
const CAMP = 'critics';

interface Silence {
  /** Share of the camp's potential audience that fear withheld. */
  readonly byFear: number;
  /** Of the camp's people whom insults reached but never addressed: those who held back at least one post, and who left. */
  readonly bystanders: number;
  readonly withheld: number;
  readonly left: number;
  /** Of those addressed. */
  readonly targets: number;
  readonly targetsWithheld: number;
  /** Of all who read insults, addressed or not: whom a survey calls witnesses. */
  readonly witnessesWithheld: number;
  readonly witnessesLeft: number;
}

function take(run: Run, plan: Plan, replicate: number): Silence {
  const reached = new Set<number>();
  const addressed = new Set<number>();
  const held = new Set<number>();
  let last: World | undefined;
  const trial = run(plan, 'standing', replicate, { observe: (world) => { last = world; note(world, reached, addressed, held); } });
  const bystanders = [...reached].filter((person) => !addressed.has(person));
  const targets = [...reached].filter((person) => addressed.has(person));
  const share = (people: readonly number[], such: (person: number) => boolean): number => (people.length === 0 ? 0 : people.filter(such).length / people.length);
  const gone = (person: number): boolean => last!.accounts.state[last!.people.firstAccount[person]!] === LEFT;
  const silent = (person: number): boolean => held.has(person);
  return {
    byFear: ledgerSum(trial, 'silencedByFear', { camp: CAMP }) / ledgerSum(trial, 'potential', { camp: CAMP }),
    bystanders: bystanders.length, withheld: share(bystanders, silent), left: share(bystanders, gone),
    targets: targets.length, targetsWithheld: share(targets, silent),
    witnessesWithheld: share([...reached], silent), witnessesLeft: share([...reached], gone),
  };
}

/** Who was reached (fear comes from insults alone), who was addressed by one, who held a wish back out of fear. */
function note(world: World, reached: Set<number>, addressed: Set<number>, held: Set<number>): void {
  const { people, wishes, accounts, plan } = world;
  for (let person = 0; person < people.count; person++) if (people.fear[person]! > 0 && plan.camps[people.camp[person]!]!.name === CAMP) reached.add(person);
  for (let i = 0; i < wishes.count; i++) {
    const fate = wishes.fate[i]! & ~BOTH;
    if (fate === BY_FEAR_GATE) held.add(accounts.owner[wishes.account[i]!]!);
    if (fate === PUBLISHED && wishes.frame[i] === INSULT && wishes.kind[i] === REPLY) addressed.add(accounts.owner[wishes.addressee[i]!]!);
  }
}

export const prediction: Prediction = {
  mechanism: 'insults',
  says: "with insults at least one in a hundred of the critics' potential audience is silenced by fear; without them none",
  mutation: { file: 'src/model/forces/insults.ts', find: 'people.fear[person]! += gain * (1 - people.fear[person]!);', replace: '' },
  sign: { expected: 1, says: 'More is silenced by fear.', plan: () => scenarioPlan('insults'), read: (trial) => ledgerSum(trial, 'silencedByFear', { camp: CAMP }) },
  test(run) {
    const side = (variant: string): Silence[] => Array.from({ length: SEEDS }, (_, replicate) => take(run, scenarioPlan('insults', variant), replicate));
    const without = side('no-insults');
    const under = side('baseline');
    const byFear = pairedBy((r) => without[r]!.byFear, (r) => under[r]!.byFear, SEEDS);
    const mean = (read: (silence: Silence) => number): number => under.reduce((sum, each) => sum + read(each), 0) / SEEDS;
    const figures = {
      without: byFear.meanA, byFear: byFear.meanB, difference: byFear.difference, standardError: byFear.standardError, sameSign: byFear.sameSign,
      bystanders: mean((each) => each.bystanders), bystandersWithheld: mean((each) => each.withheld), bystandersLeft: mean((each) => each.left),
      targets: mean((each) => each.targets), targetsWithheld: mean((each) => each.targetsWithheld),
      witnessesWithheld: mean((each) => each.witnessesWithheld), witnessesLeft: mean((each) => each.witnessesLeft), seeds: SEEDS,
    };
    return { holds: byFear.meanA === 0 && byFear.difference >= 0.01, figures };
  },
};
