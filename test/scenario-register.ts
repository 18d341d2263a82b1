/** A register of two invented mechanisms, so that the tests of the language do not change when a mechanism does. */
import type { Mechanism } from '../src/model/mechanism.ts';

const words = { claim: 'Invented for tests.', source: 'none', prediction: 'none', limits: 'none' };

export const REGISTER: readonly Mechanism[] = [
  {
    ...words, name: 'insults', family: 'forces', build: () => ({}),
    parameters: {
      fear: { default: 0.1, min: 0, max: 1, unit: 'share', meaning: 'Invented.', source: 'assumed' },
      reviews: { default: 60, min: 0, max: 1000, unit: 'per day', meaning: 'Invented.', source: 'assumed', scales: true },
    },
  },
  { ...words, name: 'silence', family: 'crowd', parameters: {}, build: () => ({}) },
];
