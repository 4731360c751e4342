import type { IdNo } from '../../base/identity.js';
import { ROSTERS, type Roster } from '../../dossier/dossier.js';
import { relativeKey } from '../../reports/relative-mark.js';
import type { Contact } from '../../reports/task-workbook.js';
import type { RunRecord } from '../../store/run-record.js';
import type { Store } from '../../store/store.js';
import { nearRelativesOf } from '../run-info.js';
import { selectionOfRun } from '../run-inputs.js';

interface OfHousehold {
  readonly household: string;
  readonly roster: Roster;
}

interface Person {
  readonly idNo: IdNo;
  readonly isHead: boolean;
  readonly phone: string | null;
}

const keyOf = ({ household, roster }: OfHousehold): string => `${roster} ${household}`;

/**
 * How to find households, by what a run knew: the telephone of the roster and the address of the household register,
 * each that of the householder, else of the first member who has one.
 */
export function contactsOf(
  store: Store,
  run: RunRecord,
  households: readonly OfHousehold[],
): (household: OfHousehold) => Contact {
  const persons = personsOf(store, run, households);
  const addresses = addressesOf(
    store,
    run,
    [...persons.values()].flat().map(({ idNo }) => idNo),
  );
  const relatives = nearRelativesOf(store, run);
  return (household) => {
    const people = persons.get(keyOf(household)) ?? [];
    const said = people.map(({ idNo }) => addresses.get(idNo)).find((address) => address !== undefined);
    return {
      address: said ?? null,
      phone: people.find(({ phone }) => phone !== null)?.phone ?? null,
      isNearRelative: relatives.has(relativeKey(household)),
    };
  };
}

/** The members of each household, its head first. */
function personsOf(store: Store, run: RunRecord, households: readonly OfHousehold[]): Map<string, Person[]> {
  const persons = new Map<string, Person[]>();
  const selection = selectionOfRun(store, run);
  for (const roster of ROSTERS) {
    const numbers = households.filter((one) => one.roster === roster).map(({ household }) => household);
    const among = { field: 'household', values: [...new Set(numbers)] };
    for (const { household, idNo, relation, phone } of store.rows(selection, roster, among)) {
      const key = keyOf({ household, roster });
      const known = persons.get(key) ?? [];
      const person = { idNo, isHead: relation === '本人', phone };
      persons.set(key, person.isHead ? [person, ...known] : [...known, person]);
    }
  }
  return persons;
}

function addressesOf(store: Store, run: RunRecord, persons: readonly IdNo[]): Map<IdNo, string> {
  const addresses = new Map<IdNo, string>();
  const among = { field: 'idNo', values: persons };
  for (const { idNo, address } of store.rows(selectionOfRun(store, run), 'registry', among)) {
    if (address !== null) addresses.set(idNo, address);
  }
  return addresses;
}
