import { entryOf, inherited } from './entry.js';
import { declarationOf, PARAMETER_KEYS, type ParameterKey } from './parameters.js';
import type { Entry } from './policy.js';
import { type Problem, say } from './problems.js';
import type { PolicyContent } from './read.js';

export type SeriesByKey = Map<ParameterKey, readonly Entry[]>;

/**
 * The values of a policy and of those it extends, the policy itself first. A key named in a file replaces the whole
 * dated series of the files behind it; one form of a choice replaces the other forms.
 */
export function resolve(chain: readonly PolicyContent[]): SeriesByKey {
  const series: SeriesByKey = new Map();
  for (const content of chain.toReversed()) {
    for (const [key, entries] of series) {
      series.set(
        key,
        entries.map((entry) => inherited(entry, ownerOf(key, chain, content))),
      );
    }
    for (const key of content.series.keys()) dropOtherForms(series, key);
    for (const [key, entries] of content.series) series.set(key, entries);
  }
  fillDefaults(series);
  return series;
}

/** The id of the file behind `content` in the chain whose values hold for the key. */
function ownerOf(key: ParameterKey, chain: readonly PolicyContent[], content: PolicyContent): string {
  const behind = chain.slice(chain.indexOf(content) + 1);
  return behind.find((file) => file.series.has(key))?.id ?? '';
}

/** Naming one form of a choice, such as `financial.dibao.perPerson`, puts the others out of force. */
export function dropOtherForms(series: SeriesByKey, key: ParameterKey): void {
  const { group } = declarationOf(key);
  if (group === undefined) return;
  for (const other of formsOf(group)) if (other !== key) series.delete(other);
}

const formsOf = (group: string) => PARAMETER_KEYS.filter((key) => declarationOf(key).group === group);

/** A key that no file names holds its default, or, where it may be none, is unknown: said, not taken for zero. */
function fillDefaults(series: SeriesByKey): void {
  const nowhere = { from: null, year: null, source: '', citation: null, note: null };
  for (const key of PARAMETER_KEYS) {
    const { optional, group, fallback } = declarationOf(key);
    if (series.has(key) || group !== undefined) continue;
    if (fallback !== undefined) series.set(key, [entryOf(key, fallback, { ...nowhere, status: 'assumed' })]);
    else if (optional) series.set(key, [entryOf(key, null, { ...nowhere, status: 'unknown' })]);
  }
}

/** What is wrong with the values together: keys that are nowhere, two forms of one choice at the same time. */
export function problemsTogether(series: SeriesByKey, content: PolicyContent): Problem[] {
  const problems: Problem[] = [];
  const report = (key: ParameterKey, text: Problem['text']) =>
    problems.push({ file: content.file.name, line: content.lineOf(key), key, text });
  for (const key of PARAMETER_KEYS) {
    const { group, title } = declarationOf(key);
    if (group === undefined) {
      if (!series.has(key)) report(key, say.missingKey(title));
      continue;
    }
    const forms = formsOf(group);
    if (key !== forms[0]) continue;
    if (!forms.some((form) => series.has(form))) report(key, say.missingKey(title));
    const clash = severalForms(forms, series);
    if (clash) report(clash.second, say.severalForms(clash.first));
  }
  return problems;
}

/** Two forms of a choice that hold on one day, null (none) not being a form. */
function severalForms(forms: readonly ParameterKey[], series: SeriesByKey) {
  const days = forms.flatMap((form) => (series.get(form) ?? []).map((entry) => entry.from ?? ''));
  for (const day of days) {
    const [first, second] = forms.filter((form) => {
      const entry = series.get(form)?.findLast(({ from }) => (from ?? '') <= day);
      return entry !== undefined && entry.byArea.城镇.value !== null;
    });
    if (first && second) return { first, second };
  }
  return null;
}
