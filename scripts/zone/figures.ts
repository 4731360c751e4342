import { type Month, monthOf } from '../../src/base/dates.js';
import type { TotalMeasure } from '../../src/dossier/change.js';
import type { Tier } from '../../src/dossier/codes.js';
import type { ScreeningGroup } from '../../src/dossier/screening.js';
import { decisions } from '../../src/operations/decisions.js';
import { reconcile } from '../../src/operations/reconcile/reconcile.js';
import { countGroups, screen } from '../../src/operations/screen.js';
import type { RunRecord } from '../../src/store/run-record.js';
import type { Store } from '../../src/store/store.js';
import type { Figures } from './published.js';

/**
 * The published figures as the program finds them in the run of a month and the run before. Who is in a gradual exit is
 * in neither scheme. Money in yuan.
 */
export function figuresOf(store: Store, before: RunRecord, run: RunRecord): Figures {
  const decided = [...decisions(store, run.number)].filter(({ exit }) => exit === null);
  const inTier = (tier: Tier) => decided.filter((decision) => decision.tier === tier);
  const persons = (tier: Tier) => inTier(tier).reduce((sum, { size }) => sum + size, 0);
  const reconciliation = reconcile(store, { runs: [before.number, run.number] });
  const { totals } = reconciliation;
  reconciliation.close();
  const come = (tier: Tier, measure: TotalMeasure) =>
    totals.find((one) => one.tier === tier && one.roster === null && one.measure === measure)?.new ?? 0;
  const groups = new Map(countGroups(screen(store, run)).map((count) => [count.group, count]));
  const found = (group: ScreeningGroup) => groups.get(group) ?? { persons: 0, families: 0 };
  const aid = aidOfYear(store, run);
  return {
    dibaoHouseholds: inTier('dibao').length,
    dibaoPersons: persons('dibao'),
    dibaoPaid: paidAs(store, run, '低保'),
    newDibaoHouseholds: come('dibao', 'households'),
    newDibaoPersons: come('dibao', 'persons'),
    newTekunPersons: come('tekun', 'persons'),
    aidPersonTimes: aid.persons,
    aidAmount: aid.amount,
    expenditureHouseholds: inTier('expenditure').length,
    expenditurePersons: persons('expenditure'),
    marginHouseholds: inTier('margin').length,
    marginPersons: persons('margin'),
    severeMentalDisorder: found('SEVERE_MENTAL_DISORDER').persons,
    severeDisability: found('SEVERE_DISABILITY').persons,
    seriousIllness: found('SERIOUS_ILLNESS').persons,
    manyChildren: found('MANY_CHILDREN').families,
    severalDifficulties: found('SEVERAL_DIFFICULTIES').families,
  };
}

const yuan = (fen: number): number => fen / 100;

/** The months from January to the month of a run. */
const isOfYear = (run: RunRecord, month: Month): boolean =>
  month.slice(0, 4) === run.asOf.slice(0, 4) && month <= monthOf(run.asOf);

function paidAs(store: Store, run: RunRecord, scheme: string): number {
  let paid = 0;
  for (const row of store.rows(store.select(run.asOf), 'payments')) {
    if (row.scheme === scheme && isOfYear(run, row.month)) paid += row.amount;
  }
  return yuan(paid);
}

function aidOfYear(store: Store, run: RunRecord): { persons: number; amount: number } {
  let [persons, amount] = [0, 0];
  for (const row of store.rows(store.select(run.asOf), 'temporary-aid')) {
    if (!isOfYear(run, monthOf(row.date)) || row.date > run.asOf) continue;
    persons += row.persons;
    amount += row.amount;
  }
  return { persons, amount: yuan(amount) };
}
