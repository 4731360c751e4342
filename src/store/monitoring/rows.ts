import type { Database } from 'better-sqlite3';
import type { Task, Warning } from '../../dossier/tasks.js';
import { evidenceReader } from '../evidence.js';

/** The columns of a fact, which warnings and tasks name alike but for its numbers. */
interface FactRow {
  number: number;
  household: string;
  head: string | null;
  street: string | null;
  community: string | null;
  member_id: Task['memberId'];
  member_name: string | null;
  limit_value: number | null;
  subject: string | null;
  evidence: string;
  due: Task['due'];
}

export interface WarningRow extends FactRow {
  kind: Warning['kind'];
  scheme: Warning['scheme'];
  before_value: number | null;
  now_value: number | null;
  first_month: Warning['firstMonth'];
  first_run: number;
  raised_at: string;
  closed_at: string | null;
  closed_by: string | null;
  closed_why: string | null;
  closed_result: Warning['closedResult'];
}

export interface TaskRow extends FactRow {
  warning: number | null;
  code: Task['code'];
  roster: Task['roster'];
  declared: number | null;
  verified: number | null;
  state: Task['state'];
  ended: Task['ended'];
  month: Task['month'];
  answer: number | null;
  import_no: number | null;
  result: NonNullable<Task['answer']>['result'] | null;
  visited_on: NonNullable<Task['answer']>['visitedOn'] | null;
  visitor: string | null;
  visitor2: string | null;
  confirmed: number | null;
  remark: string | null;
  disputed: number | null;
}

/** A task with the answer that counts. */
export const TASKS_SQL = `SELECT t.*, a.import_no, a.result, a.visited_on, a.visitor, a.visitor2, a.confirmed, a.remark,
  a.disputed FROM tasks t LEFT JOIN task_answers a ON a.number = t.answer`;

/** Reads lines of the tables; files of evidence are looked up once. */
export function rowReader(db: Database) {
  const unpack = evidenceReader(db);
  const place = (row: FactRow) => ({
    number: row.number,
    household: row.household,
    head: row.head,
    street: row.street,
    community: row.community,
    memberId: row.member_id,
    memberName: row.member_name,
    limit: row.limit_value,
    subject: row.subject,
    evidence: unpack(row.evidence),
    due: row.due,
  });
  return {
    warning: (row: WarningRow): Warning => ({
      ...place(row),
      kind: row.kind,
      scheme: row.scheme,
      declared: row.before_value,
      verified: row.now_value,
      firstMonth: row.first_month,
      firstRun: row.first_run,
      raisedAt: row.raised_at,
      closedAt: row.closed_at,
      closedBy: row.closed_by,
      closedWhy: row.closed_why,
      closedResult: row.closed_result,
    }),
    task: (row: TaskRow): Task => ({
      ...place(row),
      warning: row.warning,
      code: row.code,
      roster: row.roster,
      declared: row.declared,
      verified: row.verified,
      state: row.state,
      ended: row.ended,
      month: row.month,
      answer: answerOf(row),
    }),
  };
}

function answerOf(row: TaskRow): Task['answer'] {
  const { result, visited_on: visitedOn, visitor, import_no: number } = row;
  if (result === null || visitedOn === null || visitor === null || number === null) return null;
  const { visitor2, confirmed, remark, disputed } = row;
  return { result, visitedOn, visitor, visitor2, confirmed, remark, disputed, import: number };
}
