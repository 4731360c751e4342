import type { Database } from 'better-sqlite3';
import { openAnswers } from './answers.js';
import type { Monitoring } from './record.js';
import { openTasks } from './tasks.js';
import { openWarnings } from './warnings.js';

export const openMonitoring = (db: Database): Monitoring => ({
  isDone: (run) => db.prepare('SELECT 1 FROM monitored WHERE run = ?').get(run) !== undefined,
  done(run, month, at) {
    db.prepare('INSERT OR REPLACE INTO monitored (run, month, at) VALUES (?, ?, ?)').run(run, month, at);
  },
  ...openWarnings(db),
  ...openTasks(db),
  ...openAnswers(db),
});
