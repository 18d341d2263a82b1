/** The parameter table: every value a run used, with the source of its default, derived from the declarations themselves. */
import type { Mechanism } from '../model/mechanism.ts';
import { MECHANISMS } from '../model/mechanisms.ts';
import type { Plan } from '../model/plan.ts';
import { profileOf } from '../scenario/explain/words.ts';
import { KINDS } from '../scenario/kinds.ts';
import { buildSchema } from '../scenario/schema.ts';
import { saidBy, schemaAt } from '../scenario/schema-at.ts';

export interface ParameterRow {
  /** Mechanism, or part of the scenario. */
  readonly section: string;
  /** Claim of the mechanism; '' elsewhere. */
  readonly about: string;
  readonly name: string;
  readonly value: number;
  readonly default: number | null;
  readonly unit: string;
  readonly meaning: string;
  /** Where the value comes from: source of the default, or the scenario. */
  readonly source: string;
  readonly assumed: boolean;
}

export const BY_SCENARIO = 'set by the scenario';

/** All parameters of a plan: mechanisms in the order of the register, then the world they act in. */
export function parameterRows(plan: Plan): ParameterRow[] {
  return [...MECHANISMS.flatMap((mechanism) => mechanismRows(plan, mechanism)), ...worldRows(plan)];
}

function mechanismRows(plan: Plan, mechanism: Mechanism): ParameterRow[] {
  const values = plan.mechanisms[mechanism.name];
  if (!values) return [];
  return Object.entries(mechanism.parameters).map(([name, { default: usual, unit, meaning, source }]) => ({ ...row(`mechanism ${mechanism.name}`, name, values[name] ?? usual, usual, unit, meaning + profileOf(plan, plan.profiles?.[mechanism.name]?.[name]), source), about: mechanism.claim }));
}

function worldRows(plan: Plan): ParameterRow[] {
  const schema = buildSchema(MECHANISMS);
  const below = (path: readonly string[], section: string, value: unknown, usual: Readonly<Record<string, unknown>> = {}, prefix = ''): ParameterRow[] => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.entries(value).flatMap(([key, entry]) => {
      const at = [...path, key];
      const found = schemaAt(schema, at);
      if (!found) return [];
      if (typeof entry !== 'number') return below(at, section, entry, {}, `${prefix}${key}.`);
      const said = saidBy(found) as { description?: string; unit?: string; source?: string };
      return [row(section, prefix + key, entry, usual[key] ?? defaultOf(found), said.unit ?? '', said.description ?? '', said.source ?? BY_SCENARIO)];
    });
  };
  const { staleHours, represents, network, ambient } = plan;
  return [
    ...below([], 'scenario', { staleHours, represents }),
    ...plan.platforms.flatMap((platform) => below(['platforms', platform.name], `platform ${platform.name}`, platform, { ...KINDS[platform.kind] })),
    ...below(['network'], 'network', network),
    ...below(['ambient'], 'ambient conversation', ambient),
    ...plan.groups.flatMap((group) => below(['population', group.name], `group ${group.name}`, group)),
    ...plan.forces.flatMap((force) => (force.leader === null ? below(['forces', force.name], `force ${force.name}`, force) : below(['leaders', force.name], `leader ${force.name}`, force.leader))),
  ];
}

function row(section: string, name: string, value: number, standard: unknown, unit: string, meaning: string, source: string): ParameterRow {
  const usual = typeof standard === 'number' ? standard : null;
  const own = usual === null || value !== usual;
  return { section, about: '', name, value, default: usual, unit, meaning, source: own ? BY_SCENARIO : source, assumed: !own && source.startsWith('assumed') };
}

/** The default of a schema, where it is a number. */
function defaultOf(schema: unknown): number | null {
  const { def } = (schema as { _zod: { def: { type: string; defaultValue?: unknown } } })._zod;
  return def.type === 'default' && typeof def.defaultValue === 'number' ? def.defaultValue : null;
}
