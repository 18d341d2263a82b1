import { mix, toUnit } from '../../random/draw.ts';
import { happensWithin } from '../../random/distributions.ts';
import { CALL, SATIRE, framesOf } from '../frames.ts';
import { mechanism } from '../mechanism.ts';

/** Steps of a person on the way into the organisation. */
export const OUTSIDER = 0;
export const SYMPATHISER = 1;
export const ACTIVIST = 2;
export const RECRUIT = 3;

/** Recruiting: calls, admiration and numbers draw people in step by step; defeat and ridicule draw them back. */
export const recruiting = mechanism({
  name: 'recruiting',
  family: 'extremists',
  claim: 'Sympathisers become activists and activists recruits by the calls they read, the more so the more they admire the organisation and the larger it seems to them. Its defeats and the ridicule they read lead them back.',
  source: "An analyst's piece of May 2016 (recruiting, mobilising, the impression of multitude); rates assumed",
  prediction: 'Suppression and lost battles slow recruiting.',
  limits: 'Steps of one ladder, no leaps; nothing that happens face to face. A recruit goes on writing as an activist does. Nobody is recruited whose camp argues with the organisation.',
  parameters: {
    upPerDay: { default: 0.1, min: 0, max: 5, unit: 'per day', meaning: 'Rate of the next step for whoever reads many calls, admires fully and sees everybody in the movement.', source: 'assumed' },
    downPerDay: { default: 0.05, min: 0, max: 5, unit: 'per day', meaning: 'Rate of the step back under many mocking posts, and again under a lost battle of full size.', source: 'assumed' },
    callsForHalf: { default: 5, min: 0.1, max: 1000, unit: 'posts', meaning: 'Calls remembered (or mocking posts) at which half of their effect is reached.', source: 'assumed' },
    memoryDays: { default: 4, min: 0.25, max: 1000, unit: 'days', meaning: 'Time in which what was read, and a defeat, loses half of its weight.', source: 'assumed within 2 to 7 days, as other moods (Wen & Lin 2016)' },
    activistShare: { default: 0.1, min: 0, max: 1, unit: 'share', meaning: "Share of the organisation's supporters who are activists at the start.", source: 'assumed' },
    activistTimes: { default: 2, min: 0, max: 20, unit: 'times', meaning: 'How many times more activists and recruits write on the conflict.', source: 'assumed' },
  },
  build(world, values) {
    const { people, readings, plan, dials } = world;
    const start = world.chance('recruiting', 'start');
    const step = world.chance('recruiting', 'step');
    const camps = plan.camps.length;
    const banned = Uint8Array.from(plan.camps, (camp) => (camp.proscribed ? 1 : 0));
    const reachable = Uint8Array.from(plan.camps, (camp, c) => (camp.proscribed || c === camps - 1 ? 1 : 0));
    const stage = Uint8Array.from({ length: people.count }, (_, person) => {
      if (banned[people.camp[person]!] === 0) return OUTSIDER;
      return toUnit(mix(start.a ^ people.keyB[person]!, start.b, people.keyA[person]!, 0)) < values.activistShare ? ACTIVIST : SYMPATHISER;
    });
    const calls = new Float32Array(people.count);
    const ridicule = new Float32Array(people.count);
    world.columns.set('recruiting.calls', calls);
    world.columns.set('recruiting.ridicule', ridicule);
    world.columns.set('recruiting.stage', stage);
    const perceived = world.columns.get('multitude.perceived');
    const keep = Math.exp((-Math.LN2 * world.hoursPerTick) / (24 * values.memoryDays));
    const lostBattles = plan.timeline.filter((event) => event.side !== '').flatMap((event) => {
      const theirs = plan.camps.some((camp) => camp.proscribed && camp.name === event.side);
      const lost = theirs ? event.kind === 'defeat' : event.kind === 'victory' && plan.camps.some((camp) => camp.proscribed && camp.opponents.includes(event.side));
      return lost ? [{ from: event.tick, until: event.tick + event.hours / world.hoursPerTick, size: event.intensity }] : [];
    });
    let defeat = 0;
    const filled = (count: number): number => count / (count + values.callsForHalf);

    return {
      events(): void {
        for (const battle of lostBattles) if (world.tick >= battle.from && world.tick < battle.until) defeat = Math.max(defeat, battle.size);
      },
      dial(): void {
        const { firstAccount } = people;
        for (let person = 0; person < people.count; person++) {
          if (stage[person]! < ACTIVIST) continue;
          for (let account = firstAccount[person]!; account < firstAccount[person + 1]!; account++) dials.conflict[account]! *= values.activistTimes;
        }
      },
      reads: framesOf(CALL, SATIRE),
      read(): void {
        const { person } = readings;
        if (reachable[people.camp[person]!] === 0) return;
        for (let n = 0; n < readings.opinionCount; n++) {
          const frame = readings.opinionFrame[n]!;
          if (frame === CALL) calls[person]! += banned[readings.opinionCamp[n]!]!;
          else if (frame === SATIRE) ridicule[person]! += 1 - banned[readings.opinionCamp[n]!]!;
        }
      },
      remember(): void {
        for (let person = 0; person < people.count; person++) {
          if (reachable[people.camp[person]!] === 0) continue;
          move(person);
          calls[person]! *= keep;
          ridicule[person]! *= keep;
        }
        defeat *= keep;
      },
    };

    /** One draw decides: the low end goes a step up, the high end a step back. */
    function move(person: number): void {
      const drawn = (1 + people.admiration[person]! + (perceived?.[person] ?? 0)) / 3;
      const up = stage[person] === RECRUIT ? 0 : values.upPerDay * filled(calls[person]!) * drawn;
      const down = stage[person] === OUTSIDER ? 0 : values.downPerDay * (filled(ridicule[person]!) + defeat);
      if (up === 0 && down === 0) return;
      const u = toUnit(mix(step.a ^ people.keyB[person]!, step.b, people.keyA[person]!, world.tick));
      if (happensWithin(u, up / 24, world.hoursPerTick)) stage[person]!++;
      else if (happensWithin(1 - u, down / 24, world.hoursPerTick)) stage[person]!--;
    }
  },
});
