import type { IsoDate } from '../../base/dates.js';
import { DISPUTED_FIGURES } from '../../dossier/confirmed.js';
import {
  type Task,
  taskName,
  taskNumberOf,
  type VisitAnswer,
  type VisitResult,
} from '../../dossier/tasks.js';
import { sourceOf } from '../../sources/registry.js';
import type { SqlValue } from '../../sources/row-parser.js';
import type { TableFound } from '../../sources/table.js';
import type { RejectProblem, VisitProblemCode } from '../../store/import-record.js';
import type { By } from '../../store/monitoring/record.js';
import type { Store } from '../../store/store.js';
import type { Line } from '../import-reading.js';
import { takeAnswer } from './answers.js';

export interface VisitOptions extends By {
  /** The import that the lines belong to. */
  readonly import: number;
  /** No visit lies after it. */
  readonly today: IsoDate;
  /** Whether a task that has an answer may be given another one. */
  readonly amend: boolean;
}

/** What becomes of a line: open, without a result; a problem, for which it is rejected; null: it is taken. */
export type VisitVerdict = 'open' | RejectProblem | null;

const FIELDS = Object.keys(sourceOf('visits').columns);
const UNSETTLED: VisitResult = '无法核实';

/** Judges the lines of a sheet of visit results, and takes the answers of those that are in order. */
export function visitLines(store: Store, options: VisitOptions) {
  return (line: Line, table: TableFound, sheet: number): VisitVerdict => {
    if (line.parsed.kind === 'rejected') return withoutResult(line, table) ? openLine(line, table) : null;
    if (line.parsed.kind !== 'record') return null;
    const [name, answer] = answerOf(line.parsed.values);
    const problem = (code: VisitProblemCode, value: string): RejectProblem => ({ code, value });

    const number = taskNumberOf(name);
    const task = number === null ? null : store.monitoring.task(number);
    if (!task) return problem('no-such-task', name);
    if (answer.visitedOn > options.today) return problem('visit-in-future', answer.visitedOn);
    if (answer.confirmed !== null) {
      if (task.warning !== null || !(task.code in DISPUTED_FIGURES)) return problem('no-figure', name);
      if (answer.result === UNSETTLED) return problem('confirmed-unverified', name);
    }
    const place = { import: options.import, sheet, row: line.row };
    if (task.answer && task.answer.result !== UNSETTLED) {
      if (isSame(task.answer, answer)) {
        store.monitoring.repeatAnswer(task, place);
        return null;
      }
      const answeredHere = task.answer.import === options.import;
      if (answeredHere || !options.amend) return problem('answered-already', answeredText(task, task.answer));
    }
    takeAnswer(store, task, answer, place, options);
    return null;
  };
}

const columnOf = (table: TableFound, field: string): number =>
  table.columns.find((column) => column.field === field)?.index ?? -1;

function withoutResult({ parsed }: Line, table: TableFound): boolean {
  return (
    parsed.kind === 'rejected' &&
    parsed.problems.some(
      ({ code, column }) => code === 'missing-required' && column === columnOf(table, 'result'),
    )
  );
}

/** A value without a result must not get lost as an open line would. */
function openLine({ cells }: Line, table: TableFound): VisitVerdict {
  const value = cells[columnOf(table, 'confirmed')] ?? null;
  return value === null || value === '' ? 'open' : { code: 'confirmed-without-result', value: String(value) };
}

function answerOf(values: readonly SqlValue[]): [string, VisitAnswer] {
  const of = (field: string) => values[FIELDS.indexOf(field)] ?? null;
  const answer: VisitAnswer = {
    // The parser has read each by the type of its column.
    result: of('result') as VisitResult,
    visitedOn: of('date') as IsoDate,
    visitor: String(of('by')),
    visitor2: of('by2') as string | null,
    confirmed: of('confirmed') as number | null,
    remark: of('remark') as string | null,
  };
  return [String(of('task')), answer];
}

const isSame = (a: VisitAnswer, b: VisitAnswer): boolean =>
  a.result === b.result &&
  a.visitedOn === b.visitedOn &&
  a.visitor === b.visitor &&
  a.visitor2 === b.visitor2 &&
  a.confirmed === b.confirmed &&
  a.remark === b.remark;

const answeredText = (task: Task, { result, visitedOn }: VisitAnswer): string =>
  `${taskName(task.number)} ${visitedOn} ${result}`;
