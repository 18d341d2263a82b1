/** Names of the run's camps within a sentence. */
import type { Outcome } from '../experiment/outcome.ts';
import type { Language } from './language.ts';
import { nameIn, said } from './language.ts';

const WORDS = said({
  one: 'One replicate', mean: (n: number, band: boolean) => `Mean of ${n} replicates${band ? ' (band: 5 % to 95 %)' : ''}`,
  all: (n: number) => (n === 2 ? 'both platforms together' : `all ${n} platforms together`), on: (platform: string) => `on ${platform}`, tag: (tag: string) => ` with ${tag}`, comma: ', ',
}, {
  one: 'تكرار واحد', mean: (n, band) => `متوسط التكرارات (عددها ${n}${band ? '؛ النطاق: من 5 % إلى 95 %' : ''})`,
  all: (n) => (n === 2 ? 'المنصتان معا' : `المنصات كلها معا (عددها ${n})`), on: (platform) => `على ${platform}`, tag: (tag) => ` بوسم ${tag}`, comma: '، ',
});

export function campLabel(outcome: Outcome, camp: string, language: Language = 'en'): string {
  return nameIn(language, outcome.camps.find((candidate) => candidate.name === camp)?.label ?? camp);
}

/** The camp that sentences about readings in feeds speak of: the one looked at alone, else the one the scenario asks about there. */
export function heardFirst({ camp, headlines, focus }: Outcome): string {
  return camp || (headlines.find((headline) => headline.measure === 'heard')?.camp ?? focus);
}

/** Of lines that belong to camps but to no hashtag: those of the camp looked at alone, or of the camps that wrote with the hashtag looked at alone; all, where there are none of these. */
export function concerned<Line extends { readonly camp: string }>({ camp: alone, tagWriters }: Outcome, lines: readonly Line[]): readonly Line[] {
  const own = lines.filter(({ camp }) => camp === alone || tagWriters.camps.some((writer) => writer.camp === camp));
  return own.length > 0 ? own : lines;
}

/** Of the tags of a chart the one looked at alone, or the one the scenario asks about. */
export function askedTag<Of extends { readonly tag: string }>({ tag: alone, headlines }: Outcome, tags: readonly Of[]): Of | undefined {
  return tags.find(({ tag }) => (alone === '' ? headlines.some((headline) => headline.tag === tag) : tag === alone));
}

/** Before the title of a chart that is told anew: the one camp or hashtag it is of; '' where it is of all. */
export function ofAlone(outcome: Outcome, kinds: readonly ('camp' | 'tag')[], language: Language): string {
  const kind = kinds.find((each) => outcome[each] !== '');
  return kind === undefined ? '' : `${kind === 'camp' ? campLabel(outcome, outcome.camp, language) : nameIn(language, outcome.tag)}: `;
}

/** After `posts about the conflict`: with the one hashtag that is looked at alone; '' where all are told of. */
export function withTag({ tag }: Outcome, language: Language): string {
  return tag === '' ? '' : WORDS[language].tag(nameIn(language, tag));
}

/** Of one replicate, or of the mean over several; of one platform, or of all, where there are several. */
export function ofReplicates(outcome: Outcome, band = true, language: Language = 'en'): string {
  const { replicates, platform } = outcome;
  const { one, mean, comma } = WORDS[language];
  const where = onPlatform(outcome, platform, language);
  return `${replicates === 1 ? one : mean(replicates, band)}${where === '' ? '' : `${comma}${where}`}.`;
}

/** Words for a platform, or for all of them; '' where there is only one. */
export function onPlatform({ platforms }: Outcome, platform: string, language: Language = 'en'): string {
  if (platforms.length < 2) return '';
  if (platform === '') return WORDS[language].all(platforms.length);
  return WORDS[language].on(nameIn(language, platforms.find(({ name }) => name === platform)?.label || platform));
}
