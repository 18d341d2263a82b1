/** What the program says on standard error: progress, remarks, problems; as lines, or as JSON lines. */
import type { Host } from './host.ts';

export interface Voice {
  /** A line the user may care about; not with --quiet. */
  note(text: string): void;
  /** Something is wrong; always said. With --json each detail is a line of its own. */
  problem(text: string, details?: readonly object[]): void;
  readonly json: boolean;
  readonly quiet: boolean;
}

export function voiceOf(host: Host, json: boolean, quiet: boolean): Voice {
  const line = (type: string, text: string): void => host.err(json ? `${JSON.stringify({ type, message: text })}\n` : `${text}\n`);
  return {
    json, quiet,
    note: (text) => { if (!quiet) line('note', text); },
    problem(text, details = []) {
      if (!json || details.length === 0) line('problem', text);
      else for (const detail of details) host.err(`${JSON.stringify({ type: 'problem', ...detail })}\n`);
    },
  };
}
