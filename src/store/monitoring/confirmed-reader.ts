import type { Database } from 'better-sqlite3';
import { type IsoDate, type Month, monthOf } from '../../base/dates.js';
import type { IdNo } from '../../base/identity.js';
import type { Fen } from '../../base/money.js';
import { compareText } from '../../base/order.js';
import type { FindingCode } from '../../dossier/codes.js';
import { CONFIRMABLE_FIGURES, type ConfirmedValue, DISPUTED_FIGURES } from '../../dossier/confirmed.js';
import type { Roster } from '../../dossier/dossier.js';
import { taskName } from '../../dossier/tasks.js';
import type { Chosen } from '../chosen.js';
import type { Draft } from '../draft.js';
import type { Chunk } from '../member-reader.js';
import type { Selection } from '../run-record.js';

interface AnswerRow {
  task: number;
  household: string;
  code: FindingCode;
  member_id: IdNo | null;
  import_no: number;
  sheet_no: number;
  row_no: number;
  visited_on: IsoDate;
  visitor: string;
  visitor2: string | null;
  confirmed: Fen | null;
  disputed: Fen;
  month: Month;
}

type ReadConfirmed = (roster: Roster, chunk: Chunk, drafts: ReadonlyMap<string, Draft>) => void;

const NOTHING: ReadConfirmed = () => {};

/**
 * Reads what visits confirmed of the households of a chunk, of the imports of the selection: a run decided again with
 * its imports sees the visits that it saw. Where nothing was ever confirmed this is one query a run.
 */
export function confirmedReader(
  db: Database,
  selection: Selection,
  chosen: Chosen,
  households: string,
): ReadConfirmed {
  const any = db.prepare('SELECT 1 FROM task_answers WHERE confirmed IS NOT NULL LIMIT 1').get();
  if (any === undefined) return NOTHING;
  const month = monthOf(selection.asOf);
  const periods = new Map(selection.coverage.map(({ source, period }) => [source as string, period]));
  const select = db.prepare<[number, number, Roster, Month], AnswerRow>(
    `SELECT a.*, t.household, t.code, t.member_id FROM ${households} h CROSS JOIN tasks t
     JOIN task_answers a ON a.task = t.number JOIN ${chosen.table} c ON c.number = a.import_no
     WHERE h.seq BETWEEN ? AND ? AND t.household = h.household AND t.roster = ? AND t.warning IS NULL AND a.month <= ?
     ORDER BY t.number, c.rank, a.number`,
  );

  function toConfirmed(row: AnswerRow): ConfirmedValue[] {
    const figure = DISPUTED_FIGURES[row.code];
    if (figure === undefined || row.confirmed === null) return [];
    const visited = monthOf(row.visited_on);
    const by = row.visitor2 === null ? [row.visitor] : [row.visitor, row.visitor2];
    return [
      {
        figure,
        idNo: row.member_id,
        disputed: row.disputed,
        value: row.confirmed,
        task: taskName(row.task),
        visitedOn: row.visited_on,
        by,
        newerData: CONFIRMABLE_FIGURES[figure].some((source) => (periods.get(source) ?? '') > visited),
        at: chosen.originOf(row.import_no, row.sheet_no, row.row_no),
      },
    ];
  }

  return (roster, chunk, drafts) => {
    const [first, last] = [chunk[0], chunk.at(-1)];
    if (!first || !last) return;
    // Of several answers to one task the last counts.
    const latest = new Map<number, AnswerRow>();
    for (const row of select.all(first.seq, last.seq, roster, month)) latest.set(row.task, row);
    for (const row of latest.values()) {
      const draft = drafts.get(row.household);
      if (draft) draft.confirmed = [...draft.confirmed, ...toConfirmed(row)].sort(byVisit);
    }
  };
}

const byVisit = (a: ConfirmedValue, b: ConfirmedValue): number =>
  compareText(a.visitedOn, b.visitedOn) || compareText(a.task, b.task);
