import { AREAS, type Area, type Written } from './kinds.js';
import { declarationOf, type ParameterKey } from './parameters.js';
import type { Entry, Parameter } from './policy.js';
import type { WrittenValue } from './schema.js';

type Provenance = Pick<Parameter<unknown>, 'from' | 'year' | 'status' | 'source' | 'citation' | 'note'>;

/** The parameter objects of one value; one object for both areas unless the value differs by them. */
export function entryOf(key: ParameterKey, value: WrittenValue['value'], provenance: Provenance): Entry {
  const { kind, unit } = declarationOf(key);
  const parameter = (written: Written, area: Area | null): Parameter<unknown> => ({
    key,
    value: written === null ? null : kind.read(written),
    written,
    area,
    unit,
    inheritedFrom: null,
    ...provenance,
  });
  const { from, year } = provenance;
  const split = kind.numeric ? splitByArea(value) : null;
  if (split) {
    const byArea = { 城镇: parameter(split.城镇, '城镇'), 农村: parameter(split.农村, '农村') };
    return { from, year, byArea, differsByArea: true };
  }
  // What is not split by area is a value as its kind writes it: the schema admits nothing else.
  const common = parameter(value as Written, null);
  return { from, year, byArea: { 城镇: common, 农村: common }, differsByArea: false };
}

function splitByArea(value: WrittenValue['value']): Readonly<Record<Area, Written>> | null {
  if (typeof value !== 'object' || value === null || !AREAS.every((area) => Object.hasOwn(value, area))) {
    return null;
  }
  return value as Readonly<Record<Area, Written>>;
}

/** The same values as another policy takes them over: nobody has confirmed them there. */
export function inherited(entry: Entry, from: string): Entry {
  const take = (parameter: Parameter<unknown>): Parameter<unknown> => ({
    ...parameter,
    status: 'assumed',
    inheritedFrom: parameter.inheritedFrom ?? from,
  });
  const town = take(entry.byArea.城镇);
  const country = entry.differsByArea ? take(entry.byArea.农村) : town;
  return { ...entry, byArea: { 城镇: town, 农村: country } };
}
