import type { Month } from '../../base/dates.js';
import { addTo } from '../../base/lists.js';
import type { Row } from '../../dossier/dossier.js';
import type { AidCase } from '../../dossier/temporary-aid.js';
import type { Selection } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';

/** What the rosters say of the person of a case. */
export type Listing = Pick<AidCase, 'households' | 'street' | 'community' | 'area' | 'scheme'>;

type AidRow = Row<'temporary-aid'>;

interface Listed {
  readonly household: string;
  readonly street: string | null;
  readonly community: string | null;
  readonly area: AidCase['area'];
}

/**
 * The rosters in force in a month, as far as they are about the cases of it; where the month has no roster, the ones at
 * the end of the period: people move less often than a bureau begins to import.
 */
export class RostersOfMonth {
  readonly #month: Month;
  /** Whether the roster of beneficiaries is that of the month. */
  readonly #ofMonth: boolean;
  readonly #persons = new Map<string, Listed[]>();
  readonly #households = new Map<string, Listed>();
  readonly #schemes = new Map<string, Row<'beneficiaries'>>();

  constructor(store: Store, later: Selection, own: Selection, month: Month, rows: readonly AidRow[]) {
    this.#month = month;
    this.#ofMonth = own.inForce.has('beneficiaries');
    const by = [
      { field: 'idNo', values: rows.map(({ idNo }) => idNo) },
      { field: 'household', values: rows.flatMap(({ household }) => household ?? []) },
    ];
    for (const roster of ['beneficiaries', 'applicants'] as const) {
      const selection = own.inForce.has(roster) ? own : later;
      for (const condition of by) {
        for (const row of store.rows(selection, roster, condition)) {
          this.#learn(row, condition.field === 'idNo');
          if (roster === 'beneficiaries' && 'scheme' in row && row.sharesLiving) {
            this.#schemes.set(row.idNo, row);
          }
        }
      }
    }
  }

  #learn(row: Listed & Pick<Row<'applicants'>, 'idNo' | 'sharesLiving'>, asPerson: boolean): void {
    const household = this.#households.get(row.household);
    if (!household?.street) this.#households.set(row.household, row);
    if (!asPerson || !row.sharesLiving) return;
    addTo(this.#persons, row.idNo, row);
  }

  of({ idNo, household }: AidRow): Listing {
    const own = this.#persons.get(idNo) ?? [];
    const stated = household === null ? undefined : this.#households.get(household);
    const all = [...own, ...(stated ? [stated] : [])];
    const first = <K extends keyof Listed>(field: K) =>
      all.find((row) => row[field] !== null)?.[field] ?? null;
    const numbers = [...(household === null ? [] : [household]), ...own.map((row) => row.household)];
    return {
      households: [...new Set(numbers)],
      street: first('street'),
      community: first('community'),
      area: first('area'),
      scheme: this.#schemeOf(idNo),
    };
  }

  /** By a roster of a later month only where it says that the person had been enrolled by then. */
  #schemeOf(idNo: string): AidCase['scheme'] {
    const row = this.#schemes.get(idNo);
    if (!row) return { known: this.#ofMonth, is: null, rows: [] };
    const enrolled = this.#ofMonth || (row.enrolledIn !== null && row.enrolledIn <= this.#month);
    if (!enrolled) return { known: false, is: null, rows: [] };
    return { known: true, is: row.scheme, rows: [{ source: 'beneficiaries', at: row.at }] };
  }
}
