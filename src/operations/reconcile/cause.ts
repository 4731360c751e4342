import type { IdNo } from '../../base/identity.js';
import type { Cause, CauseKind } from '../../dossier/change.js';

/** A cause with what is known of it; all else is empty. */
export const cause = (kind: CauseKind, about: Partial<Cause> = {}): Cause => ({
  kind,
  side: 'circumstances',
  person: null,
  name: null,
  source: null,
  subject: null,
  code: null,
  parameter: null,
  fields: [],
  before: [],
  after: [],
  late: [],
  elsewhere: [],
  effect: null,
  ...about,
});

/** The names of persons by their ID numbers. */
export type Names = ReadonlyMap<string, string>;

export const about = (person: string, names: Names): Pick<Cause, 'person' | 'name'> => ({
  person: person as IdNo,
  name: names.get(person) ?? null,
});
