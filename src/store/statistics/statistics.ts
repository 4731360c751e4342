import type { Database } from 'better-sqlite3';
import { flowOf } from './flow.js';
import { aidByMonth, paidByMonth, spansOf } from './ledgers.js';
import type { StatisticsReader } from './record.js';
import { doubtfulOf, onRosterOf, singlePersonsOf, stockOf } from './stock.js';
import { supportedHouseholds } from './supported.js';

export const openStatistics = (db: Database): StatisticsReader => ({
  stock: (run) => stockOf(db, run),
  doubtful: (run) => doubtfulOf(db, run),
  onRoster: (run) => onRosterOf(db, run),
  supported: (run) => supportedHouseholds(db, run),
  singlePersons: (run) => singlePersonsOf(db, run),
  flow: (before, after) => flowOf(db, before, after),
  paid: (selection, first, last) => paidByMonth(db, selection, first, last),
  temporaryAid: (selection, first, last) => aidByMonth(db, selection, first, last),
  spansOf: (selection, source) => spansOf(db, selection, source),
});
