import type { Database } from 'better-sqlite3';
import { ROSTERS, type Roster } from '../dossier/dossier.js';
import { type Chosen, temporaryName } from './chosen.js';
import { tableOf } from './source-tables.js';
import type { DossierOptions } from './store.js';

/**
 * Rows of a roster that nobody has mended. A line of a workbook of rejects that was rejected again is no second row:
 * the one that it was to mend counts.
 */
export const uncured = (chosen: Chosen): string => `
  r.household IS NOT NULL AND r.mends_import IS NULL AND r.import_no IN (SELECT number FROM ${chosen.table})
  AND NOT EXISTS (SELECT 1 FROM cures c WHERE c.import_no = r.import_no AND c.sheet_no = r.sheet_no
    AND c.row_no = r.row_no AND c.cured_by IN (SELECT number FROM ${chosen.table}))`;

/** A temporary table of the households of a selection, numbered in the order of a run. */
export function listHouseholds(db: Database, chosen: Chosen, options: DossierOptions): string {
  const table = temporaryName('households');
  db.exec(`CREATE TABLE ${table} (seq INTEGER PRIMARY KEY, roster TEXT NOT NULL, household TEXT NOT NULL)`);
  for (const roster of ROSTERS) {
    if (options.roster && options.roster !== roster) continue;
    const imports = chosen.bySource.get(roster) ?? [];
    if (imports.length === 0) continue;
    const wanted = options.households ? 'WHERE household IN (SELECT value FROM json_each(?))' : '';
    db.prepare(
      `INSERT INTO ${table} (roster, household) SELECT '${roster}', household FROM (
         SELECT household FROM ${tableOf(roster)} WHERE import_no IN (${imports.join(',')})
         UNION
         SELECT r.household FROM rejects r JOIN imports i ON i.number = r.import_no
         WHERE i.source = '${roster}' AND ${uncured(chosen)}
       ) ${wanted} ORDER BY household`,
    ).run(...(options.households ? [JSON.stringify(options.households)] : []));
  }
  return table;
}

export interface ListedHousehold {
  readonly seq: number;
  readonly roster: Roster;
  readonly household: string;
}
