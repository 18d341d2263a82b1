/** The network of each platform, measured: means over replicates of the tally `network`. */
import type { PlatformPlan } from '../../model/plan.ts';
import type { Frame, Part } from './part.ts';
import { rowsOf } from './rows.ts';
import type { Row } from './rows.ts';
import { meanOf } from './spread.ts';

/** One figure of a platform, or of a camp on it. */
export interface NetworkFigure {
  /** '' = the platform as a whole. */
  readonly camp: string;
  readonly figure: string;
  readonly mean: number;
  /** Standard error of the estimate within one replicate, on average; null for what was counted. */
  readonly error: number | null;
}

export interface NetworkLook {
  readonly platform: string;
  readonly label: string;
  readonly kind: PlatformPlan['kind'];
  readonly figures: readonly NetworkFigure[];
}

export function beginNetworks({ plan, camps }: Frame): Part<readonly NetworkLook[]> {
  const trials: Row[][] = [];
  return {
    add: ({ tallies }) => trials.push(rowsOf(tallies['network'])),
    finish: () => plan.platforms.map(({ name, label, kind }): NetworkLook => ({
      platform: name, label, kind,
      figures: ['', ...camps].flatMap((camp) => [...new Set(trials.flatMap((rows) => rows.filter((row) => row['platform'] === name && row['camp'] === camp).map((row) => String(row['figure']))))].flatMap((figure) => {
        const of = trials.flatMap((rows) => rows.filter((row) => row['platform'] === name && row['camp'] === camp && row['figure'] === figure && row['value'] !== null));
        if (of.length === 0) return [];
        const errors = of.filter((row) => row['error'] !== null).map((row) => Number(row['error']));
        return [{ camp, figure, mean: meanOf(of.map((row) => Number(row['value']))), error: errors.length === 0 ? null : meanOf(errors) }];
      })),
    })),
  };
}
