import type { Fen } from '../../src/base/money.js';
import type { ScreeningGroup } from '../../src/dossier/screening.js';
import type { Supported } from '../../src/dossier/statistics.js';
import { statistics } from '../../src/operations/statistics/statistics.js';
import type { RunRecord } from '../../src/store/run-record.js';
import type { Store } from '../../src/store/store.js';
import type { Figures } from './published.js';

/** The published figures as the statistics of the month of a run have them. Money in yuan. */
export function figuresOf(store: Store, run: RunRecord): Figures {
  const month = statistics(store, { run: run.number });
  const scheme = (standing: Supported) => found(month.schemes, (one) => one.standing === standing);
  const stock = (standing: Supported) => scheme(standing).stock;
  const come = (standing: Supported) => known(scheme(standing).flow).new;
  const group = (name: ScreeningGroup) => found(month.screening, (one) => one.group === name);
  const aid = known(month.temporaryAid.year).total;
  const yuan = (amount: Fen | null): number => known(amount) / 100;
  return {
    dibaoHouseholds: stock('dibao').households,
    dibaoPersons: stock('dibao').persons,
    dibaoPaid: yuan(found(month.paid, (one) => one.scheme === 'dibao').year),
    newDibaoHouseholds: come('dibao').households,
    newDibaoPersons: come('dibao').persons,
    newTekunPersons: come('tekun').persons,
    aidPersonTimes: aid.personTimes,
    aidAmount: yuan(aid.amount),
    expenditureHouseholds: stock('expenditure').households,
    expenditurePersons: stock('expenditure').persons,
    marginHouseholds: stock('margin').households,
    marginPersons: stock('margin').persons,
    severeMentalDisorder: known(group('SEVERE_MENTAL_DISORDER').persons),
    severeDisability: known(group('SEVERE_DISABILITY').persons),
    seriousIllness: known(group('SERIOUS_ILLNESS').persons),
    manyChildren: known(group('MANY_CHILDREN').families),
    severalDifficulties: known(group('SEVERAL_DIFFICULTIES').families),
  };
}

function found<One>(all: readonly One[], is: (one: One) => boolean): One {
  return known(all.find(is) ?? null);
}

/** Nothing of the zone is missing, so a figure that is not known is a fault. */
function known<Value>(value: Value | null): Value {
  if (value === null) throw new Error('the statistics of the zone leave a figure open');
  return value;
}
