/** Grammar of leaders: persons of rank or fame, by role and never by name. */
import type { Known } from './known.ts';
import { LIMITS } from './limits.ts';
import { platformOf } from './schema-people.ts';
import { HOME } from './known.ts';
import { date, given, map, mapOf, name, number, offset, oneOf, share, words } from './values.ts';

export function leaders(known: Known | undefined) {
  const endorsement = map('An endorsement', {
    tag: oneOf('Hashtag it lends its name to', known?.tags),
    at: date('When', known?.clock),
    source: given(words('Where it is reported, or the word assumed'), 'assumed', 'assumed'),
  });
  return mapOf('Leaders: each has one account, writes for itself, and is a hand of its own in the books', name('Role of a leader, such as head-of-government'), map('A leader', {
    label: words('Role in English').optional(),
    labelAr: words('Role in Arabic').optional(),
    camp: oneOf('Camp it speaks for', known?.camps),
    platform: platformOf(known),
    origin: given(name('Place it writes from'), HOME, 'assumed'),
    utcOffset: offset('Offset of its clock; left out, that of the scenario').optional(),
    followers: given(share('Share of the ordinary accounts of its platform that follow it'), 0.05, 'assumed'),
    reliability: given(share('How far its word is believed by those who follow it'), 0.5, 'assumed'),
    source: given(words('Where followers and reliability are reported, or the word assumed'), 'assumed', 'assumed'),
    accountAgeDays: given(number('Age of its account at the start', { from: 0, to: 5000, unit: 'days' }), 1000, 'assumed'),
    endorses: given(mapOf('What it lends its name to', name('Name of an endorsement'), endorsement, LIMITS.orders), {}, 'none'),
    note: words('A remark for readers of the scenario').optional(),
  }), LIMITS.forces);
}
