/** `hashfront list`: what there is, read off the registers. */
import { ENSEMBLE_CHARTS } from '../charts/compared/index.ts';
import { CHARTS } from '../charts/index.ts';
import { CallError } from '../experiment/problem.ts';
import { FRAMES } from '../model/frames.ts';
import { MECHANISMS } from '../model/mechanisms.ts';
import { sentencesOf } from '../model/sentences.ts';
import { MEASURES } from '../measures/index.ts';
import { TALLIES } from '../measures/tallies/index.ts';
import { nearest } from '../scenario/nearest.ts';
import { readScenario } from '../scenario/read.ts';
import type { Given } from './arguments.ts';
import { isOn, textOf } from './arguments.ts';
import { EXIT } from './command.ts';
import type { Host } from './host.ts';
import { shippedScenarios } from './shipped-scenarios.ts';

/** One thing of a list, and what is said about it when the list is asked for by name. */
interface Item {
  readonly name: string;
  readonly about: string;
  readonly details?: readonly string[] | undefined;
  readonly all: unknown;
}

const LISTS: Readonly<Record<string, (host: Host) => readonly Item[]>> = {
  mechanisms: () => MECHANISMS.map((mechanism) => {
    const { build: _, ...declared } = mechanism;
    const sentences = sentencesOf(mechanism.name);
    const all = { ...declared, sentences: sentences.map(({ text, says }) => ({ text, says })) };
    return { name: mechanism.name, about: `${mechanism.family}: ${mechanism.claim}`, all, details: [
      ...sentences.map(({ text, says }) => `${text === 'ground' ? 'taken for granted' : `the ${text === 'news' ? 'news piece' : "analyst's piece"} says`}: ${says}`),
      `source: ${mechanism.source}`, `prediction: ${mechanism.prediction}`, `limits: ${mechanism.limits}`,
      ...Object.entries(mechanism.parameters).map(([name, p]) => `${name} = ${p.default} (${p.min} to ${p.max}, ${p.unit}): ${p.meaning} [${p.source}]`),
    ] };
  }),
  measures: () => MEASURES.map(({ begin: _, ...all }) => ({ name: all.name, about: all.meaning, all, details: [`unit: ${all.unit}`, `margins: ${all.margins === '' ? 'none' : all.margins}`, `each: ${all.every}`] })),
  tallies: () => TALLIES.map(({ begin: _, ...all }) => ({
    name: all.name, about: `${all.meaning} (${all.unit}; ${all.margins})`, all, details: Object.entries(all.columns).map(([name, meaning]) => `${name}: ${meaning}`),
  })),
  charts: () => [...CHARTS.map(({ draw: _, ...all }) => ({ ...all, command: 'run' })), ...ENSEMBLE_CHARTS]
    .map((all) => ({ name: all.name, about: all.command === 'run' ? all.question : `${all.command}: ${all.question}`, all, details: [`shows: ${all.shows}`, `reading: ${all.reading}`] })),
  scenarios: (host) => [...shippedScenarios(host)].map(([name, path]) => {
    const question = questionOf(host, path);
    return { name, about: question, all: { name, question } };
  }),
  frames: () => FRAMES.map((frame) => ({ name: frame.name, about: frame.meaning, all: frame })),
};

export async function performList(given: Given, host: Host): Promise<number> {
  const asked = textOf(given, 'what');
  if (asked !== undefined && !Object.hasOwn(LISTS, asked)) {
    const near = nearest(asked, Object.keys(LISTS));
    throw new CallError(`there is no list of ${JSON.stringify(asked)}${near === '' ? '' : `; did you mean ${near}?`} (${Object.keys(LISTS).join(', ')})`);
  }
  const lists = Object.entries(LISTS).filter(([name]) => asked === undefined || name === asked).map(([name, items]) => [name, items(host)] as const);
  if (isOn(given, 'json')) host.out(`${JSON.stringify(Object.fromEntries(lists.map(([name, items]) => [name, items.map((item) => item.all)])))}\n`);
  else host.out(lists.map(([name, items]) => (asked === undefined ? `${name}\n${brief(items)}` : full(items))).join('\n\n') + '\n');
  return EXIT.done;
}

function brief(items: readonly Item[]): string {
  const widest = Math.max(...items.map((item) => item.name.length));
  return items.map((item) => `  ${item.name.padEnd(widest)}   ${firstSentence(item.about)}`.trimEnd()).join('\n');
}

function firstSentence(text: string): string {
  return /^.*?[.?!](?= |$)/s.exec(text)?.[0] ?? text;
}

function full(items: readonly Item[]): string {
  if (items.every((item) => item.details === undefined)) return items.length === 0 ? '(none)' : brief(items).replaceAll(/^ {2}/gm, '');
  return items.map((item) => [item.name, `  ${item.about}`, ...(item.details ?? []).map((line) => `    ${line}`)].join('\n')).join('\n\n');
}

function questionOf(host: Host, path: string): string {
  const { tree } = readScenario(Buffer.from(host.read(path)!).toString('utf8'), path);
  const question = tree && typeof tree.value === 'object' && tree.value !== null ? (tree.value as { question?: unknown }).question : undefined;
  return typeof question === 'string' ? question : '';
}
