import { ORIGINAL, REPLY, RESHARE } from '../model/posts.ts';
import type { Measure } from './measure.ts';
import { postsByCamp } from './posts-by-camp.ts';

export const originals: Measure = {
  name: 'originals',
  meaning: 'Posts published that are nobody else\'s: neither reshares nor replies nor quotes. Divided by `reshares` it is the ratio that tells talk from echo.',
  unit: 'posts',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => postsByCamp(world, (slot) => world.posts.kind[slot] === ORIGINAL),
};

export const reshares: Measure = {
  name: 'reshares',
  meaning: 'Reshares published.',
  unit: 'posts',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => postsByCamp(world, (slot) => world.posts.kind[slot] === RESHARE),
};

export const replies: Measure = {
  name: 'replies',
  meaning: 'Replies published.',
  unit: 'posts',
  margins: 'camp',
  kind: 'flow',
  every: 'tick',
  begin: (world) => postsByCamp(world, (slot) => world.posts.kind[slot] === REPLY),
};
