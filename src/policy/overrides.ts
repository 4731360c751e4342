import { parse } from 'yaml';
import { type IsoDate, parseIsoDate } from '../base/dates.js';
import { nearest } from '../base/nearest.js';
import type { Text } from '../base/text.js';
import { entryOf } from './entry.js';
import type { Written } from './kinds.js';
import { declarationOf, isParameterKey, PARAMETER_KEYS, type ParameterKey } from './parameters.js';
import type { Entry } from './policy.js';
import { type Problem, say } from './problems.js';
import { dropOtherForms, type SeriesByKey } from './resolve.js';
import { valueSchema } from './schema.js';

const SOURCE = '--set';

/**
 * Puts `KEY=VALUE` and `KEY@DATE=VALUE` (`KEY@YEAR=VALUE` for the disposable income) over the values of a policy. One
 * without a date holds at any date and replaces the series; one with a date joins it.
 */
export function override(series: SeriesByKey, overrides: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  for (const text of overrides) {
    const problem = apply(series, text);
    if (problem) problems.push(problem);
  }
  return problems;
}

function apply(series: SeriesByKey, override: string): Problem | null {
  const wrong = (key: string, text: Text): Problem => ({ file: SOURCE, line: null, key, text });
  const match = /^\s*([^=@\s]+)\s*(?:@\s*([^=]*?)\s*)?=(.*)$/s.exec(override);
  if (!match) return wrong(override, say.badOverride());
  const [, key = '', day, value = ''] = match;
  if (!isParameterKey(key)) return wrong(key, say.unknownKey(nearest(key, PARAMETER_KEYS)));
  const byYear = declarationOf(key).yearly === 'year';
  const when = day === undefined ? null : byYear ? yearIn(day) : parseIsoDate(day);
  if (day !== undefined && when === null) {
    return wrong(key, byYear ? say.wrongYear(day) : say.wrongDate(day));
  }
  const written = valueSchema(declarationOf(key)).safeParse(valueIn(key, value));
  if (!written.success) return wrong(key, say.wrongValue(value.trim(), declarationOf(key).kind));
  const entry = entryOf(key, written.data, {
    from: typeof when === 'string' ? when : null,
    year: typeof when === 'number' ? when : null,
    status: 'assumed',
    source: SOURCE,
    citation: null,
    note: null,
  });
  dropOtherForms(series, key);
  series.set(key, when === null ? [entry] : withEntry(series.get(key) ?? [], entry));
  return null;
}

function yearIn(text: string): number | null {
  return /^\d{4}$/.test(text) ? Number(text) : null;
}

/** The value as a file would hold it: YAML, and lists of words also as 甲,乙. */
function valueIn(key: ParameterKey, text: string): unknown {
  const trimmed = text.trim();
  const { kind, optional } = declarationOf(key);
  if (optional && /^(none|无)$/i.test(trimmed)) return null;
  if (kind.list && !trimmed.startsWith('['))
    return trimmed.split(/\s*[,，、]\s*/).filter((word) => word !== '');
  try {
    return parse(trimmed) as Written;
  } catch {
    return trimmed;
  }
}

const when = (entry: Entry): IsoDate | string =>
  entry.from ?? (entry.year === null ? '' : String(entry.year));

/** The series with this value in its place, instead of one from the same day. */
function withEntry(entries: readonly Entry[], added: Entry): Entry[] {
  const others = entries.filter((entry) => when(entry) !== when(added));
  return [...others, added].sort((a, b) => (when(a) < when(b) ? -1 : 1));
}
