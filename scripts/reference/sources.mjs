/** The two source texts, sentence by sentence: which cause models each, which scenario shows it, which chart tells. */
import { SENTENCES } from '../../dist/model/sentences.js';
import { code, page, table } from './markdown.mjs';

const TEXTS = [
  ['news', 'A news piece, late May 2016', 'Annabaa, on the hashtags of the battle of Fallujah. What follows is what its author says; who is whose supporter is the outlet\'s claim.'],
  ['analysis', "An analyst's piece, the same days", 'On electronic armies and committees. What follows is what its author says.'],
  ['ground', 'What both take for granted', 'Without these there is no stream to drown in.'],
];

export function sourcesPage() {
  return page('From the source texts to the model',
    'hashfront grew out of two Arabic texts of May 2016. Each of their sentences, in our English, with the mechanism that models it, a scenario that shows it, and the chart that says how much it mattered. `comparison` means that only a paired run can tell. `hashfront list mechanisms` prints the sentences of each mechanism.',
    ...TEXTS.flatMap(([text, title, about]) => [`## ${title}`, about,
      table(['the text says', 'cause', 'scenario', 'chart', 'remark'], SENTENCES.filter((one) => one.text === text).map((one) => [
        one.says, one.mechanisms.map((name) => `[${name}](reference/mechanisms.md#${name})`).join(', '), code(one.scenario), one.chart === 'comparison' ? 'comparison' : `[${one.chart}](reference/charts/${one.chart}.md)`, one.note ?? '',
      ]))]));
}
