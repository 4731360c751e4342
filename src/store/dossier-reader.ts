import type { Database } from 'better-sqlite3';
import { type Dossier, ROSTERS } from '../dossier/dossier.js';
import { chooseImports } from './chosen.js';
import { chunkReader } from './chunk-reader.js';
import { finishDraft } from './draft.js';
import { type ListedHousehold, listHouseholds } from './household-list.js';
import type { Selection } from './run-record.js';
import type { DossierOptions, DossierPages } from './store.js';

/**
 * Households read at a time. More outlive the young generation of the garbage collector: measured, 1000 take a third
 * more time than 500; fewer pay for the queries of a page too often.
 */
const HOUSEHOLDS_AT_A_TIME = 500;

/** The dossiers of a selection page by page: applicants first, then by number. Memory holds one page. */
export function openDossiers(db: Database, selection: Selection, options: DossierOptions = {}): DossierPages {
  const chosen = chooseImports(db, selection);
  const households = listHouseholds(db, chosen, options);
  // Who only writes what other threads decide reads no page.
  let opened: ReturnType<typeof chunkReader> | null = null;
  const chunks = () => {
    opened ??= chunkReader(db, selection, chosen, households, options.leftOut ?? {});
    return opened;
  };
  const count = Number(db.prepare(`SELECT count(*) FROM ${households}`).pluck().get());
  const listed = db.prepare<[number, number], ListedHousehold>(
    `SELECT * FROM ${households} WHERE seq > ? AND seq <= ? ORDER BY seq`,
  );
  return {
    households: count,
    pages: Math.ceil(count / HOUSEHOLDS_AT_A_TIME),
    read(page) {
      const first = page * HOUSEHOLDS_AT_A_TIME;
      const all = listed.all(first, first + HOUSEHOLDS_AT_A_TIME);
      return ROSTERS.flatMap((roster) => {
        const chunk = all.filter((household) => household.roster === roster);
        if (chunk.length === 0) return [];
        return chunks()
          .read(roster, chunk)
          .map((draft) => finishDraft(draft, selection.asOf, selection.inForce));
      });
    },
    close() {
      opened?.drop();
      db.exec(`DROP TABLE ${households}`);
      chosen.drop();
    },
  };
}

/** Gives the households of a selection one by one. */
export function* readDossiers(
  db: Database,
  selection: Selection,
  options: DossierOptions = {},
): Generator<Dossier> {
  const pages = openDossiers(db, selection, options);
  try {
    for (let page = 0; page < pages.pages; page++) yield* pages.read(page);
  } finally {
    pages.close();
  }
}
