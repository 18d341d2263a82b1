import { mix, toUnit } from '../../random/draw.ts';
import { cutOff, restore } from '../closing.ts';
import { mechanism } from '../mechanism.ts';
import type { EventPlan } from '../plan.ts';
import type { World } from '../world.ts';

/** Shutdowns: a government takes a place off the net. */
export const shutdowns = mechanism({
  name: 'shutdowns',
  family: 'offline',
  claim: 'While the internet or a platform is shut down, the people of the place are cut off: what they would write is not published, and what others write passes them by. Some get around it.',
  source: 'Dyn Research in Elektor and Wired UK, 2016; Middle East Monitor, 4 June 2016; share that gets around it assumed',
  prediction: "While it lasts the place's voice is gone, and others' share of the conversation rises.",
  limits: 'Who gets around it is the same at every shutdown. Nobody writes later what could not be written.',
  parameters: {
    reach: { default: 0.9, min: 0, max: 1, unit: 'share', meaning: 'Share of those whom a shutdown of full size concerns who are really cut off; the others get around it.', source: 'assumed' },
  },
  acts: ({ timeline }) => timeline.some(({ kind }) => kind === 'shutdown'),
  build(world, values) {
    const events = world.plan.timeline.filter((event) => event.kind === 'shutdown').map((event) => ({
      from: event.tick, until: event.tick + Math.max(1, Math.round(event.hours / world.hoursPerTick)), accounts: concerned(world, event, values.reach),
    }));
    return {
      events(): void {
        for (const event of events) {
          if (world.tick === event.from) for (const account of event.accounts) cutOff(world, account);
          if (world.tick === event.until) for (const account of event.accounts) restore(world, account);
        }
      },
    };
  },
});

/** Accounts that a shutdown cuts off: at its places, on its platforms, as many as its size says, but for those who get around it. */
function concerned(world: World, event: EventPlan, reach: number): Int32Array {
  const { accounts, people, plan, originNames } = world;
  const key = world.chance('shutdowns', 'around');
  const place = originNames.map((name) => event.places.length === 0 || event.places.includes(name));
  const platform = plan.platforms.map(({ name }) => event.platforms.length === 0 || event.platforms.includes(name));
  const rows = new Int32Array(accounts.count);
  let count = 0;
  for (let account = 0; account < accounts.count; account++) {
    const person = accounts.owner[account]!;
    if (!place[people.origin[person]!]! || !platform[accounts.platform[account]!]!) continue;
    if (toUnit(mix(key.a ^ people.keyB[person]!, key.b, people.keyA[person]!, 0)) < event.intensity * reach) rows[count++] = account;
  }
  return rows.slice(0, count);
}
