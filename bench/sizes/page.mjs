/** docs/sizes.md from runs. */
import { HEADLINES } from './run.mjs';

const BY_SIZE = 3;
const BY_STEP = 2;
const SUPPORTERS = 'Supporters of the extremist organisation';

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const deviation = (values) => (values.length < 2 ? Number.NaN : Math.sqrt(values.reduce((sum, value) => sum + (value - mean(values)) ** 2, 0) / (values.length - 1)));
const sharesOf = ({ runs }, name) => runs.map(({ shares }) => shares[name]);
const row = (cells) => `| ${cells.join(' | ')} |`;
const grid = (head, rows) => [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');
const one = (value) => value.toFixed(1);
const marked = (value, most) => (Math.abs(value) > most ? `**${one(value)}**` : one(value));
const withSpread = (values) => (values.length < 2 ? one(values[0]) : `${one(mean(values))} (${one(deviation(values))})`);

/** Whole text. @param told { call, sizes, held, steps }: designs with their names and runs */
export function page({ call, sizes, held, steps }) {
  const [smallest] = sizes;
  const middle = sizes[Math.floor(sizes.length / 2)];
  const names = Object.keys(middle.runs[0].shares);
  const others = sizes.filter((design) => design !== middle);
  const bySize = names.map((name, n) => sizeRow(name, n, sizes, middle, others, held));
  const byStep = names.map((name, n) => stepRow(name, n, steps));
  const beyond = bySize.filter(({ apart }) => Math.abs(apart) > BY_SIZE);
  const half = byStep.filter(({ differences }) => Math.abs(differences[0].apart) > BY_STEP);
  const seeds = (designs) => designs.map(({ name, runs }) => `${runs.length} of ${name}`).join(', ');
  return `# Size and step of the clock

<!-- Written by \`${call}\`. Change it there. -->

Whether shares of \`fallujah-2016\` depend on how many accounts stand for it, and on the step of the clock. **Headline shares** are the two
that the scenario names as its outcomes, and the two that the report's answer and the title of its first chart say beside them: the first four
rows, over the window of those outcomes. The other ${names.length - HEADLINES} are of the ledger, by camp, on Twitter, after the burn-in.

## Size

\`--accounts\` scales people, forces, reviewers, quotas of forces and absolute thresholds; attention, feed length, the mean
audience and the largest one that is aimed at stay. At most ${BY_SIZE} points from ${middle.name} are asked for. Beyond: ${counted(beyond, names.length)}.
Means over seeds (${seeds(sizes)}), in brackets the standard deviation from seed to seed; ± is the standard error of a difference.

${grid(['share, %', ...sizes.map(({ name }) => name), ...others.map(({ name }) => `${name} less ${middle.name}, points`)], bySize.map(({ name, headline, values, away }) => [headline ? `**${name}**` : name, ...values.map(withSpread), ...away.map(({ apart, error }) => `${marked(apart, BY_SIZE)} ± ${one(error)}`)]))}

A page has as many places at each size, so the share of posts shown on it falls as posts become more; who has the places can be
compared.${sizes.some(({ runs }) => runs.length === 1) ? ` A size of one seed has no spread of its own: that of ${middle.name} stands in for it.` : ''}

### Reasons

${[...new Set(beyond.map(({ reason }) => reason))].map((reason) => `**${REASONS[reason](middle, held)}**\n\n${beyond.filter((each) => each.reason === reason).map(({ name, size, apart, error, heldApart }) => `- ${name}: ${one(apart)} points (${size}), ${one(Math.abs(apart) / error)} standard errors${reason === 'load' || reason === 'open' ? `; with feeds as full ${one(heldApart)} points` : ''}`).join('\n')}`).join('\n\n')}

### Why feeds are fuller in a larger world

${grid(['on Twitter', ...sizes.map(({ name }) => name), held.name], [
    ['ordinary accounts', ...[...sizes, held].map(({ network }) => Math.round(network.accounts).toLocaleString('en'))],
    ['posts a day that arrive in a feed, mean', ...[...sizes, held].map(({ runs }) => withSpread(runs.map(({ meanLoad }) => meanLoad)))],
    ['posts a day in the feed that a post comes into, mean', ...[...sizes, held].map(({ network }) => network.metLoad.toFixed(0))],
    ['most accounts that one follows', ...[...sizes, held].map(({ network }) => Math.round(network.mostFollowed).toLocaleString('en'))],
    ['largest audience', ...[...sizes, held].map(({ network }) => Math.round(network.largest).toLocaleString('en'))],
  ])}

The laws of following and of being heard ask for the same at each size. A small world cannot give it: one follows an account only
once, most of them in one's own camp and community, and of these there are too few for those who follow most and for those who are
heard most. What they lack goes to others, so the mean stays, and feeds are more alike. A post comes mostly into the full feeds, and these
are fuller the larger the world. No rate and no threshold was left unscaled; it is the size itself. With a larger mean audience
(${held.name}) a post comes into feeds about as full as at ${middle.name}:

${grid(['share, %', smallest.name, held.name, middle.name, 'the second less the third, points'], bySize.filter(({ headline, name }) => headline || /: (heard|crowded out)$/.test(name)).map(({ name, heldApart }) => [name, ...[smallest, held, middle].map((design) => one(mean(sharesOf(design, name)))), marked(heldApart, BY_SIZE)]))}

### Suspension

${grid(['', ...sizes.map(({ name }) => name)], [
    ['accounts of banned groups suspended at the end, %', ...sizes.map(({ runs }) => withSpread(runs.map(({ closed }) => closed)))],
    ['readings that supporters lost to suspension, %: least to most of the seeds', ...sizes.map((design) => range(sharesOf(design, `${SUPPORTERS}: lost to suspension`)))],
    ['part of one account in all that was lost to suspension, %', ...sizes.map(({ runs }) => range(runs.map(({ largestLoss }) => largestLoss)))],
  ])}

As many of a hundred accounts are suspended at each size, so the hazard and the reviewers are scaled rightly. What is lost is
another matter: it hangs on whether one of the few best heard accounts is among them, and when. That is chance: the seeds of one
size lie further apart than the sizes.

## Step of the clock

At ${smallest.name}, seeds: ${seeds(steps)}. A seed has the same people and the same network at each step, so seeds are
compared with themselves. At most ${BY_STEP} points from an hour's are asked for at half an hour. Beyond: ${counted(half, names.length)}.

${grid(['share, %', ...steps.map(({ name }) => name), ...steps.slice(1).map(({ name }) => `${name} less ${steps[0].name}, points`)], byStep.map(({ name, headline, values, differences }) => [headline ? `**${name}**` : name, ...values.map((each) => one(mean(each))), ...differences.map(({ apart, error }) => `${marked(apart, BY_STEP)}${Number.isNaN(error) ? '' : ` ± ${one(error)}`}`)]))}

Differences are of the seeds that both steps have; ± is their standard error. ${half.length === 0 ? '' : `**Beyond at half an hour: ${half.map(({ name, differences: [{ apart, error }] }) => `${name} (${one(apart)}, ${one(Math.abs(apart) / error)} standard errors)`).join('; ')}.**`}
What moves is supporters' readings that were never published: another step draws other chance, and with it another of their few best heard
accounts is suspended or leaves. A rate by the step would show in what did come into feeds, and in how many are suspended; the first is the
same, the second goes no one way with the step (about twenty a run are suspended, so chance alone moves a run by more than a point):

${grid(['', ...steps.map(({ name }) => name), ...steps.slice(1).map(({ name }) => `${name} less ${steps[0].name}`)], [
    steadyRow('supporters: heard, of what came into feeds, %', steps, ({ shares }) => (100 * shares[`${SUPPORTERS}: heard`]) / (shares[`${SUPPORTERS}: heard`] + shares[`${SUPPORTERS}: crowded out`])),
    steadyRow('accounts of banned groups suspended at the end, %', steps, ({ closed }) => closed),
    steadyRow('readings that supporters lost to suspension, %', steps, ({ shares }) => shares[`${SUPPORTERS}: lost to suspension`]),
  ])}

Timing of cascades, which converges as the step shrinks (a reaction comes at the earliest in the next step):

${grid(['', ...steps.map(({ name }) => name)], [
    ...['a quarter', 'half', 'three quarters'].map((part, q) => [`${part} of all reshares within, minutes after the first post`, ...steps.map(({ runs }) => mean(runs.map(({ timing }) => timing[q])).toFixed(0))]),
    ['reshares', ...steps.map(({ runs }) => Math.round(mean(runs.map(({ reshares }) => reshares))).toLocaleString('en'))],
    ['cascades of ten or more, %', ...steps.map(({ runs }) => mean(runs.map(({ tenOrMore }) => tenOrMore)).toFixed(2))],
  ])}
`;
}

const REASONS = {
  suspended: () => 'Which of the best heard accounts is suspended, and when: chance (below).',
  seeds: () => 'Within two standard errors: seeds alone do as much.',
  load: (middle, held) => `Feeds are fuller in a larger world (below). With feeds about as full (${held.name}) the distance to ${middle.name} is at most ${BY_SIZE} points or within two standard errors.`,
  open: () => 'Feeds are fuller in a larger world (below), but feeds about as full do not close the distance: other reasons are open.',
};

/** A share at all sizes; how far the furthest size is from the middle one; and which reason the runs give. */
function sizeRow(name, n, sizes, middle, others, held) {
  const base = sharesOf(middle, name);
  const errorOf = (values) => (values.length < 2 ? deviation(base) : deviation(values) / Math.sqrt(values.length));
  const awayOf = (design) => ({ size: design.name, apart: mean(sharesOf(design, name)) - mean(base), error: Math.hypot(errorOf(sharesOf(design, name)), errorOf(base)) });
  const away = others.map(awayOf);
  const furthest = away.reduce((most, each) => (Math.abs(each.apart) > Math.abs(most.apart) ? each : most));
  const { apart: heldApart, error: heldError } = awayOf(held);
  const reason = /suspension$/.test(name) ? 'suspended' : Math.abs(furthest.apart) < 2 * furthest.error ? 'seeds' : Math.abs(heldApart) <= Math.max(BY_SIZE, 2 * heldError) ? 'load' : 'open';
  return { name, headline: n < HEADLINES, values: sizes.map((design) => sharesOf(design, name)), away, ...furthest, heldApart, reason };
}

/** A figure at all steps, and what each differs by from the first, seed by seed. */
function steadyRow(name, steps, read) {
  const values = steps.map(({ runs }) => runs.map(read));
  return [name, ...values.map((each) => one(mean(each))), ...differencesOf(values).map(({ apart, error }) => `${one(apart)} ± ${one(error)}`)];
}

/** A share at all steps, and the paired differences from the first. */
function stepRow(name, n, steps) {
  const values = steps.map((design) => sharesOf(design, name));
  const differences = differencesOf(values);
  return { name, headline: n < HEADLINES, values, differences };
}

function differencesOf([first, ...others]) {
  return others.map((each) => {
    const paired = each.map((value, seed) => value - first[seed]);
    return { apart: mean(paired), error: deviation(paired) / Math.sqrt(paired.length) };
  });
}

function counted(beyond, all) {
  const headline = beyond.filter((each) => each.headline).length;
  return `${headline} of ${HEADLINES} headline shares, ${beyond.length - headline} of the ${all - HEADLINES} others`;
}

function range(values) {
  return values.length < 2 ? one(values[0]) : `${one(Math.min(...values))} to ${one(Math.max(...values))}`;
}
