/** Labels that a picture can hold: a scenario may call a camp by ten thousand characters, and its charts must still be charts. */
import type { Plan } from '../../model/plan.ts';

/** Characters of a label; the longest of the shipped scenarios has 75. */
const MOST = 120;

/** The plan with every label cut that is longer than a line of text. */
export function shortLabels(plan: Plan): Plan {
  const all = <T extends { readonly label: string; readonly labelAr: string }>(things: readonly T[]): T[] => things.map((thing) => ({ ...thing, label: short(thing.label), labelAr: short(thing.labelAr) }));
  return { ...plan, camps: all(plan.camps), platforms: all(plan.platforms), groups: all(plan.groups), forces: all(plan.forces), timeline: all(plan.timeline), outcomes: all(plan.outcomes) };
}

function short(label: string): string {
  const characters = [...label];
  return characters.length <= MOST ? label : `${characters.slice(0, MOST - 1).join('')}…`;
}
