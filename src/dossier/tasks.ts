import type { IsoDate, Month } from '../base/dates.js';
import type { IdNo } from '../base/identity.js';
import type { Records } from '../sources/registry.js';
import type { FindingCode } from './codes.js';
import type { Roster, Scheme } from './dossier.js';
import type { Evidence } from './figure.js';
import type { WarningKind } from './warnings.js';

/** waiting: 待派发; dispatched: 已派发; answered: 已反馈, which settles nothing yet; settled: 已办结. */
export const TASK_STATES = ['waiting', 'dispatched', 'answered', 'settled'] as const;

export type TaskState = (typeof TASK_STATES)[number];

/** How a task was settled: by the result of a visit; because the data no longer say it; because its warning was closed. */
export type TaskEnd = 'visit' | 'gone' | 'closed';

export type VisitResult = Records['visits']['result'];

/** What can happen to a task. */
export type TaskEventKind =
  | 'raised'
  | 'dispatched'
  | 'answered'
  | 'amended'
  | 'settled'
  | 'gone'
  | 'returned'
  | 'revoked'
  | 'closed';

export interface TaskEvent {
  readonly what: TaskEventKind;
  /** The state after it. */
  readonly state: TaskState;
  readonly detail: string | null;
  readonly operator: string;
  readonly at: string;
}

/** Something about a household that the data say: what a warning and the reason for a visit have in common. */
export interface Fact {
  readonly memberId: IdNo | null;
  readonly memberName: string | null;
  /** In the unit of its code: money in fen. Of a warning: before and now. */
  readonly declared: number | null;
  readonly verified: number | null;
  readonly limit: number | null;
  readonly subject: string | null;
  readonly evidence: readonly Evidence[];
}

/** Whose fact it is, as people find the household. */
export interface Place {
  readonly household: string;
  readonly head: string | null;
  readonly street: string | null;
  readonly community: string | null;
}

/** A change of a household in a scheme that a rule noticed. */
export interface Warning extends Fact, Place {
  readonly number: number;
  readonly kind: WarningKind;
  readonly scheme: Scheme | null;
  readonly firstMonth: Month;
  readonly firstRun: number;
  readonly raisedAt: string;
  readonly due: IsoDate;
  /** Null while it is open. */
  readonly closedAt: string | null;
  readonly closedBy: string | null;
  readonly closedWhy: string | null;
  readonly closedResult: VisitResult | null;
}

/** What two persons found on a visit. */
export interface VisitAnswer {
  readonly result: VisitResult;
  readonly visitedOn: IsoDate;
  readonly visitor: string;
  readonly visitor2: string | null;
  /** Fen. */
  readonly confirmed: number | null;
  readonly remark: string | null;
}

/**
 * What an answer does to its task: 属实, 不属实 and 已整改 settle it and close its warning; after 无法核实 both stay open.
 */
export const settles = ({ result }: Pick<VisitAnswer, 'result'>): boolean => result !== '无法核实';

/** The order to verify one fact on a visit. Its number never changes. */
export interface Task extends Fact, Place {
  readonly number: number;
  readonly roster: Roster;
  readonly code: FindingCode | WarningKind;
  /** The number of its warning; null where a finding is the reason. */
  readonly warning: number | null;
  readonly state: TaskState;
  readonly ended: TaskEnd | null;
  readonly due: IsoDate;
  /** The month of the last run in which it stood. */
  readonly month: Month;
  readonly answer: (VisitAnswer & { readonly disputed: number | null; readonly import: number }) | null;
}

/** A task as people name it. */
export const taskName = (number: number): string => `HC${String(number).padStart(6, '0')}`;

/** The number that a cell names; null for what is no task number. */
export function taskNumberOf(text: string): number | null {
  const match = /^HC\s*0*([1-9]\d{0,11})$/i.exec(text.normalize('NFKC').trim());
  return match ? Number(match[1]) : null;
}
