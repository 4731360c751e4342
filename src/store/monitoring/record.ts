import type { IsoDate, Month } from '../../base/dates.js';
import type { FindingCode } from '../../dossier/codes.js';
import type { Roster } from '../../dossier/dossier.js';
import type {
  Fact,
  Place,
  Task,
  TaskEnd,
  TaskEvent,
  TaskEventKind,
  TaskState,
  VisitAnswer,
  Warning,
} from '../../dossier/tasks.js';
import type { WarningDirection, WarningKind } from '../../dossier/warnings.js';

/** Who does something, and when. */
export interface By {
  readonly operator: string;
  readonly at: string;
}

export interface NewWarning extends Fact, Place {
  readonly kind: WarningKind;
  readonly scheme: Warning['scheme'];
  readonly firstMonth: Month;
  readonly firstRun: number;
  readonly due: IsoDate;
}

export interface NewTask extends Fact, Place {
  readonly roster: Roster;
  readonly code: FindingCode | WarningKind;
  readonly warning: number | null;
  readonly due: IsoDate;
  readonly run: number;
  readonly month: Month;
}

export interface WarningFilter {
  /** Default: open. */
  readonly state?: 'open' | 'closed' | 'all';
  /** First seen in this month. */
  readonly firstMonth?: Month;
  readonly direction?: WarningDirection;
  /** With or without the suffix 办事处. */
  readonly street?: string;
  readonly household?: string;
}

export interface TaskFilter {
  /** Default: all that are not settled. */
  readonly state?: TaskState | 'all';
  readonly street?: string;
  /** Of this street or community exactly, without the suffix 办事处; null: of none. */
  readonly place?: { readonly street: string | null } | { readonly community: string | null };
  readonly household?: string;
  readonly roster?: Roster;
  /** Not settled, and due before this day. */
  readonly overdueAt?: string;
}

/** Where an answer stands: the row of an import. */
export interface AnswerPlace {
  readonly import: number;
  readonly sheet: number;
  readonly row: number;
}

/** Warnings, and the visits that verify them and the findings of runs. */
export interface Monitoring {
  /** Whether the warnings and tasks of a run have been raised. */
  isDone(run: number): boolean;
  done(run: number, month: Month, at: string): void;

  /** Gives the number of a warning that is new; null where the same fact was raised before. */
  raise(warning: NewWarning, at: string): number | null;
  warnings(filter?: WarningFilter): Generator<Warning>;
  /** @throws UserError (2) when there is no such warning */
  warning(number: number): Warning;
  closeWarning(number: number, why: string, by: By): void;

  /** The latest task of a fact of a household, whatever its state. */
  taskOf(fact: Pick<NewTask, 'roster' | 'household' | 'code' | 'memberId' | 'subject'>): Task | null;
  addTask(task: NewTask, by: By): number;
  /** The fact stands in a later run too, perhaps with other numbers. */
  stands(task: number, fact: NewTask): void;
  /** Tasks for findings that no run since this one has seen. */
  unseenSince(run: number): Generator<Task>;
  move(task: number, to: TaskState, what: TaskEventKind, by: By, more?: MoveDetails): void;
  tasks(filter?: TaskFilter): Generator<Task>;
  task(number: number): Task | null;
  events(task: number): TaskEvent[];
  /** Records an answer and makes it the one that counts. */
  addAnswer(task: Task, answer: VisitAnswer, place: AnswerPlace): void;
  /** Records once more the answer that counts already, as another file gives it. */
  repeatAnswer(task: Task, place: AnswerPlace): void;
  /** Tasks whose answer stands in an import that no longer counts, with the answer that counts now. */
  lostAnswers(): { readonly task: number; readonly answer: number | null }[];
  setAnswer(task: number, answer: number | null): void;
  /** Opens or closes the warning of a task as its answer says. */
  settleWarning(warning: number, answer: VisitAnswer | null, by: By): void;
}

export interface MoveDetails {
  readonly detail?: string;
  readonly ended?: TaskEnd;
}
