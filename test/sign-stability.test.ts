/** The page on how far predictions depend on what is assumed keeps up with the register: what it calls dependent, the prediction itself says. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MECHANISMS } from '../src/model/mechanisms.ts';

const page = readFileSync(new URL('../docs/sign-stability.md', import.meta.url), 'utf8');
const rows = page.split('\n').filter((line) => /^\| [a-z-]+ \| .* % /.test(line)).map((line) => line.split('|').map((cell) => cell.trim()));

it('tells every mechanism that was asked for with its draws and its share, and the share decides the verdict', () => {
  expect(rows.length).toBeGreaterThan(20);
  for (const [, name, , parameters, draws, clear, pairs, share, verdict] of rows) {
    expect(MECHANISMS.map((mechanism) => mechanism.name)).toContain(name);
    expect(Number(parameters)).toBeGreaterThan(0);
    expect(Number(draws)).toBeGreaterThan(0);
    expect(Number(pairs)).toBe(parseInt(clear!, 10) >= 11 ? 1 : 3);
    expect(verdict).toBe(parseInt(share!, 10) >= 80 ? 'holds' : 'depends on assumptions');
  }
});

it('names every other mechanism as not asked', () => {
  const asked = rows.map(([, name]) => name);
  const rest = /Not asked yet: ([^.]+)\./.exec(page)?.[1]?.split(', ') ?? [];
  expect([...asked, ...rest].sort()).toEqual(MECHANISMS.map(({ name }) => name).sort());
});

it('a prediction says that it depends on assumptions exactly where the page does', () => {
  const said = MECHANISMS.filter(({ prediction }) => prediction.includes('Depends on assumptions')).map(({ name }) => name).sort();
  expect(said).toEqual(rows.filter((row) => row[8] === 'depends on assumptions').map(([, name]) => name).sort());
});
