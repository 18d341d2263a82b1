/** Bad scenario files and the exact messages they give: `line:column: what, expected what, did you mean X?`. */
import { readFileSync, readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FormulaParser } from '../src/scenario/formula/parser.ts';
import { loadFormulaParser } from '../src/scenario/formula/parser.ts';
import { realHost } from '../src/cli/host.ts';
import { inheritorOf } from '../src/cli/inherited.ts';
import { loadScenario } from '../src/scenario/load.ts';
import { renderProblem } from '../src/scenario/problem.ts';
import { decodeText } from '../src/scenario/read.ts';
import { REGISTER } from './scenario-register.ts';

let parser: FormulaParser;
beforeAll(async () => { parser = await loadFormulaParser(); });

const FOLDER = new URL('./bad/', import.meta.url);

const MESSAGES: Readonly<Record<string, readonly string[]>> = {
  'aka-declared': [
    '30:52: hashtags."#north".aka: "#south" is a hashtag of its own, expected a spelling that is not declared',
  ],
  'aka-twice': [
    '31:70: hashtags."#south".aka: "#compass" is a spelling of "#north" already, expected each spelling under one hashtag',
  ],
  'alias-bomb': [
    '2:12: more than 100 aliases, expected fewer',
  ],
  'alias-circle': [
    '2:11: more than 24 maps and lists inside each other, expected fewer',
  ],
  'alias-unknown': [
    '4:7: the alias *smal has no anchor before it, expected an anchor &smal above',
  ],
  'bad-colour': [
    '7:13: camps.north.colour is "blue", expected a colour such as "#0072b2", in quotes',
  ],
  'bad-date': [
    '35:9: timeline.battle.at is "2016-02-30", expected a local date or time of the run from 2016-05-06 to 2016-05-10, such as 2016-05-23 or 2016-05-23T06:00',
  ],
  'bad-start': [
    '3:17: clock.start is "2016-05-06", expected a local time with its offset from UTC, such as 2016-05-06T00:00+03:00',
  ],
  'binary': [
    '1:13: the file is not text, expected a scenario in UTF-8',
  ],
  'constructor': [
    '15:3: the key "constructor" is not allowed, expected another name',
  ],
  'date-outside-run': [
    '31:53: hashtags."#south".launch is "2017-05-07", expected a local date or time of the run from 2016-05-06 to 2016-05-10, such as 2016-05-23 or 2016-05-23T06:00',
  ],
  'date-with-offset': [
    '35:9: timeline.battle.at is "2016-05-08T06:00+03:00", expected a local date or time of the run from 2016-05-06 to 2016-05-10, such as 2016-05-23 or 2016-05-23T06:00',
  ],
  'declared-uncommitted': [
    '10:16: camps.uncommitted: the camp uncommitted exists always and is not declared, expected another name',
  ],
  'deep': [
    '1:35: more than 24 maps and lists inside each other, expected fewer',
  ],
  'duplicate-key': [
    '25:5: the key "operators" stands twice in forces.army, expected each key once',
  ],
  'edge-list-outside': [
    '29:22: network.edgeList is "../secret.csv", expected a file below the folder of the scenario, such as edges.csv, without .. and without a leading /',
  ],
  'empty': [
    '1:1: the file is empty, expected a scenario that starts with scenario: NAME',
  ],
  'extends-absolute': [
    '1:10: extends is "/etc/passwd", expected a file below the folder of the scenario, such as base.yaml, without .. and without a leading /, or hashfront:NAME',
  ],
  'extends-cyclic': [
    'inherited/back.yaml:1:10: extends goes in a circle: "extends-cyclic.yaml" -> "inherited/circle.yaml" -> "inherited/back.yaml" -> "inherited/circle.yaml", expected a chain of files that ends',
  ],
  'extends-faulty': [
    'inherited/faulty.yaml:2:1: an inherited setting does not fit here, expected a sound one (hashfront check of this file tells more)',
    'inherited/faulty.yaml:8:13: an inherited setting does not fit here, expected a sound one (hashfront check of this file tells more)',
  ],
  'extends-itself': [
    '1:10: extends goes in a circle: "extends-itself.yaml" -> "extends-itself.yaml", expected a chain of files that ends',
  ],
  'extends-list': [
    '1:10: extends is a list, expected a file below the folder of the scenario, such as base.yaml, without .. and without a leading /, or hashfront:NAME',
  ],
  'extends-missing': [
    '1:10: there is no file "inherited/missing.yaml" below the folder of extends-missing.yaml, expected a scenario file',
  ],
  'extends-outside': [
    '1:10: extends is "../secret.yaml", expected a file below the folder of the scenario, such as base.yaml, without .. and without a leading /, or hashfront:NAME',
  ],
  'extends-overridden': [
    '43:14: extends cannot be overridden, expected a path to a setting',
  ],
  'extends-secret': [
    '1:10: "inherited/secret.yaml" is no scenario, expected a file that hashfront check can read',
  ],
  'extends-shipped-unknown': [
    '1:10: there is no shipped scenario "hashfront:falujah-2016", expected one that hashfront list scenarios shows, did you mean hashfront:fallujah-2016?',
  ],
  'extends-wrong-over-base': [
    '4:17: forces.army.camp is "nroth", expected one of north, south, did you mean north?',
  ],
  'feed-shorter-than-attention': [
    '15:40: platforms.twitter.feedLength: feedLength is 4 and attention 5, expected a feed at least as long as the attention',
  ],
  'flood-without-tags': [
    '28:14: forces.army.orders.flood: a flood without tags, expected tags: with one to three declared hashtags',
  ],
  'formula-assigns': [
    '41:15: outcomes.southShown: "fear" stands outside of sum, mean or max, expected a measure inside one of them, such as mean(fear)',
  ],
  'formula-calls': [
    '41:15: outcomes.southShown: unknown function "import", expected one of min, max, abs, sqrt, log, sum, mean',
  ],
  'formula-date-outside': [
    '41:44: outcomes.southShown: "2016-05-20" is no date of the run, expected a local date or time from 2016-05-06 to 2016-05-10, such as 2016-05-23 or 2016-05-23T06:00',
  ],
  'formula-empty-window': [
    '41:44: outcomes.southShown: the window is empty: 2016-05-07 is not after 2016-05-08, expected a later end',
  ],
  'formula-fraction-power': [
    '41:34: outcomes.southShown: the exponent is not a whole number, expected a whole number from -16 to 16 after ^',
  ],
  'formula-indexes': [
    '41:31: outcomes.southShown: the sign "[" is not allowed in a formula, expected numbers, + - * / ^, brackets, min, max, abs, sqrt, log, and sum, mean or max of a measure',
  ],
  'formula-prototype': [
    '41:31: outcomes.southShown: the sign "." is not allowed in a formula, expected numbers, + - * / ^, brackets, min, max, abs, sqrt, log, and sum, mean or max of a measure',
  ],
  'formula-reads-nothing': [
    '41:15: outcomes.southShown: the formula reads no measure, expected numbers, + - * / ^, brackets, min, max, abs, sqrt, log, and sum, mean or max of a measure',
  ],
  'formula-sum-of-level': [
    '41:19: outcomes.southShown: fear is a level and has no sum, expected mean or max',
  ],
  'formula-text': [
    '41:35: outcomes.southShown: the sign "\\"" is not allowed in a formula, expected numbers, + - * / ^, brackets, min, max, abs, sqrt, log, and sum, mean or max of a measure',
  ],
  'formula-unclosed': [
    '41:15: outcomes.southShown: this ( is never closed, expected a ) for each (',
  ],
  'formula-unknown-measure': [
    '41:19: outcomes.southShown: unknown measure "sen", expected a measure (hashfront list measures) or an entry of the books such as seen or potential, did you mean seen?',
  ],
  'formula-unknown-tag': [
    '41:43: outcomes.southShown.formula: unknown hashtag "#suoth", expected one of #north, #south, did you mean #south?',
  ],
  'formula-with-measure': [
    '41:50: outcomes.southShown.camp: camp beside a formula, expected the formula alone: it names its own measures, camps and dates',
  ],
  'formula-without-camp': [
    "41:20: outcomes.southShown: fear is one camp's own and cannot be added up over camps, expected fear.CAMP, CAMP one of north, south, uncommitted",
  ],
  'generator-misspelt': [
    '15:65: platforms.twitter.network.generator is "freinds", expected one of communities, friends, room, small-world, random, configuration, did you mean friends?',
  ],
  'huge-number': [
    '18:11: population.people.size is 1000000000000, expected a whole number from 0 to 5,000,000 (people)',
  ],
  'huge-together': [
    '17:3: population: groups and forces have 5,004,990 accounts together, expected at most 5,000,000',
  ],
  'like-circle': [
    '29:16: forces.one.like goes in a circle: one -> two -> one, expected a force that is not like this one',
    '30:16: forces.two.like goes in a circle: two -> one -> two, expected a force that is not like this one',
  ],
  'like-itself': [
    '23:11: forces.army.like goes in a circle: army -> army, expected a force that is not like this one',
  ],
  'like-own-name': [
    '29:19: forces.agency.like is "agncy", expected one of army',
  ],
  'like-unknown': [
    '29:20: forces.reserve.like is "amry", expected one of army, did you mean army?',
  ],
  'list': [
    '1:1: the file holds a list, expected a scenario that starts with scenario: NAME',
  ],
  'missing-keys': [
    '1:1: the scenario has no "question", expected text of at most 2,000 characters',
    '32:3: timeline.battle has no "kind", expected one of victory, defeat, atrocity, announcement, shutdown, arrest, holy-month, other',
    '32:3: timeline.battle has no "source", expected text of at most 2,000 characters',
  ],
  'name-of-camp': [
    '17:3: wrong key "people/../all" in population, expected a name of letters a-z, digits, - and _, at most 64 characters, starting with a letter or digit',
  ],
  'name-with-dots': [
    '1:11: scenario is "../small", expected a name of letters a-z, digits, - and _, at most 64 characters, starting with a letter or digit',
  ],
  'not-utf8': [
    '1:1: the file is not text, expected a scenario in UTF-8',
  ],
  'observed-list': [
    '29:11: observed is a list, expected a file below the folder of the scenario, such as observed.csv, without .. and without a leading /',
  ],
  'observed-outside': [
    '29:11: observed is "../secret.csv", expected a file below the folder of the scenario, such as observed.csv, without .. and without a leading /',
  ],
  'only-comments': [
    '1:1: the file is empty, expected a scenario that starts with scenario: NAME',
  ],
  'out-of-range': [
    '8:13: camps.north.stance is 1.5, expected a number from -1 to 1 (from against to for)',
  ],
  'outcome-without-camp': [
    '41:15: outcomes.southShown: a measure without a camp, expected camp: one of north, south, uncommitted',
  ],
  'parameter-out-of-range': [
    '39:20: mechanisms.insults.fear is 3, expected a number from 0 to 1 (share)',
  ],
  'profile-of-mechanism': [
    '42:7: unknown key "fear" in mechanisms.insults.profile, expected one of reviews',
    '43:30: mechanisms.insults.profile.reviews.2016-05-07: reviews is 500 times 3 from there on, expected a product of at most 1,000',
    '44:14: unknown key "profile" in mechanisms.silence, expected no key',
  ],
  'profile-mixed': [
    '28:71: forces.army.orders.flood.profile: dates and hours of the day stand in one profile, expected all dates, or all hours',
  ],
  'profile-outside': [
    '28:73: wrong key "2017-05-07" in forces.army.orders.flood.profile, expected a local date or time of the run from 2016-05-06 to 2016-05-10, such as 2016-05-23 or 2016-05-23T06:00, or an hour of the day such as 08:00',
  ],
  'profile-unknown': [
    '28:73: wrong key "morning" in forces.army.orders.flood.profile, expected a local date or time of the run from 2016-05-06 to 2016-05-10, such as 2016-05-23 or 2016-05-23T06:00, or an hour of the day such as 08:00',
    '28:97: forces.army.orders.flood.profile.2016-05-07 is -1, expected a number from 0 to 1,000 (times)',
  ],
  'proto': [
    '15:43: the key "__proto__" is not allowed, expected another name',
  ],
  'room-with-page': [
    '15:66: platforms.twitter.pageShare: a room has no page of any tag, and pageShare is 0.1, expected 0, or nothing',
  ],
  'second-account-at-home': [
    '19:22: population.people.also.twitter: twitter is where this group is at home already, expected another platform',
  ],
  'leader-is-a-force': [
    '30:9: leaders.army: army is a force already, expected a name of its own',
  ],
  'leader-wrong': [
    '30:35: leaders.army.followers is 2, expected a number from 0 to 1 (share)',
    '30:63: leaders.army.endorses.word.tag is "#sotuh", expected one of #north, #south, did you mean #south?',
    '30:77: leaders.army.endorses.word.at is "2016-05-20", expected a local date or time of the run from 2016-05-06 to 2016-05-10, such as 2016-05-23 or 2016-05-23T06:00',
  ],
  'several': [
    '3:47: clock.days is 0, expected a whole number from 1 to 3,660 (days)',
    '12:13: camps.south.stance is "low", expected a number from -1 to 1 (from against to for)',
    '19:12: population.people.camps: the shares sum to 1.1, expected a sum of 1',
    '28:20: forces.army.orders.flood.do is "flod", expected one of flood, insult, flag, did you mean flood?',
    '31:35: hashtags."#south".frame is "devotions", expected one of ambient, news, solidarity, satire, devotion, shock, insult, distress, smear, call, correction, did you mean devotion?',
  ],
  'shares': [
    '19:12: population.people.camps: the shares sum to 0.9, expected a sum of 1',
  ],
  'shift-across-midnight': [
    '26:38: forces.army.shifts.0.hours is "20:00-02:00", expected hours of one day such as 08:00-16:00 (24:00 is the end of the day)',
  ],
  'sound': [],
  'stale-between-ticks': [
    '5:13: staleHours is 1.5, not a whole number of ticks, expected a multiple of 1, since all posts of a tick turn stale together',
  ],
  'tab': [
    '7:1: a tab stands where spaces indent, expected spaces',
  ],
  'tag-with-html': [
    '30:3: wrong key "#<b>north</b>" in hashtags, expected a hashtag in quotes: # and letters, digits or _ of any script, no spaces, at most 100 characters',
  ],
  'tag-with-space': [
    '30:3: wrong key "#north side" in hashtags, expected a hashtag in quotes: # and letters, digits or _ of any script, no spaces, at most 100 characters',
  ],
  'tostring': [
    '22:3: the key "toString" is not allowed, expected another name',
    '43:14: the key "valueOf" is not allowed, expected another name',
  ],
  'too-many-ticks': [
    '3:47: clock.days: 3660 days of 1min are 5,270,400 ticks, expected at most 100,000',
  ],
  'two-documents': [
    '4:1: a second document starts here, expected one scenario in a file',
  ],
  'unknown-camp': [
    '23:11: forces.army.camp is "nroth", expected one of north, south, did you mean north?',
  ],
  'unknown-camp-in-shares': [
    '19:26: wrong key "suoth" in population.people.camps, expected one of north, south, uncommitted, did you mean south?',
  ],
  'unknown-key-deep': [
    '25:28: unknown key "delayHour" in forces.army.ranks.0, expected one of name, delayHours, did you mean delayHours?',
  ],
  'unknown-key-second': [
    '3:62: unknown key "tik" in clock, expected one of start, days, burnIn, tick, did you mean tick?',
  ],
  'unknown-key-top': [
    '2:1: unknown key "qestion", expected one of extends, scenario, question, questionAr, clock, seed, represents, staleHours, camps, platforms, population, network, forces, leaders, hashtags, ambient, timeline, rivals, mechanisms, outcomes, observed, variants, did you mean question?',
  ],
  'unknown-mechanism': [
    '39:3: unknown key "insult" in mechanisms, expected one of others, insults, silence, did you mean insults?',
  ],
  'unknown-parameter': [
    '39:14: unknown key "feer" in mechanisms.insults, expected one of fear, reviews, profile, did you mean fear?',
  ],
  'unknown-platform': [
    '18:15: population.people.platform is "twiter", expected one of twitter, did you mean twitter?',
  ],
  'unknown-tag': [
    '28:34: forces.army.orders.flood.tags.0 is "#sonth", expected one of #north, #south, did you mean #south?',
  ],
  'unquoted-tag': [
    '28:34: a # without quotes begins a comment, expected quotes around a hashtag, such as "#peace"',
  ],
  'until-before-from': [
    '28:52: forces.army.orders.flood.until: until 2016-05-07 is not after from 2016-05-08, expected a later date',
  ],
  'variant-baseline': [
    '43:3: wrong key "baseline" in variants, expected a name of letters, digits, - and _ other than baseline, which is the scenario as it stands',
  ],
  'variant-formula': [
    '43:39: outcomes.southShown: unknown measure "poss", expected a measure (hashfront list measures) or an entry of the books such as seen or potential, did you mean posts?',
  ],
  'variant-unknown-path': [
    '43:14: forces has no "amry", expected one of army, did you mean army?',
  ],
  'variant-wrong-value': [
    '44:28: forces.army.operators is -1, expected a whole number from 0 to 5,000,000 (people)',
    '45:30: population.people.camps: the shares sum to 0.6, expected a sum of 1',
  ],
  'wrong-type': [
    '18:11: population.people.size is "many", expected a whole number from 0 to 5,000,000 (people)',
  ],
  'wrong-unit': [
    '3:58: clock.burnIn is "2 weeks", expected a duration in min, h or d, such as 30min, 1h or 14d, shorter than the run',
  ],
  'wrong-unit-hours': [
    '25:40: forces.army.ranks.0.delayHours is "2h", expected a number from 0 to 240 (hours)',
  ],
  'yaml-1-1': [
    '1:1: the file asks for another version of YAML, expected YAML 1.2',
  ],
  'yaml-tag': [
    '4:7: a YAML tag that is not known here (hashtags stand in quotes), expected a plain value',
  ],
  'wrong-key-below': [
    '21:13: wrong key "bord" in population.people.also, expected one of board, twitter, did you mean board?',
    '21:28: population.people.also.bord.share is 2, expected a number from 0 to 1 (share)',
    '21:31: unknown key "activty" in population.people.also.bord, expected one of share, activity, accountAgeDays, joins, drawn, did you mean activity?',
    '21:69: population.people.also.bord.accountAgeDays.median is "old", expected a number from 0 to 100,000 (days)',
  ],
};

/** Problems of bytes as a command would print them, without the file's name. */
function problemsOf(bytes: Uint8Array, file: string): string[] {
  const decoded = decodeText(bytes, file);
  const problems = 'problem' in decoded ? [decoded.problem] : (loadScenario({ text: decoded.text, file, parser, inherit: inheritorOf(realHost(), { file, folder: FOLDER.pathname }).inherit }, REGISTER).problems ?? []);
  return problems.map((problem) => {
    const line = renderProblem(problem);
    expect(line).toMatch(new RegExp(`^(${file}|inherited/[a-z]+\\.yaml):`));
    return line.replace(`${file}:`, '');
  });
}

describe('bad scenario files', () => {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml')).sort();

  it('each stands in the table', () => {
    expect(files.map((file) => file.replace('.yaml', '')).sort()).toEqual(Object.keys(MESSAGES).sort());
  });

  it.each(files)('%s', (file) => {
    expect(problemsOf(readFileSync(new URL(file, FOLDER)), file)).toEqual(MESSAGES[file.replace('.yaml', '')]);
  });
});

describe('hostile texts end soon and with one message', () => {
  const hostile: readonly (readonly [string, string, string])[] = [
    ['50 MB', 'x'.repeat(50_000_000), 'big.yaml:1:1: the file is too large, expected at most 1,000,000 characters'],
    ['brackets', '['.repeat(900_000), 'big.yaml:1:25: more than 24 maps and lists inside each other, expected fewer'],
    ['block nesting', Array.from({ length: 400 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'), 'big.yaml:26:26: more than 24 maps and lists inside each other, expected fewer'],
    ['dashes', '- '.repeat(450_000), 'big.yaml:1:200000: more than 200,000 words and marks, expected fewer'],
    ['quotes', '"'.repeat(990_000), 'big.yaml:1:399999: more than 200,000 words and marks, expected fewer'],
  ];
  it.each(hostile)('%s', (_, text, message) => {
    const { problems } = loadScenario({ text, file: 'big.yaml' }, REGISTER);
    expect(problems?.map(renderProblem)).toEqual([message]);
  });

  it('50 MB of bytes are refused before they are decoded', () => {
    expect(problemsOf(new Uint8Array(50_000_000), 'big.yaml')).toEqual(['1:1: the file is too large, expected at most 1,000,000 characters']);
  });

  it('a file of a thousand wrong keys lists a hundred and counts the rest', () => {
    const text = Array.from({ length: 1000 }, (_, i) => `zz${i}: 1`).join('\n');
    const { problems } = loadScenario({ text, file: 'big.yaml' }, REGISTER);
    expect(problems).toHaveLength(101);
    expect(problems?.at(-1)?.what).toBe('and 906 more problems from here on');
  });

  it('no message carries a character that steers a terminal or turns text around', () => {
    const { problems } = loadScenario({ text: 'scenario: "\\u001b[31m\\u202ered"\n', file: 'big.yaml' }, REGISTER);
    expect(problems!.map(renderProblem).join('')).not.toMatch(/[\u0000-\u001f\u202e]/);
    expect(problems!.map(renderProblem).join('\n')).toContain('\\u202e');
  });
});
