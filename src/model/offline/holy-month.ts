import { dailyCycle } from '../daily-cycle.ts';
import { mechanism } from '../mechanism.ts';
import { localHour } from '../world.ts';

/** Local hours between which people are up in the holy month, from the breaking of the fast to the meal before dawn. */
const NIGHT_FROM = 20;
const NIGHT_UNTIL = 4;

/** Holy month: the day is turned round. */
export const holyMonth = mechanism({
  name: 'holy-month',
  family: 'offline',
  claim: 'In the holy month people fast by day and are up at night: they write and read less in the hours of light and more between the breaking of the fast and dawn, about as much in all.',
  source: 'The month began on 6 June 2016 (recalled); the shift is assumed, no measurement is known',
  prediction: 'The share of posts written at night rises, the number of posts in a day does not.',
  limits: 'Everybody at the places follows it, whatever they believe; forces keep their shifts. Hours are the same at every latitude and date. The balance holds for the usual daily cycle (peak to trough 4).',
  parameters: {
    shift: { default: 0.3, min: 0, max: 1, unit: 'share', meaning: 'How much more people write and read in the hours of the night; 0 = hours as in any month.', source: 'assumed' },
  },
  acts: ({ timeline }) => timeline.some(({ kind }) => kind === 'holy-month'),
  build(world, values) {
    const { accounts, people, dials, plan, originNames } = world;
    const rows = Int32Array.from(accounts.owner.keys());
    const events = plan.timeline.filter((event) => event.kind === 'holy-month').map((event) => ({
      from: event.tick, until: event.tick + event.hours / world.hoursPerTick,
      fasting: rows.filter((account) => accounts.force[account]! < 0 && (event.places.length === 0 || event.places.includes(originNames[people.origin[accounts.owner[account]!]!]!))),
    }));
    const isNight = (hour: number): boolean => hour >= NIGHT_FROM || hour < NIGHT_UNTIL;
    const night = Array.from({ length: 96 }, (_, quarter) => (quarter + 0.5) / 4).filter(isNight).reduce((sum, hour) => sum + dailyCycle(hour, 4), 0) / 96;
    const up = 1 + values.shift;
    const down = Math.max(0, (1 - up * night) / (1 - night));
    const times = new Float64Array(world.groupNames.length);
    return {
      dial(): void {
        for (const event of events) {
          if (values.shift === 0 || world.tick < event.from || world.tick >= event.until) continue;
          for (let group = 0; group < times.length; group++) times[group] = isNight(localHour(world, group)) ? up : down;
          for (const account of event.fasting) {
            const factor = times[people.group[accounts.owner[account]!]!]!;
            dials.ambient[account]! *= factor;
            dials.conflict[account]! *= factor;
            dials.visit[account]! *= factor;
          }
        }
      },
    };
  },
});
