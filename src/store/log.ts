import type { Database } from 'better-sqlite3';

/** One line of the log: who did what, and when. */
export interface LogEntry {
  readonly number: number;
  readonly at: string;
  readonly operator: string;
  readonly action: string;
  readonly details: Readonly<Record<string, unknown>>;
}

export interface Log {
  /** Call it in the transaction of what it records. */
  add(entry: Omit<LogEntry, 'number'>): void;
  list(): LogEntry[];
}

interface LogRow {
  number: number;
  at: string;
  operator: string;
  action: string;
  details: string;
}

export function openLog(db: Database): Log {
  return {
    add(entry) {
      db.prepare('INSERT INTO log (at, operator, action, details) VALUES (?, ?, ?, ?)').run(
        entry.at,
        entry.operator,
        entry.action,
        JSON.stringify(entry.details),
      );
    },
    list() {
      const rows = db.prepare<[], LogRow>('SELECT * FROM log ORDER BY number').all();
      return rows.map((row) => ({ ...row, details: JSON.parse(row.details) as LogEntry['details'] }));
    },
  };
}
