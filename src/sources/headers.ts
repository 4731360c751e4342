import { addTo } from '../base/lists.js';
import { foldToken } from './cells/fold.js';
import { type SourceKey, sources } from './registry.js';
import type { Column } from './source.js';
import { unitFor } from './units.js';

/** A header as it is compared: width, case, white space, line breaks, `*` marks and a last colon do not matter. */
export const foldHeader = (text: string): string => foldToken(text).replace(/\*|:$/g, '').toLowerCase();

/** That the column must be filled in says nothing of what is in it. */
const MUST_BE_FILLED = /[([【](?:必填项?|选填项?|可选|可不填)[)\]】]$/;
const IN_BRACKETS = /^(.+)[([【]([^()[\]【】]+)[)\]】]$/;

interface SplitHeader {
  /** With everything in brackets: some aliases have brackets themselves. */
  readonly whole: string;
  /** Without the last brackets and what stands in them; null where there are none. */
  readonly name: string | null;
  readonly inBrackets: string;
}

/** @param folded from foldHeader */
export function splitHeader(folded: string): SplitHeader {
  const whole = folded.replace(MUST_BE_FILLED, '');
  const match = IN_BRACKETS.exec(whole);
  return { whole, name: match?.[1] ?? null, inBrackets: match?.[2] ?? '' };
}

interface Entry {
  readonly source: SourceKey;
  readonly field: string;
  readonly column: Column;
  readonly canonical: boolean;
}

/** What a header would be in one of the sources. */
export interface HeaderMatch {
  readonly source: SourceKey;
  readonly field: string;
  readonly canonical: boolean;
  readonly unit: string | null;
}

/** Every header and alias of every source, folded. */
const entries: ReadonlyMap<string, readonly Entry[]> = (() => {
  const all = new Map<string, Entry[]>();
  for (const source of sources)
    for (const [field, column] of Object.entries(source.columns))
      for (const [position, header] of column.headers.entries()) {
        const folded = foldHeader(header);
        const entry = { source: source.key, field, column, canonical: position === 0 };
        addTo(all, folded, entry);
      }
  return all;
})();

/** The unit that an alias with brackets carries itself, as 面积(亩) does. */
function ownUnit(entry: Entry, split: SplitHeader): string | null {
  return split.name === null ? null : (unitFor(entry.column, split.inBrackets)?.unit ?? null);
}

/** What a header may be, at most one field a source: its whole text first, then without a unit in brackets. */
export function matchHeader(text: string): readonly HeaderMatch[] {
  const split = splitHeader(foldHeader(text));
  const matches: HeaderMatch[] = [];
  for (const entry of entries.get(split.whole) ?? [])
    matches.push({
      source: entry.source,
      field: entry.field,
      canonical: entry.canonical,
      unit: ownUnit(entry, split),
    });
  if (split.name === null) return matches;
  for (const entry of entries.get(split.name) ?? []) {
    if (matches.some((match) => match.source === entry.source)) continue;
    const fits = unitFor(entry.column, split.inBrackets);
    if (fits)
      matches.push({ source: entry.source, field: entry.field, canonical: entry.canonical, unit: fits.unit });
  }
  return matches;
}
