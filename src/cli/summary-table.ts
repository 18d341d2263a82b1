/** The result of a run as a short table. */
import type { Manifest } from '../experiment/files.ts';
import type { Summary } from '../experiment/outcome/summary.ts';
import type { Plan } from '../model/plan.ts';
import { scaledWarning } from '../report/scaled.ts';
import { plain } from '../scenario/explain/words.ts';
import { counted, figure, interval, textTable } from './table.ts';

/** Single figures worth a line, with their words. */
const FACTS: Readonly<Record<string, string>> = { meanAudience: 'mean audience', postsPerAccountDay: 'posts per account and day', medianFeedLoad: "a median reader's feed load, posts a day", refusedFollows: 'follows refused for want of a free place' };

export function summaryTable(plan: Plan, manifest: Manifest, summary: Summary): string {
  const finished = manifest.fingerprints.filter((fingerprint) => fingerprint !== null).length;
  const lines = [
    `${plan.scenario}, ${manifest.variant}, seed ${manifest.seed}, ${counted(finished, 'replicate')}${finished < manifest.replicates ? ` of ${manifest.replicates}` : ''}`,
    ...(plan.question === '' ? [] : [plain(plan.question)]),
    '',
  ];
  if (plan.outcomes.length > 0) lines.push(outcomeTable(plan, summary), '');
  const warning = scaledWarning(plan, manifest);
  if (warning !== '') lines.push(warning, '');
  lines.push(factLine(manifest));
  return lines.join('\n');
}

function outcomeTable(plan: Plan, summary: Summary): string {
  const rows = plan.outcomes.map((outcome) => {
    const spread = summary.outcomes[outcome.name];
    return [outcome.label, figure(spread?.mean), interval(spread?.ci95), String(spread?.n ?? 0), outcome.unit];
  });
  return textTable([['outcome', 'mean', '95 % interval', 'n', 'unit'], ...rows]);
}

function factLine(manifest: Manifest): string {
  const counts = manifest.counts.find((each) => each !== null);
  const facts = manifest.facts.find((each) => each !== null);
  const parts = counts ? [counted(counts.accounts, 'account'), counted(counts.edges, 'edge'), counted(counts.ticks, 'tick'), counted(counts.posts, 'post')] : [];
  for (const [name, words] of Object.entries(FACTS)) if (facts?.[name] !== undefined) parts.push(`${words} ${figure(facts[name])}`);
  return parts.join(', ');
}
