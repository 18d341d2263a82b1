/** The platforms in words: what a visit shows, and who hears whom. */
import type { NetworkPlan, Plan, PlatformPlan } from '../../model/plan.ts';
import type { Star } from './marks.ts';
import { counted, figure, lines, percent } from './words.ts';

const KINDS: Readonly<Record<PlatformPlan['kind'], string>> = { microblog: 'public, anybody may follow anybody', social: 'mutual friends and groups', room: 'closed rooms, for members only' };

const NETWORKS: Readonly<Record<NetworkPlan['generator'], string>> = {
  communities: 'in communities', friends: 'mutual, in circles of friends and groups', room: '', 'small-world': 'in a small world', random: 'at random',
  configuration: 'by the law of audiences alone', 'edge-list': 'as an imported list says',
};

/** @param edgeFile the imported edge list, or '' */
export function platforms(plan: Plan, star: Star, edgeFile: string): string[] {
  return plan.platforms.map((platform) => {
    const { name, label, kind, feed, attention, pageLength, pageShare, network } = platform;
    const page = kind === 'room' ? 'It has no page of any hashtag.' : `With probability ${figure(pageShare)}${star('platforms', name, 'pageShare')} a visit opens the page of one hashtag, with its ${figure(pageLength)}${star('platforms', name, 'pageLength')} newest posts.`;
    return lines(`${label} (${name}): ${KINDS[kind]}. A visit shows up to ${counted(attention, 'post')}${star('platforms', name, 'attention')}, ${feed === 'recent' ? 'the newest first' : 'ranked'}. ${page} ${hearing(network ?? plan.network, network === undefined ? ['network'] : ['platforms', name, 'network'], star, edgeFile)}`, 2, '- ');
  });
}

function hearing({ generator, meanAudience, crossCamp, groupSize }: NetworkPlan, path: readonly string[], star: Star, edgeFile: string): string {
  if (edgeFile !== '' && path.length === 1) return `Who hears whom is read from ${edgeFile}.`;
  if (generator === 'room') return `Everybody sits in one room, of ${figure(groupSize)}${star(...path, 'groupSize')} members on average, and hears all others in it; rooms of another camp are entered ${percent(crossCamp)}${star(...path, 'crossCamp')} as readily as those of the own.`;
  return `Who hears whom is drawn ${NETWORKS[generator]}: an account has ${figure(meanAudience)}${star(...path, 'meanAudience')} hearers on average, and somebody of another camp is followed ${percent(crossCamp)}${star(...path, 'crossCamp')} as readily as somebody of the own.`;
}
