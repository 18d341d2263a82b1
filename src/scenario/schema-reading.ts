/** Grammar of the timeline, the mechanisms and the variants. */
import * as z from 'zod';
import type { Mechanism } from '../model/mechanism.ts';
import type { Parameter } from '../model/parameters.ts';
import type { Known } from './known.ts';
import { LIMITS } from './limits.ts';
import { checkProfiles, hasRates, profilesOf } from './schema-profile.ts';
import { date, given, knownKey, list, map, mapOf, name, number, oneOf, said, share, truth, words } from './values.ts';

export const EVENT_KINDS = ['victory', 'defeat', 'atrocity', 'announcement', 'shutdown', 'arrest', 'holy-month', 'other'] as const;

export function timeline(known: Known | undefined) {
  return mapOf('Events of the world outside', name('Name of an event'), map('An event', {
    label: words('Name in English').optional(),
    labelAr: words('Name in Arabic').optional(),
    kind: oneOf('Kind of event', EVENT_KINDS),
    at: date('When it begins', known?.clock),
    hours: given(number('How long it lasts', { from: 0.01, to: 8760, unit: 'hours' }), 24, 'assumed'),
    intensity: given(number('Its size', { from: 0, to: 1, unit: 'from nothing to the largest' }), 0.5, 'assumed'),
    stirs: given(mapOf('How strongly it stirs each camp', knownKey('A camp', known?.sides), share('From not at all to fully'), LIMITS.camps + 1), {}, 'none'),
    side: given(oneOf('Camp whose victory or defeat it is, or "" for nobody\'s', known && ['', ...known.camps]), '', 'nobody'),
    places: given(list('Places (origins) it takes hold in; none = everywhere', oneOf('A place that somebody writes from', known?.places), 0, LIMITS.groups), [], 'everywhere'),
    platforms: given(list('Platforms that a shutdown cuts off; none = all', oneOf('A platform', known?.platforms), 0, LIMITS.platforms), [], 'all'),
    arrested: given(mapOf('Share of each camp\'s people at these places who are arrested', knownKey('A camp', known?.sides), share('Share of its people'), LIMITS.camps + 1), {}, 'nobody'),
    mark: given(truth('Whether charts draw it'), false, 'no'),
    source: words('Where the event is reported, or the word assumed'),
  }), LIMITS.events);
}

export function rivals(known: Known | undefined) {
  const step = map('From when it is how extreme', {
    from: date('From when; left out, from the start', known?.clock).optional(),
    level: share('Intensity of the violence it shows'),
  });
  return mapOf('Other violent groups, against which the organisation\'s standing is measured', name('Name of a rival group'), map('A rival group', {
    label: words('Name in English').optional(),
    labelAr: words('Name in Arabic').optional(),
    intensity: list('How extreme it is known to be, step by step', step, 1, 100),
    source: words('Where that is reported, or the word assumed'),
  }), LIMITS.forces);
}

/** Schemas of mechanisms without a rate, kept: no name that a scenario declares touches them, and they are the largest part of a schema. */
const kept = new WeakMap<Mechanism, ReturnType<typeof settings>>();

export function mechanisms(register: readonly Mechanism[], known?: Known) {
  const shape = Object.fromEntries(register.map((mechanism) => [mechanism.name, settingsOf(mechanism, known).optional()]));
  return map('Mechanisms at work: all are on, unless `others` says off; each may be switched or given other parameters', {
    others: given(oneOf('Whether mechanisms that are not named here are at work', ['on', 'off']), 'on', 'every mechanism of the model'), ...shape,
  });
}

function settingsOf(mechanism: Mechanism, known: Known | undefined): ReturnType<typeof settings> {
  if (hasRates(mechanism.parameters)) return settings(mechanism, known);
  const schema = kept.get(mechanism) ?? settings(mechanism, undefined);
  kept.set(mechanism, schema);
  return schema;
}

function settings(mechanism: Mechanism, known: Known | undefined) {
  const parameters = Object.fromEntries(Object.entries(mechanism.parameters).map(([key, parameter]) => [key, parameterSchema(parameter)]));
  return z.union([z.enum(['on', 'off']), map(mechanism.claim, { ...parameters, ...profilesOf(mechanism.parameters, known) }).check((context) => checkProfiles(context, context.value, mechanism.parameters))]).meta(said(mechanism.claim, `on, off, or a map of its parameters${showKeys(parameters)}`));
}

function parameterSchema(parameter: Parameter) {
  const { min: from, max: to, unit } = parameter;
  return given(number(parameter.meaning, { from, to, unit }), parameter.default, parameter.source);
}

function showKeys(parameters: object): string {
  const keys = Object.keys(parameters);
  return keys.length > 0 ? ` (${keys.join(', ')})` : '';
}

/** Overrides are checked where they are applied; here only their form. */
export const variants = mapOf('Named sets of overrides: what `compare` compares',
  name('Name of a variant').refine((text) => text !== 'baseline').meta(said('Name of a variant', 'a name of letters, digits, - and _ other than baseline, which is the scenario as it stands')),
  z.record(z.string(), z.unknown()).meta(said('Paths and the values they get', 'a map such as { forces.army.operators: 0 }')), LIMITS.variants);
