import type { Database } from 'better-sqlite3';
import type { NewReject, Reject, RejectKey, RejectProblem, StoredCell } from './import-record.js';

/** Writes the rejected rows of one import and marks rows of earlier imports as mended. */
export function rejectWriter(db: Database, importNo: number) {
  const insert = db.prepare(
    `INSERT INTO rejects (import_no, sheet_no, row_no, cells, problems, household, id_no, mends_import, mends_sheet,
       mends_row) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const insertCure = db.prepare(
    'INSERT OR IGNORE INTO cures (import_no, sheet_no, row_no, cured_by) VALUES (?, ?, ?, ?)',
  );
  let count = 0;

  return {
    add(sheet: number, row: number, reject: NewReject) {
      const { mends } = reject;
      insert.run(
        importNo,
        sheet,
        row,
        JSON.stringify(reject.cells),
        JSON.stringify(reject.problems),
        reject.household,
        reject.idNo,
        mends?.import ?? null,
        mends?.sheet ?? null,
        mends?.row ?? null,
      );
      count++;
    },
    cure(key: RejectKey) {
      for (let next: RejectKey | null = key; next; next = readReject(db, next)?.mends ?? null) {
        insertCure.run(next.import, next.sheet, next.row, importNo);
      }
    },
    count: () => count,
  };
}

interface RejectRow {
  import_no: number;
  sheet_no: number;
  sheet_name: string | null;
  row_no: number;
  cells: string;
  problems: string;
  household: string | null;
  id_no: string | null;
  mends_import: number | null;
  mends_sheet: number | null;
  mends_row: number | null;
  cured_by: number | null;
}

const SELECT = `SELECT r.*,
    (SELECT json_extract(i.sheets, '$[' || r.sheet_no || '].name') FROM imports i WHERE i.number = r.import_no)
      AS sheet_name,
    (SELECT max(c.cured_by) FROM cures c JOIN imports i ON i.number = c.cured_by
     WHERE c.import_no = r.import_no AND c.sheet_no = r.sheet_no AND c.row_no = r.row_no
       AND i.revoked_at IS NULL AND i.superseded_by IS NULL) AS cured_by
  FROM rejects r`;

export function readReject(db: Database, key: RejectKey): Reject | null {
  const row = db
    .prepare<number[], RejectRow>(`${SELECT} WHERE r.import_no = ? AND r.sheet_no = ? AND r.row_no = ?`)
    .get(key.import, key.sheet, key.row);
  return row ? toReject(row) : null;
}

const CHUNK = 1000;

export function* readRejects(db: Database, importNo: number): Generator<Reject> {
  const page = db.prepare<number[], RejectRow>(
    `${SELECT} WHERE r.import_no = ? AND (r.sheet_no, r.row_no) > (?, ?)
     ORDER BY r.sheet_no, r.row_no LIMIT ${CHUNK}`,
  );
  let rows = page.all(importNo, -1, -1);
  while (rows.length > 0) {
    for (const row of rows) yield toReject(row);
    const last = rows.at(-1);
    rows = last && rows.length === CHUNK ? page.all(importNo, last.sheet_no, last.row_no) : [];
  }
}

function toReject(row: RejectRow): Reject {
  const { mends_import, mends_sheet, mends_row } = row;
  return {
    import: row.import_no,
    sheet: row.sheet_no,
    sheetName: row.sheet_name ?? '',
    row: row.row_no,
    cells: JSON.parse(row.cells) as StoredCell[],
    problems: JSON.parse(row.problems) as RejectProblem[],
    household: row.household,
    idNo: row.id_no,
    mends:
      mends_import !== null && mends_sheet !== null && mends_row !== null
        ? { import: mends_import, sheet: mends_sheet, row: mends_row }
        : null,
    curedBy: row.cured_by,
  };
}
