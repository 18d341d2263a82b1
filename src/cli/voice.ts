/** What the program says on standard error: progress, remarks, problems; as lines, or as JSON lines. */
import type { Host } from './host.ts';

export interface Voice {
  /** A line the user may care about; not with --quiet. */
  note(text: string): void;
  /** Something is wrong; always said. */
  problem(text: string): void;
  /** Replaces the last progress where that is possible. */
  readonly json: boolean;
  readonly quiet: boolean;
}

export function voiceOf(host: Host, json: boolean, quiet: boolean): Voice {
  const line = (type: string, text: string): void => host.err(json ? `${JSON.stringify({ type, message: text })}\n` : `${text}\n`);
  return {
    json, quiet,
    note: (text) => { if (!quiet) line('note', text); },
    problem: (text) => line('problem', text),
  };
}
