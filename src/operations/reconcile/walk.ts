import type { Cause, Effect } from '../../dossier/change.js';
import type { Decision } from '../../dossier/decision.js';
import type { Dossier } from '../../dossier/dossier.js';
import { PolicyError } from '../../policy/problems.js';
import { assessHousehold } from '../../rules/assess.js';
import type { Setting } from '../../rules/setting.js';
import { comesToTheSame, effectBetween } from './effects.js';

/** Decides; null where a policy has no value that only this mixture of two runs needs. */
export function decide(dossier: Dossier, setting: Setting): Decision | null {
  try {
    return assessHousehold(dossier, setting).decision;
  } catch (error) {
    if (error instanceof PolicyError) return null;
    throw error;
  }
}

/** Whether a dossier is decided otherwise than a decision says; false where either cannot be decided. */
export function differs(decision: Decision | null, dossier: Dossier, setting: Setting): boolean {
  const other = decide(dossier, setting);
  return decision !== null && other !== null && !comesToTheSame(decision, other);
}

/**
 * Goes from the earlier decision to the later one in steps and gives each step what it changes, so that the effects
 * add up to the whole: first the values of the policy, then the date, then the moved window, then roster rows,
 * members and records, one at a time, last what concerns sources and other households.
 */
export class Walk {
  readonly causes: Cause[] = [];
  readonly end: Decision;
  #at: Decision;

  constructor(start: Decision, end: Decision) {
    this.#at = start;
    this.end = end;
  }

  get at(): Decision {
    return this.#at;
  }

  /** Nothing is left to be explained. */
  get isThere(): boolean {
    return comesToTheSame(this.#at, this.end);
  }

  /** @returns by how much the step changes the household; null where it does not, or cannot be decided alone */
  step(decision: Decision | null): Effect | null {
    if (decision === null) return null;
    const before = this.#at;
    this.#at = decision;
    return comesToTheSame(before, decision) ? null : effectBetween(before, decision);
  }

  /** Tells the causes of one step, its effect with the first of them. */
  tell(causes: readonly Cause[], effect: Effect | null): void {
    this.causes.push(...causes.map((one, index) => (index === 0 ? { ...one, effect } : one)));
  }
}
