import { Ratio } from '../base/ratio.js';
import type { Entry, Parameter, Policy } from './policy.js';

/**
 * A policy as it came out of another thread. What passes between threads loses its class, so that fractions are only
 * numerator and denominator; here they become fractions again. Everything else of a policy is plain, and what was one
 * object stays one object. Reading the texts anew would take each thread a third of a second.
 */
export function arrivedPolicy(sent: Policy): Policy {
  const arrived = new Map<Parameter<unknown>, Parameter<unknown>>();
  const parameterOf = (parameter: Parameter<unknown>): Parameter<unknown> => {
    let known = arrived.get(parameter);
    if (!known) {
      known = { ...parameter, value: revived(parameter.value) };
      arrived.set(parameter, known);
    }
    return known;
  };
  const entryOf = (entry: Entry): Entry => ({
    ...entry,
    byArea: { 城镇: parameterOf(entry.byArea.城镇), 农村: parameterOf(entry.byArea.农村) },
  });
  return { ...sent, series: new Map([...sent.series].map(([key, entries]) => [key, entries.map(entryOf)])) };
}

function revived(sent: unknown): unknown {
  if (typeof sent !== 'object' || sent === null || Array.isArray(sent)) return sent;
  if (sent instanceof Map) return new Map([...sent].map(([name, value]) => [name, revived(value)]));
  if (isFraction(sent)) return Ratio.of(sent.numerator, sent.denominator);
  return Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, revived(value)]));
}

const isFraction = (value: object): value is Pick<Ratio, 'numerator' | 'denominator'> =>
  'numerator' in value && 'denominator' in value;
