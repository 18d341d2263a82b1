import { mechanism } from '../mechanism.ts';

/** Battles: the timeline of the offline world stirs camps. */
export const battles = mechanism({
  name: 'battles',
  family: 'offline',
  claim: 'Victories, defeats and other events of the timeline stir the camps they concern, each for the hours it lasts.',
  source: 'The timeline of the scenario, each event with its own source; strength assumed',
  prediction: 'Arousal and volume rise on battle days.',
  limits: 'The online world does not act back on the battle.',
  parameters: {
    strength: { default: 1, min: 0, max: 5, unit: 'times', meaning: 'Multiplies the size of every event; 0 = the offline world is not felt.', source: 'assumed (1 = as the scenario says)' },
  },
  acts: ({ timeline }) => timeline.some(({ stirs }) => Object.values(stirs).some((force) => force !== 0)),
  build(world, values) {
    const { dials, plan, hands } = world;
    const events = plan.timeline.map((event, e) => ({
      from: event.tick, until: event.tick + event.hours / world.hoursPerTick, hand: hands.events + e,
      force: plan.camps.map((camp) => event.intensity * (event.stirs[camp.name] ?? 0)),
    }));
    const most = new Float64Array(plan.camps.length);
    return {
      events(): void {
        most.fill(0);
        for (const event of events) {
          if (world.tick < event.from || world.tick >= event.until) continue;
          // A tick that an event fills in part feels that part of it.
          const covered = Math.min(1, event.until - world.tick);
          event.force.forEach((force, camp) => {
            dials.stir[camp]! *= 1 + values.strength * force * covered;
            if (force <= most[camp]!) return;
            most[camp] = force;
            dials.stirHand[camp] = event.hand;
          });
        }
      },
    };
  },
});
