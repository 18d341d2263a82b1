import { mechanism } from '../mechanism.ts';
import type { World } from '../world.ts';

/** Foreign amplifiers: supporters abroad pass on what is written at home, at their own hours. */
export const foreignAmplifiers = mechanism({
  name: 'foreign-amplifiers',
  family: 'extremists',
  claim: "Supporters abroad write little of their own and pass on much of what their side at home writes. They do it at the hours of where they live, so that the stream does not stop when home sleeps. They are a side's supporters; outside defenders of civilians are another camp and are left out.",
  source: 'News piece on the battle, May 2016 (a campaign with sources abroad; that author mixes it with the defenders of civilians); Berger & Morgan 2015 (a fifth wrote in English); sizes assumed',
  prediction: "The share of the side's stream that comes from abroad rises, and rises most in the home's night. Depends on assumptions (docs/sign-stability.md).",
  limits: 'Which groups amplify is said in the scenario (`amplifies`); where they write from and by which clock too. They pass on whatever appeals to them, as others do, only more often. Languages are not modelled: who is abroad reads what home writes.',
  parameters: {
    passTimes: { default: 3, min: 0, max: 20, unit: 'times', meaning: 'How many times more readily an amplifier passes on; 1 = as everybody.', source: 'assumed' },
    writeTimes: { default: 0.5, min: 0, max: 20, unit: 'times', meaning: 'How many times more an amplifier writes on the conflict of its own accord; 1 = as everybody.', source: 'assumed' },
  },
  acts: ({ groups }) => groups.some(({ amplifies }) => amplifies === true),
  build(world, values) {
    const { dials } = world;
    const amplifiers = amplifiersOf(world);
    return {
      dial(): void {
        for (const account of amplifiers) {
          dials.reshare[account]! *= values.passTimes;
          dials.conflict[account]! *= values.writeTimes;
        }
      },
    };
  },
});

function amplifiersOf({ plan, accounts, people }: World): Int32Array {
  const rows = new Int32Array(accounts.count);
  let count = 0;
  for (let account = 0; account < accounts.count; account++) if (plan.groups[people.group[accounts.owner[account]!]!]?.amplifies === true) rows[count++] = account;
  return rows.slice(0, count);
}
