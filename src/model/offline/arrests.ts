import { cutOff, restore } from '../closing.ts';
import { mechanism } from '../mechanism.ts';
import type { EventPlan } from '../plan.ts';
import { audienceOf } from '../../network/graph.ts';
import type { World } from '../world.ts';

/** Arrests: whoever is arrested falls silent; those who followed do not. */
export const arrests = mechanism({
  name: 'arrests',
  family: 'offline',
  claim: 'Prominent voices are arrested and cannot write while they are held. Those of their own side who followed them are stirred by it and write more, not less.',
  source: 'Pan & Siegel 2020 (repression silences the person, not the followers); size assumed',
  prediction: 'The arrested write nothing; their followers write more about the conflict (V31).',
  limits: 'Arrests follow the timeline, not what somebody wrote; the most followed are taken first. Nobody is deterred: the source finds that followers dissent more, and nothing is known of those who did not follow.',
  parameters: {
    outrage: { default: 0.3, min: 0, max: 1, unit: 'share', meaning: 'Arousal that the arrest of one followed person of the own side adds, as a share of what is missing.', source: 'assumed (Pan & Siegel 2020 give the sign)' },
  },
  acts: ({ timeline }) => timeline.some(({ kind }) => kind === 'arrest'),
  build(world, values) {
    const { people, accounts, graph } = world;
    const arrested = new Uint8Array(people.count);
    world.columns.set('arrests.arrested', arrested);
    const events = world.plan.timeline.filter((event) => event.kind === 'arrest').map((event) => ({
      from: event.tick, until: event.tick + Math.max(1, Math.round(event.hours / world.hoursPerTick)), people: taken(world, event),
    }));
    const ofPerson = (person: number, act: (account: number) => void): void => {
      for (let account = people.firstAccount[person]!; account < people.firstAccount[person + 1]!; account++) act(account);
    };
    const stir = (account: number, camp: number): void => {
      for (let edge = graph.start[account]!; edge < graph.used[account]!; edge++) {
        const hearer = graph.hearers[edge]!;
        if (hearer < 0) continue;
        const person = accounts.owner[hearer]!;
        if (people.camp[person] === camp) people.arousal[person]! += values.outrage * (1 - people.arousal[person]!);
      }
    };
    return {
      events(): void {
        for (const event of events) {
          if (world.tick === event.from) for (const person of event.people) {
            arrested[person] = 1;
            ofPerson(person, (account) => { cutOff(world, account); stir(account, people.camp[person]!); });
          }
          if (world.tick === event.until) for (const person of event.people) ofPerson(person, (account) => restore(world, account));
        }
      },
    };
  },
});

/** The most followed people of each camp at the event's places, as many as their share says; equal audiences by key. */
function taken(world: World, event: EventPlan): number[] {
  const { people, plan, originNames, graph } = world;
  const place = originNames.map((name) => event.places.length === 0 || event.places.includes(name));
  return plan.camps.flatMap((camp, c) => {
    const share = event.arrested[camp.name] ?? 0;
    const eligible: { person: number; audience: number }[] = [];
    for (let person = 0; share > 0 && person < people.count; person++) {
      if (people.camp[person] !== c || !place[people.origin[person]!] || people.group[person]! >= plan.groups.length) continue;
      let audience = 0;
      for (let account = people.firstAccount[person]!; account < people.firstAccount[person + 1]!; account++) audience += audienceOf(graph, account);
      eligible.push({ person, audience });
    }
    eligible.sort((x, y) => y.audience - x.audience || people.keyA[x.person]! - people.keyA[y.person]!);
    return eligible.slice(0, Math.round(share * eligible.length)).map(({ person }) => person);
  });
}
