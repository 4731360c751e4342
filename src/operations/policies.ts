import type { IsoDate } from '../base/dates.js';
import type { Text } from '../base/text.js';
import { type Difference, differencesInForce, differencesOverTime, inForce } from '../policy/diff.js';
import { loadPolicy } from '../policy/load.js';
import { declarationOf, PARAMETER_KEYS } from '../policy/parameters.js';
import type { Parameter } from '../policy/policy.js';
import { PolicyAt } from '../policy/view.js';

/** A parameter in force with where it comes from; money in yuan, as the policy file has it. */
export interface ParameterOutput {
  readonly key: string;
  readonly title: Text;
  readonly value: unknown;
  readonly unit: string;
  readonly area: string | null;
  readonly from: string | null;
  readonly status: Parameter<unknown>['status'];
  readonly source: string;
  readonly note: string | null;
}

/** What is in force at a date, in the order of the declaration. @throws PolicyError (2) */
export function parametersInForce(
  policy: string,
  asOf: IsoDate,
  set: readonly string[] = [],
): ParameterOutput[] {
  const view = new PolicyAt(loadPolicy(policy, { set }), asOf);
  return PARAMETER_KEYS.flatMap((key) =>
    inForce(view, key).map((parameter) => ({
      key,
      title: declarationOf(key).title,
      value: parameter.written,
      unit: parameter.unit,
      area: parameter.area,
      from: sinceOf(parameter),
      status: parameter.status,
      source: parameter.source,
      note: parameter.note,
    })),
  );
}

export interface ValueOutput {
  readonly value: unknown;
  readonly from: string | null;
  readonly area: string | null;
  readonly status: string;
  readonly source: string;
}

export interface DifferenceOutput {
  readonly key: string;
  /** Null where only the other side has a value. */
  readonly left: ValueOutput | null;
  readonly right: ValueOutput | null;
  readonly changes: readonly string[];
}

/**
 * What differs between two policies: at one date, at two dates, or, without a date, in all their values.
 * @throws PolicyError (2)
 */
export function policyDifferences(a: string, b: string, dates: readonly IsoDate[]): DifferenceOutput[] {
  const [left, right] = [loadPolicy(a), loadPolicy(b)];
  const [first, second = first] = dates;
  const differences: Difference[] =
    first && second
      ? differencesInForce(new PolicyAt(left, first), new PolicyAt(right, second))
      : differencesOverTime(left, right);
  return differences.map((difference) => ({
    key: difference.key,
    left: valueOutput(difference.left),
    right: valueOutput(difference.right),
    changes: difference.changes,
  }));
}

const sinceOf = (parameter: Parameter<unknown>): string | null =>
  parameter.from ?? (parameter.year === null ? null : String(parameter.year));

const valueOutput = (parameter: Parameter<unknown> | null): ValueOutput | null =>
  parameter && {
    value: parameter.written,
    from: sinceOf(parameter),
    area: parameter.area,
    status: parameter.status,
    source: parameter.source,
  };
