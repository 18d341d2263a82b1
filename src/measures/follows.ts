import type { World } from '../model/world.ts';
import type { Emit, Measure } from './measure.ts';

/** What the mechanism `following` counted in this tick, by platform and camp of the followed. */
function counted(world: World, column: string): (emit: Emit) => void {
  const camps = world.plan.camps.length;
  const counts = world.columns.get(`following.${column}`);
  if (!counts) return () => undefined;
  return (emit) => {
    for (let i = 0; i < counts.length; i++) if (counts[i]! > 0) emit(Math.floor(i / camps), i % camps, -1, counts[i]!);
  };
}

export const followsMade: Measure = {
  name: 'followsMade',
  meaning: 'New follows of accounts of a camp, made in the run.',
  unit: 'follows',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => counted(world, 'made'),
};

export const followsEnded: Measure = {
  name: 'followsEnded',
  meaning: 'Follows of accounts of a camp that repelled readers ended.',
  unit: 'follows',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => counted(world, 'ended'),
};

export const followsRefused: Measure = {
  name: 'followsRefused',
  meaning: 'Follows that found no free place among the reserve of the account; a limit of the model, to be kept small.',
  unit: 'follows',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => counted(world, 'refused'),
};
