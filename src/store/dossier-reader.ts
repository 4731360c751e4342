import type { Database } from 'better-sqlite3';
import { type Dossier, ROSTERS } from '../dossier/dossier.js';
import { chooseImports } from './chosen.js';
import { chunkReader } from './chunk-reader.js';
import { finishDraft } from './draft.js';
import { type ListedHousehold, listHouseholds } from './household-list.js';
import type { Selection } from './run-record.js';
import type { DossierOptions } from './store.js';

/** Households read at a time: measured, half the pages of 1000 are read; beyond it memory grows and little is gained. */
const HOUSEHOLDS_AT_A_TIME = 4000;

/** Gives the households of a selection one by one, applicants first, then by number. */
export function* readDossiers(
  db: Database,
  selection: Selection,
  options: DossierOptions = {},
): Generator<Dossier> {
  const chosen = chooseImports(db, selection);
  const households = listHouseholds(db, chosen, options);
  const chunks = chunkReader(db, selection, chosen, households);
  try {
    const page = db.prepare<[string, number], ListedHousehold>(
      `SELECT * FROM ${households} WHERE roster = ? AND seq > ? ORDER BY seq LIMIT ${HOUSEHOLDS_AT_A_TIME}`,
    );
    for (const roster of ROSTERS) {
      let after = 0;
      for (;;) {
        const chunk = page.all(roster, after);
        const last = chunk.at(-1);
        if (!last) break;
        after = last.seq;
        for (const draft of chunks.read(roster, chunk)) {
          yield finishDraft(draft, selection.asOf, selection.inForce);
        }
      }
    }
  } finally {
    chunks.drop();
    db.exec(`DROP TABLE ${households}`);
    chosen.drop();
  }
}

export function countHouseholds(db: Database, selection: Selection): number {
  const chosen = chooseImports(db, selection);
  const households = listHouseholds(db, chosen, {});
  try {
    return Number(db.prepare(`SELECT count(*) FROM ${households}`).pluck().get());
  } finally {
    db.exec(`DROP TABLE ${households}`);
    chosen.drop();
  }
}
