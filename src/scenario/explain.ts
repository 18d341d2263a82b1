/** A scenario in plain words, as a page for people who do not read YAML. Pure: a loaded scenario in, text out. */
import type { Mechanism } from '../model/mechanism.ts';
import { MECHANISMS } from '../model/mechanisms.ts';
import type { Plan } from '../model/plan.ts';
import { accountsOf, accountsOfGroup, accountsOfOperator } from '../model/holdings.ts';
import { defaults, mechanisms } from './explain/defaults.ts';
import { forces, leaders } from './explain/forces.ts';
import { observed, outcomes, rivals, timeline } from './explain/happenings.ts';
import { starsOf } from './explain/marks.ts';
import { platforms } from './explain/platforms.ts';
import { otherSettings, variants } from './explain/settings.ts';
import { hashtags, people, sides } from './explain/sides.ts';
import { counted, dateOf, enumerated, figure, lines, offsetOf, section } from './explain/words.ts';
import type { Loaded } from './load.ts';
import { buildSchema } from './schema.ts';

/**
 * The page.
 * @param loaded  the scenario with its variant and options applied
 * @param variant name of the variant it was loaded under
 */
export function explain(loaded: Loaded, variant: string, register: readonly Mechanism[] = MECHANISMS): string {
  const { plan, given } = loaded;
  const causes = mechanisms(plan, register);
  const grammar = buildSchema(register);
  const open = defaults(grammar, given);
  const star = starsOf(grammar, given);
  const parts: readonly (readonly [string, readonly string[]])[] = [
    [`${plan.scenario}, ${variant}`, opening(plan, causes.assumed + open.assumed, causes.values + open.values)],
    ['The sides', sides(plan)],
    ['The platforms', platforms(plan, star, loaded.edgeFile)],
    ['The people', people(plan, star, given)],
    ['The forces', forces(plan, star)],
    ['The leaders', leaders(plan, star, given)],
    ['The hashtags, by launch', hashtags(plan)],
    ['What happens outside', timeline(plan)],
    ['The rival groups', rivals(plan)],
    ['What was counted', observed(loaded.observedFile)],
    ['What is switched on', causes.lines],
    ['What is asked', outcomes(plan)],
    ['What can be compared', variants(grammar, given)],
    ['What else the file sets', otherSettings(grammar, given)],
    ['What the file leaves to defaults', open.lines],
  ];
  return `${parts.filter(([, content]) => content.length > 0).map(([title, content]) => section(title, content)).join('\n\n')}\n`;
}

function opening(plan: Plan, assumed: number, values: number): string[] {
  const { clock, represents } = plan;
  const days = (clock.ticks * clock.tickMinutes) / 1440;
  const real = represents === 1 ? '' : ` One account stands for ${figure(represents)} real ones.`;
  const settling = clock.burnInTicks === 0 ? '' : ` The model settles for ${counted((clock.burnInTicks * clock.tickMinutes) / 1440, 'day')} first; outcomes without dates of their own begin after them.`;
  return [
    lines(plan.question, 2), '',
    lines(`${counted(days, 'day')} from ${dateOf(clock, 0)} (${offsetOf(clock.offsetMinutes)}), in steps of ${figure(clock.tickMinutes)} minutes.${settling}`, 2),
    lines(`${counted(accountsOf(plan), 'account')}: ${whose(plan)}.${real}`, 2),
    lines(`* marks what is assumed, before a line or behind a figure: nobody has measured it, and it is there to be changed. Of ${figure(values)} parameters and defaults below, ${figure(assumed)} are. `
      + 'Where the file itself sets a number, its source is a comment in the file.', 2),
  ];
}

/** Whose the accounts are: people's own and second ones, those of forces, and one of each leader. */
function whose({ groups, forces: all }: Plan): string {
  const persons = groups.reduce((sum, group) => sum + group.size, 0);
  const second = groups.reduce((sum, group) => sum + accountsOfGroup(group), 0) - persons;
  const organised = all.filter(({ leader }) => leader === null);
  const run = organised.reduce((sum, force) => sum + force.operators * accountsOfOperator(force), 0);
  const parts = [
    `${figure(persons)} of people in ${counted(groups.length, 'group')}`,
    ...(second === 0 ? [] : [`${figure(second)} second accounts of the same people on another platform`]),
    ...(organised.length === 0 ? [] : [`${figure(run)} run by ${counted(organised.length, 'force')}`]),
    ...(organised.length === all.length ? [] : [`${figure(all.length - organised.length)} of ${all.length - organised.length === 1 ? 'a leader' : 'leaders'}`]),
  ];
  return enumerated(parts);
}
