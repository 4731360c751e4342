import type { ParameterUse } from '../dossier/figure.js';
import { PARAMETER_KEYS } from '../policy/parameters.js';
import type { Parameter } from '../policy/policy.js';

export const parameterUse = (parameter: Parameter<unknown>): ParameterUse => ({
  key: parameter.key,
  from: parameter.from,
  status: parameter.status,
  source: parameter.source,
  unit: parameter.unit,
});

/** The uses of several threads as one list, each once, in the order of the declaration. */
export function mergeUses(lists: readonly (readonly ParameterUse[])[]): ParameterUse[] {
  const byValue = new Map(lists.flat().map((use) => [JSON.stringify(use), use]));
  const keys: readonly string[] = PARAMETER_KEYS;
  return [...byValue.values()].sort(
    (a, b) => keys.indexOf(a.key) - keys.indexOf(b.key) || ((a.from ?? '') < (b.from ?? '') ? -1 : 1),
  );
}
