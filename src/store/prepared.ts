import type { Database, Statement } from 'better-sqlite3';

/** Prepares every statement once: what is asked row by row costs as much to prepare as to run. */
export function preparing(
  db: Database,
): <Given extends unknown[], Row = unknown>(sql: string) => Statement<Given, Row> {
  const known = new Map<string, Statement<unknown[], unknown>>();
  return <Given extends unknown[], Row>(sql: string) => {
    let statement = known.get(sql);
    if (!statement) {
      statement = db.prepare<unknown[], unknown>(sql);
      known.set(sql, statement);
    }
    return statement as Statement<Given, Row>;
  };
}
