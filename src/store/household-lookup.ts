import type { Database } from 'better-sqlite3';
import type { IdNo } from '../base/identity.js';
import { ROSTERS } from '../dossier/dossier.js';
import type { Selection } from './run-record.js';
import { tableOf } from './source-tables.js';

/** The numbers of the households that list a person on a roster of the selection, each once, in order. */
export function householdsOfPerson(db: Database, selection: Selection, person: IdNo): string[] {
  const found = new Set<string>();
  for (const { source, imports } of selection.coverage) {
    const roster = ROSTERS.find((name) => name === source);
    if (!roster || imports.length === 0) continue;
    const households = db
      .prepare<[IdNo, string], string>(
        `SELECT DISTINCT household FROM ${tableOf(roster)}
         WHERE idNo = ? AND import_no IN (SELECT value FROM json_each(?))`,
      )
      .pluck()
      .all(person, JSON.stringify(imports));
    for (const household of households) found.add(household);
  }
  return [...found].sort();
}
