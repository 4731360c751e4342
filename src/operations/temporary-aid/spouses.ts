import type { IsoDate } from '../../base/dates.js';
import type { IdNo } from '../../base/identity.js';
import type { Selection } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';

interface Event {
  readonly date: IsoDate;
  readonly spouse: IdNo | null;
}

/** To whom each person is married at the date of a selection, whichever of the two the register names. */
export function spousesOf(
  store: Store,
  selection: Selection,
  persons: readonly IdNo[],
): ReadonlyMap<IdNo, readonly IdNo[]> {
  const wanted = new Set(persons);
  const latest = new Map<IdNo, Event>();
  const learn = (person: IdNo, event: Event) => {
    if (!wanted.has(person) || event.date > selection.asOf) return;
    const known = latest.get(person);
    if (!known || known.date <= event.date) latest.set(person, event);
  };
  for (const field of ['idNo', 'spouseIdNo']) {
    for (const { idNo, spouseIdNo, event, date } of store.rows(selection, 'marriages', {
      field,
      values: persons,
    })) {
      const married = event === '结婚';
      learn(idNo, { date, spouse: married ? spouseIdNo : null });
      if (spouseIdNo !== null) learn(spouseIdNo, { date, spouse: married ? idNo : null });
    }
  }
  return new Map([...latest].flatMap(([person, { spouse }]) => (spouse ? [[person, [spouse]]] : [])));
}
