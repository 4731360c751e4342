import { isDeepStrictEqual } from 'node:util';
import type { IsoDate } from '../../base/dates.js';
import { UserError } from '../../base/errors.js';
import { isIdNo, parseIdNo } from '../../base/identity.js';
import type { Language } from '../../base/text.js';
import type { Decision } from '../../dossier/decision.js';
import type { Dossier, Roster } from '../../dossier/dossier.js';
import type { Explanation } from '../../dossier/explanation.js';
import type { RunRecord, Selection } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { assessorOfRun, selectionOfRun } from '../run-inputs.js';
import { explain } from './explanation.js';

export interface ExplainOptions {
  /** The number of the run; the latest where none is given. */
  readonly run: number | null;
  /** Without it a number that stands on both rosters gives both households. */
  readonly roster: Roster | null;
  readonly language: Language;
}

export interface ExplainedDecision {
  readonly explanation: Explanation;
  /** Fields in which deciding again differs from what the run stored: there must be none. */
  readonly differences: readonly string[];
}

const UNKNOWN = {
  zh: '第 {run} 次核对中没有户编号或成员身份证号为“{what}”的家庭；可用 hedui decisions 查看各户',
  en: 'run {run} has no household with the number or a member with the ID number "{what}"; hedui decisions lists them',
};

/** Somebody listed in a database is born already; the calendar of the number is all that is asked. */
const ANY_BIRTH = '2999-12-31' as IsoDate;

/**
 * Decides the households of a number, or of a member's ID number, once more with the imports and the policy of a run,
 * and tells how the decision came about.
 * @throws UserError (2) when there is no such run or household
 */
export function explainHouseholds(store: Store, what: string, options: ExplainOptions): ExplainedDecision[] {
  const run = options.run === null ? store.runs.latest() : store.runs.get(options.run);
  const selection = selectionOfRun(store, run);
  const assessor = assessorOfRun(store, run);
  return dossiersNamed(store, selection, what, options.roster, run.number).map((dossier) => {
    const assessment = assessor.assess(dossier);
    const telling = { dossier, policy: assessor.policy, language: options.language, run: run.number };
    return {
      explanation: explain(assessment, telling),
      differences: differences(store, run, assessment.decision),
    };
  });
}

/**
 * The dossiers of a number or of a member's ID number.
 * @throws UserError (2) when the run has no such household
 */
export function dossiersNamed(
  store: Store,
  selection: Selection,
  what: string,
  roster: Roster | null,
  run: number,
): Dossier[] {
  const dossiers = dossiersOf(store, selection, what.trim(), roster);
  if (dossiers.length === 0) throw new UserError(UNKNOWN, 2, { run, what });
  return dossiers;
}

/** By the ID number of a member where it is one, else by the number of the household. */
function dossiersOf(store: Store, selection: Selection, what: string, roster: Roster | null): Dossier[] {
  const limits = roster === null ? {} : { roster };
  const person = parseIdNo(what, ANY_BIRTH);
  if (isIdNo(person)) {
    const households = store.householdsOf(selection, person);
    const found = [...store.dossiers(selection, { ...limits, households })].filter(({ members }) =>
      members.some((member) => member.idNo === person),
    );
    if (found.length > 0) return found;
  }
  return [...store.dossiers(selection, { ...limits, households: [what] })];
}

/** The same decision must come out as on the day of the run: a difference is a fault of the program. */
export function differences(store: Store, run: RunRecord, decided: Decision): string[] {
  const { household, roster } = decided;
  const [stored] = store.runs.decisions(run.number, { household, roster });
  if (!stored) return ['household'];
  const again = plain(decided);
  const before = plain(stored);
  return Object.keys({ ...before, ...again }).filter(
    (field) => !isDeepStrictEqual(before[field], again[field]),
  );
}

/** Without what only the memory knows: -0, fields that are undefined. */
const plain = (decision: Decision): Record<string, unknown> => JSON.parse(JSON.stringify(decision));
