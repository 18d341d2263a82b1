/** The tutorial: its commands are run, its edits made, and what it promises is there. */
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { dropFolder, filesBelow, freshFolder, hashfront, type Finished } from './program.ts';

const TEXT = readFileSync(join(import.meta.dirname, '..', 'docs', 'tutorial.md'), 'utf8');
const BLOCKS = [...TEXT.matchAll(/^```([^\n]*)\n(.*?)^```$/gms)].map(([, head, body]) => ({ head: head!.split(' '), body: body! }));

let folder = '';
beforeAll(() => { folder = freshFolder(); });
afterAll(() => dropFolder(folder));

it('runs from init to the first comparison', async () => {
  let last: Finished | undefined;
  let commands = 0;
  for (const { head: [kind, ...words], body } of BLOCKS) {
    if (kind === 'edit') edit(join(folder, words[0]!), body);
    else if (kind === 'append') appendFileSync(join(folder, words[0]!), body);
    else if (kind === 'says') expect(`${last!.out}${last!.err}`).toContain(body.trim());
    else {
      expect(kind).toBe('sh');
      for (const line of body.trim().split('\n')) {
        const [program, ...args] = line.split(' ');
        expect(program).toBe('hashfront');
        last = await hashfront(args, { cwd: folder });
        expect(last.code, `${line}\n${last.err}`).toBe(words[0] === 'exit' ? Number(words[1]) : 0);
        commands++;
      }
    }
  }
  expect(commands).toBeGreaterThanOrEqual(7);
  const left = filesBelow(folder);
  for (const promised of [/^bridge\.yaml$/, /^scenario\.schema\.json$/, /baseline-one-\w{8}\/report\.html$/, /baseline-one-\w{8}\/ledger\.csv$/, /compare-one-\w{8}\/comparison\.json$/]) {
    expect(left.some((file) => promised.test(file)), String(promised)).toBe(true);
  }
  const comparison = JSON.parse(readFileSync(join(folder, left.find((file) => file.endsWith('comparison.json'))!), 'utf8')) as { variants: string[]; replicates: number };
  expect(comparison).toMatchObject({ replicates: 8 });
  expect(comparison.variants).toContain('short');
});

/** An edit block holds the line as it is, and as it shall be. */
function edit(file: string, body: string): void {
  const [before, after] = body.trimEnd().split('\n') as [string, string];
  const text = readFileSync(file, 'utf8');
  expect(text.split(before).length, before).toBe(2);
  writeFileSync(file, text.replace(before, () => after));
}
