/** The networks of a run, measured, beside what is known of real ones. */
import { count, percent } from '../charts/words.ts';
import type { NetworkFigure, NetworkLook } from '../experiment/outcome/networks.ts';
import type { Outcome } from '../experiment/outcome.ts';
import { campLabel, named } from './answer.ts';
import { escaped, table } from './html.ts';

interface Told {
  readonly says: string;
  readonly show: (value: number) => string;
  /** What was measured elsewhere, with its source, by kind of platform. */
  readonly known: Readonly<Partial<Record<NetworkLook['kind'], string>>>;
}

const TWO = (value: number): string => value.toFixed(2);

const TOLD: Readonly<Record<string, Told>> = {
  accounts: { says: 'accounts', show: count, known: {} },
  meanAudience: { says: 'mean audience of an account', show: (value) => value.toFixed(1), known: { social: 'friends: mean 190, median 99 (Ugander et al. 2011)' } },
  medianAudience: { says: 'median audience', show: count, known: { microblog: 'lightest nine tenths 19, heaviest tenth 387 (Wojcik & Hughes 2019)' } },
  largestAudience: { says: 'largest audience', show: count, known: {} },
  tailExponent: { says: 'exponent of the density of the largest 5 % of audiences', show: TWO, known: { microblog: '2.28 (Kwak et al. 2010)', social: 'no power law (Ugander et al. 2011)' } },
  medianFollows: { says: 'median number of accounts heard', show: count, known: { microblog: 'lightest nine tenths 74, heaviest tenth 456 (Wojcik & Hughes 2019)' } },
  reciprocity: { says: 'of linked pairs, hear each other', show: percent, known: { microblog: '22 %; 15 to 45 % (Kwak et al. 2010)', social: 'all friends; forces are followed', room: 'all, by definition' } },
  clustering: { says: 'chance that one of two hearers of an account hears the other', show: percent, known: { social: '14 % among 100 friends (Ugander et al. 2011)' } },
  communities: { says: 'communities found (by modularity)', show: count, known: {} },
  largestCommunity: { says: 'accounts in the largest community', show: count, known: {} },
  medianCommunity: { says: 'accounts in the median community', show: count, known: {} },
  modularity: { says: 'modularity of that division', show: TWO, known: {} },
  postsPerAccountDay: { says: 'posts of an account a day', show: TWO, known: {} },
  medianFeedLoad: { says: 'posts a day that reach the feed of a median reader', show: count, known: { microblog: '60 to 200, below which nothing is crowded out (assumed)' } },
  meanFeedLoad: { says: 'the same, on average', show: count, known: {} },
};

/** One table for each platform, and one of its camps. */
export function networks(outcome: Outcome): string {
  return outcome.networks.filter(({ figures }) => figures.length > 0).map((look) => `${whole(look)}\n${byCamp(outcome, look)}`).join('\n');
}

function whole({ label, kind, figures }: NetworkLook): string {
  const of = new Map(figures.filter(({ camp }) => camp === '').map((figure) => [figure.figure, figure]));
  const rows = Object.entries(TOLD).filter(([name]) => of.has(name)).map(([name, { says, show, known }]) => [escaped(says), shown(of.get(name)!, show), escaped(known[kind] ?? '')]);
  return table(`${named(label)}: as drawn, and what it brought to feeds over the run; ± one standard error where it is estimated.`, ['figure', 'here', 'measured elsewhere'], rows, [1]);
}

function shown({ mean, error }: NetworkFigure, show: (value: number) => string): string {
  return error === null ? show(mean) : `${show(mean)} ± ${show(error)}`;
}

const OF_CAMPS = ['accounts', 'meanAudience', 'insularity', 'blindInsularity', 'medianFeedLoad'] as const;

function byCamp(outcome: Outcome, { label, figures }: NetworkLook): string {
  const rows = outcome.camps.flatMap((camp) => {
    const of = new Map(figures.filter((figure) => figure.camp === camp.name).map(({ figure, mean }) => [figure, mean]));
    if (of.size === 0) return [];
    return [[campLabel(outcome, camp.name), ...OF_CAMPS.map((name) => (of.has(name) ? (name === 'insularity' || name === 'blindInsularity' ? percent(of.get(name)!) : TOLD[name]!.show(of.get(name)!)) : ''))]];
  });
  return table(`${named(label)}, camp by camp. Insularity: of what the camp's accounts hear, the share from the own camp; beside it that share, if nobody regarded camps.`,
    ['camp', 'accounts', 'mean audience', 'insularity', 'if blind', 'posts a day in the median feed'], rows, [1, 2, 3, 4, 5]);
}
