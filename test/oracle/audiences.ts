/** Who may hear whom by the kind of network (MODEL 3.4): friends are mutual, members of a room are all its members, and nobody hears another platform. */
import type { Facts } from './facts.ts';

/** @returns every edge that must not be there, or is missing, as sentences. */
export function wrongAudiences(facts: Facts): string[] {
  const { accounts, plan } = facts;
  /** As drawn: what people follow later is theirs. */
  const { speakers } = facts.ticks[0]!;
  const found: string[] = [];
  const generator = (platform: string): string => (plan.platforms.find(({ name }) => name === platform)!.network ?? plan.network).generator;
  speakers.forEach((of, hearer) => {
    const { platform, ordered } = accounts[hearer]!;
    const kind = generator(platform);
    for (const speaker of of) {
      if (accounts[speaker]!.platform !== platform) found.push(`account ${hearer} hears ${speaker} of another platform`);
      if (kind === 'friends' && !ordered && !accounts[speaker]!.ordered && !speakers[speaker]!.has(hearer)) found.push(`${hearer} hears ${speaker}, a friend that does not hear back`);
    }
    if (kind !== 'room') return;
    const room = [hearer, ...of].sort((x, y) => x - y).join();
    for (const member of of) if ([member, ...speakers[member]!].sort((x, y) => x - y).join() !== room) found.push(`${hearer} and ${member} hear each other and are not in one room`);
  });
  return found;
}
