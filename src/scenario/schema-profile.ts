/** Grammar of rates over time. */
import * as z from 'zod';
import { isRate, type Parameters } from '../model/parameters.ts';
import { hourMinutesOf } from './clock.ts';
import { fault } from './fault.ts';
import type { Known } from './known.ts';
import { date, map, mapOf, number, said } from './values.ts';

/** A rate over time: all keys are moments of the run, or all are hours of the day. */
export function profile(rate: string, known: Known | undefined, clock = 'own clock') {
  const moment = date('A moment', known?.clock);
  const keys = z.string().refine((text) => hourMinutesOf(text) !== undefined || moment.safeParse(text).success)
    .meta(said('From when a multiplier holds', `${String(moment.meta()?.['expected'])}, or an hour of the day such as 08:00`));
  return mapOf(`What ${rate} is multiplied by, from each date of the run on, or from each hour of the day (${clock}) on`, keys, number('Multiplier', { from: 0, to: 1000, unit: 'times' }), 200).check((context) => {
    const hours = Object.keys(context.value).filter((key) => hourMinutesOf(key) !== undefined).length;
    if (hours > 0 && hours < Object.keys(context.value).length) fault(context, [], 'dates and hours of the day stand in one profile', 'all dates, or all hours');
  }).optional();
}

/** Only dates in a profile depend on what a scenario declares. */
export function hasRates(parameters: Parameters): boolean {
  return Object.values(parameters).some(isRate);
}

/** Profiles of those parameters of a mechanism that are rates; none where none is. */
export function profilesOf(parameters: Parameters, known: Known | undefined) {
  const rates = Object.keys(parameters).filter((name) => isRate(parameters[name]!));
  if (rates.length === 0) return {};
  return { profile: map('What its rates are multiplied by over time', Object.fromEntries(rates.map((name) => [name, profile(name, known, "the scenario's clock")]))).optional() };
}

/** A rate times its profile stays in the range of the rate. */
export function checkProfiles(context: z.core.ParsePayload, setting: Readonly<Record<string, unknown>>, parameters: Parameters): void {
  const profiles = (setting['profile'] ?? {}) as Readonly<Record<string, Readonly<Record<string, number>> | undefined>>;
  for (const [name, steps] of Object.entries(profiles)) {
    const { max, default: usual } = parameters[name]!;
    const base = (setting[name] as number | undefined) ?? usual;
    for (const [from, times] of Object.entries(steps ?? {})) {
      if (base * times > max) fault(context, ['profile', name, from], `${name} is ${base} times ${times} from there on`, `a product of at most ${max.toLocaleString('en')}`);
    }
  }
}
