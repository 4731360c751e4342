import { lastDayOf, type Month, monthOf, yearOf } from '../../base/dates.js';
import type { IdNo } from '../../base/identity.js';
import { addTo } from '../../base/lists.js';
import { fen } from '../../base/money.js';
import { compareText } from '../../base/order.js';
import type { Row } from '../../dossier/dossier.js';
import type { Evidence } from '../../dossier/figure.js';
import type { AidCase } from '../../dossier/temporary-aid.js';
import type { Selection } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import type { AidPeriod } from './period.js';
import { type Listing, RostersOfMonth } from './rosters-of-month.js';
import { spousesOf } from './spouses.js';

type AidRow = Row<'temporary-aid'>;

/**
 * The cases of the calendar year up to the end of a period, joined to rosters, register and agencies, in order of their
 * date; several rows of one number and family are one case, whose amounts and persons add up.
 */
export function readAidCases(store: Store, { asOf }: Pick<AidPeriod, 'asOf'>): AidCase[] {
  const selection = store.select(asOf);
  const rows = [...store.rows(selection, 'temporary-aid')].filter(
    ({ date }) => yearOf(date) === yearOf(asOf) && date <= asOf,
  );
  const persons = [...new Set(rows.map(({ idNo }) => idNo))];
  const known = {
    families: store.familiesOf(selection, persons),
    spouses: spousesOf(store, selection, persons),
    deaths: deathsOf(store, selection, persons),
    custody: custodyOf(store, selection, persons),
  };
  const cases: AidCase[] = [];
  for (const [month, ofMonth] of byMonth(rows)) {
    const rosters = new RostersOfMonth(store, selection, store.select(lastDayOf(month)), month, ofMonth);
    cases.push(...casesOf(ofMonth, rosters, known));
  }
  return cases;
}

interface Known {
  readonly families: ReadonlyMap<string, string>;
  readonly spouses: ReadonlyMap<IdNo, readonly IdNo[]>;
  readonly deaths: ReadonlyMap<IdNo, NonNullable<AidCase['death']>>;
  readonly custody: ReadonlyMap<IdNo, AidCase['custody']>;
}

/** Month by month in order, the rows of each by date, those of one day as they were imported. */
function byMonth(rows: readonly AidRow[]): [Month, AidRow[]][] {
  const months = new Map<Month, AidRow[]>();
  for (const row of rows) addTo(months, monthOf(row.date), row);
  return [...months]
    .sort(([a], [b]) => compareText(a, b))
    .map(([month, those]) => [month, those.sort((a, b) => compareText(a.date, b.date))]);
}

function casesOf(rows: readonly AidRow[], rosters: RostersOfMonth, known: Known): AidCase[] {
  const groups = new Map<string, { row: AidRow; listing: Listing; rows: AidRow[] }>();
  for (const row of rows) {
    const listing = rosters.of(row);
    const family = listing.households[0] ?? known.families.get(row.idNo) ?? row.idNo;
    const key = JSON.stringify([row.case, family, row.kind]);
    const group = groups.get(key);
    if (group) group.rows.push(row);
    else groups.set(key, { row, listing, rows: [row] });
  }
  return [...groups.values()].map((group) => caseOf(group.row, group.listing, group.rows, known));
}

function caseOf(row: AidRow, listing: Listing, rows: readonly AidRow[], known: Known): AidCase {
  const { idNo } = row;
  return {
    number: row.case,
    name: row.name,
    idNo,
    date: row.date,
    kind: row.kind,
    persons: rows.reduce((sum, { persons }) => sum + persons, 0),
    amount: fen(rows.reduce((sum, { amount }) => sum + amount, 0)),
    ...listing,
    family: known.families.get(idNo) ?? null,
    spouses: known.spouses.get(idNo) ?? [],
    death: known.deaths.get(idNo) ?? null,
    custody: known.custody.get(idNo) ?? [],
    rows: rows.map(({ at }): Evidence => ({ source: 'temporary-aid', at })),
  };
}

/** A date of death where there is one, else that the register of households has struck the person off as dead. */
function deathsOf(store: Store, selection: Selection, persons: readonly IdNo[]): Known['deaths'] {
  const among = { field: 'idNo', values: persons };
  const dead = new Map<IdNo, NonNullable<AidCase['death']>>();
  for (const { idNo, status, at } of store.rows(selection, 'registry', among)) {
    if (status === '死亡注销') dead.set(idNo, { diedOn: 'undated', rows: [{ source: 'registry', at }] });
  }
  for (const { idNo, diedOn, at } of store.rows(selection, 'deaths', among)) {
    dead.set(idNo, { diedOn, rows: [{ source: 'deaths', at }] });
  }
  return dead;
}

function custodyOf(store: Store, selection: Selection, persons: readonly IdNo[]): Known['custody'] {
  const stays = new Map<IdNo, AidCase['custody'][number][]>();
  for (const row of store.rows(selection, 'custody', { field: 'idNo', values: persons })) {
    addTo(stays, row.idNo, { from: row.from, to: row.to, row: { source: 'custody', at: row.at } });
  }
  return stays;
}
