import {
  AID_DOUBTS,
  AID_LIMITS,
  type AidCase,
  type AidDoubtKind,
  type AidLimit,
  type AidTotals,
  type CheckedAidCase,
} from '../../dossier/temporary-aid.js';
import type { Policy } from '../../policy/policy.js';
import { PolicyAt } from '../../policy/view.js';
import { type AidLimits, doubtsOf, givenInYear } from '../../rules/temporary-aid.js';
import { suggestedAid } from '../../rules/temporary-aid-amount.js';
import { withEarlier } from '../../rules/temporary-aid-family.js';
import type { Store } from '../../store/store.js';
import { readAidCases } from './cases.js';
import { type AidPeriod, type AidPeriodOptions, aidPeriodOf, filedMonths } from './period.js';
import { aidCasesIn, aidTotalsOf } from './totals.js';

export interface TemporaryAidReport {
  readonly period: AidPeriod;
  /** By date; those of one day as they were imported. */
  readonly cases: readonly CheckedAidCase[];
  readonly totals: AidTotals;
  readonly doubts: Readonly<Record<AidDoubtKind, number>>;
  /** Numbers that the policy does not give at the end of the period: what rests on them was not looked at. */
  readonly notSet: readonly AidLimit[];
  /** Of so many cases nothing says whether the person was in a scheme. */
  readonly schemeUnknown: number;
  /** Of so many cases neither a household nor a register book is known: the family is the person alone. */
  readonly familyUnknown: number;
  /** The policy at the end of the period. */
  readonly view: PolicyAt;
}

/**
 * The ledger of temporary aid (临时救助台账) of a month or year, each case with what may be wrong with it and what the
 * policy would suggest, by the values in force at its date. A limit of the year counts from 1 January, whatever the
 * period.
 * @throws UserError (2) when the ledger has neither a row nor a file of the period
 * @throws PolicyError (2) when the policy has no dibao standard at the date of a case
 */
export function temporaryAid(
  store: Store,
  policy: Policy,
  options: AidPeriodOptions = {},
): TemporaryAidReport {
  const period = aidPeriodOf(store, options);
  const filed = filedMonths(store);
  const all = readAidCases(store, period);
  const listed = new Set(aidCasesIn(all, period, filed));
  const cases = checked(all, policy).filter(({ one }) => listed.has(one));
  const view = new PolicyAt(policy, period.asOf);
  const lines = cases.map(({ line }) => line);
  return {
    period,
    cases: lines,
    totals: aidTotalsOf(lines, period, filed),
    doubts: Object.fromEntries(
      AID_DOUBTS.map((kind) => [
        kind,
        lines.filter(({ doubts }) => doubts.some((doubt) => doubt.kind === kind)).length,
      ]),
    ) as Record<AidDoubtKind, number>,
    notSet: AID_LIMITS.filter((limit) => view.get(`temporaryAid.${limit}`, '城镇') === null),
    schemeUnknown: lines.filter(({ scheme }) => !scheme.known).length,
    familyUnknown: lines.filter(({ households, family }) => households.length === 0 && family === null)
      .length,
    view,
  };
}

function checked(cases: readonly AidCase[], policy: Policy): { one: AidCase; line: CheckedAidCase }[] {
  const views = new Map<string, PolicyAt>();
  const viewAt = (date: AidCase['date']): PolicyAt => {
    const view = views.get(date) ?? new PolicyAt(policy, date);
    views.set(date, view);
    return view;
  };
  return [...withEarlier(cases)].map(({ one, earlier }) => {
    const view = viewAt(one.date).forArea(one.area ?? '城镇');
    const limits = limitsOf(view);
    const suggestion = suggestionOf(one, view, limits, earlier);
    return { one, line: { ...one, doubts: doubtsOf(one, earlier, limits), suggestion } };
  });
}

const limitsOf = (view: PolicyAt): AidLimits => ({
  caseLimit: view.get('temporaryAid.caseLimit')?.value ?? null,
  yearLimit: view.get('temporaryAid.yearLimit')?.value ?? null,
  timesPerYear: view.get('temporaryAid.timesPerYear')?.value ?? null,
});

/** Null where the policy has no multiple or no months for the kind. */
function suggestionOf(one: AidCase, view: PolicyAt, limits: AidLimits, earlier: readonly AidCase[]) {
  const multiple = view.get('temporaryAid.multiple')?.value[one.kind];
  const months = view.get('temporaryAid.months')?.value[one.kind];
  if (multiple === undefined || months === undefined) return null;
  const standard = view.get('dibao.standard').value;
  const rate = { standard, multiple, months };
  return suggestedAid(one.persons, rate, limits, givenInYear(earlier));
}
