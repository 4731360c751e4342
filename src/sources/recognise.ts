import { addTo } from '../base/lists.js';
import type { Cell } from '../formats/cells.js';
import { wordsOf } from './cells/enum.js';
import { cellText, foldToken } from './cells/fold.js';
import type { Candidate, TableColumn, UnreadColumn } from './found-table.js';
import { type HeaderMatch, matchHeader } from './headers.js';
import { type SourceKey, sourceKeys, sourceOf } from './registry.js';

/** A cell of the header: of two rows, what it may be called, the most exact first. */
export interface HeaderCell {
  /** A = 0. */
  readonly index: number;
  readonly texts: readonly string[];
}

/** How the headers of a sheet fit one source. */
export interface Fit {
  readonly source: SourceKey;
  readonly columns: readonly TableColumn[];
  readonly unread: readonly UnreadColumn[];
  /** How many fields have a header, of the required ones among them how many, and whether an ID number is one. */
  readonly matched: number;
  readonly requiredMatched: number;
  readonly hasId: boolean;
  /** The canonical headers of the required columns that are missing. */
  readonly missing: readonly string[];
  /** Fields that several columns would fill, none of them alone under the canonical header. */
  readonly ambiguous: readonly { readonly field: string; readonly headers: readonly string[] }[];
}

interface Claim {
  readonly index: number;
  readonly header: string;
  readonly match: HeaderMatch;
}

/** The header as it is shown: on one line. */
export const shownHeader = (text: string): string => text.replace(/\s+/g, ' ').trim();

function fitOf(source: SourceKey, claims: readonly Claim[], cells: readonly HeaderCell[]): Fit {
  const byField = new Map<string, Claim[]>();
  for (const claim of claims)
    byField.set(claim.match.field, [...(byField.get(claim.match.field) ?? []), claim]);
  const columns: TableColumn[] = [];
  const ambiguous: Fit['ambiguous'][number][] = [];
  const missing: string[] = [];
  let requiredMatched = 0;
  let hasId = false;
  for (const [field, column] of Object.entries(sourceOf(source).columns)) {
    const rivals = byField.get(field);
    if (!rivals) {
      if (column.required) missing.push(column.headers[0]);
      continue;
    }
    if (column.required) requiredMatched++;
    if (column.type === 'id') hasId = true;
    const canonical = rivals.filter((claim) => claim.match.canonical);
    const winner = canonical.length === 1 ? canonical[0] : rivals.length === 1 ? rivals[0] : undefined;
    if (!winner) {
      const headers = rivals.map((claim) => claim.header);
      ambiguous.push({ field: column.headers[0], headers });
      continue;
    }
    const { unit } = winner.match;
    columns.push({
      index: winner.index,
      header: winner.header,
      field,
      unit,
      unitFrom: unit === null ? null : 'header',
      canonical: winner.match.canonical,
    });
  }
  const read = new Set(columns.map((column) => column.index));
  return {
    source,
    columns: columns.sort((a, b) => a.index - b.index),
    unread: cells
      .filter((cell) => !read.has(cell.index))
      .map((cell) => ({ index: cell.index, header: shownHeader(cell.texts.at(-1) ?? '') })),
    matched: byField.size,
    requiredMatched,
    hasId,
    missing,
    ambiguous,
  };
}

/** How these headers fit each source that knows any of them, or the one that was named. */
export function fitsOf(cells: readonly HeaderCell[], only?: SourceKey): Fit[] {
  const claims = new Map<SourceKey, Claim[]>();
  for (const cell of cells) {
    const claimed = new Set<SourceKey>();
    for (const text of cell.texts)
      for (const match of matchHeader(text)) {
        if (claimed.has(match.source) || (only && match.source !== only)) continue;
        claimed.add(match.source);
        const claim = { index: cell.index, header: shownHeader(text), match };
        addTo(claims, match.source, claim);
      }
  }
  if (only && !claims.has(only)) claims.set(only, []);
  return sourceKeys.flatMap((key) => {
    const own = claims.get(key);
    return own ? [fitOf(key, own, cells)] : [];
  });
}

/**
 * Whether headers that fit no source whole are data all the same, whose file must be refused rather than passed over:
 * persons with an ID number and something else, or most of what a source needs.
 */
export const looksLikeData = (fit: Fit): boolean =>
  (fit.hasId && fit.matched >= 2) ||
  (fit.matched >= 3 && fit.requiredMatched >= 2 && fit.missing.length <= fit.requiredMatched);

const fold = (name: string) => foldToken(name).toLowerCase();

/** Whether a name of a sheet or file holds the title of a source. */
const isNamed = (source: SourceKey, name: string) => fold(name).includes(fold(sourceOf(source).title.zh));

/** Nearest first: most headers, then the one that a name holds, then fewest missing. */
export function nearest(fits: readonly Fit[], names: readonly string[]): Candidate[] {
  const named = (fit: Fit) => (names.some((name) => isNamed(fit.source, name)) ? 1 : 0);
  const ordered = [...fits].sort(
    (a, b) => b.matched - a.matched || named(b) - named(a) || a.missing.length - b.missing.length,
  );
  const distinct = ordered.filter((fit, i) => ordered.findIndex((one) => one.source === fit.source) === i);
  return distinct.slice(0, 3).map(({ source, matched, missing }) => ({ source, matched, missing }));
}

/**
 * Of sources that the headers fit equally well, the one whose words stand in the rows: care and housing-cost have the
 * same headers, and the values of 项目 decide. Only where all of them expect words in the same column.
 */
function byWords(tied: readonly Fit[], rows: readonly (readonly Cell[])[]): Fit | undefined {
  const expectations = tied.map((fit) =>
    fit.columns
      .map((column) => ({ column, declared: sourceOf(fit.source).columns[column.field] }))
      .filter(({ declared }) => declared?.type === 'enum' && declared.required),
  );
  const shared = expectations[0]?.find(({ column }) =>
    expectations.every((one) => one.some((other) => other.column.index === column.index)),
  )?.column.index;
  if (shared === undefined) return undefined;
  const hits = expectations.map((columns) => {
    const declared = columns.find(({ column }) => column.index === shared)?.declared;
    const words = declared ? wordsOf(declared) : new Map<string, string>();
    return rows.filter((cells) => words.has(foldToken(cellText(cells[shared])).toUpperCase())).length;
  });
  const most = Math.max(...hits);
  const winners = tied.filter((_, i) => hits[i] === most);
  return most > 0 && winners.length === 1 ? winners[0] : undefined;
}

/** Of sources that the headers fit equally well: by the rows, then by the sheet's name, then by the file's. */
export function settle(
  tied: readonly Fit[],
  rows: readonly (readonly Cell[])[],
  names: readonly string[],
): Fit | undefined {
  if (tied.length <= 1) return tied[0];
  const worded = byWords(tied, rows);
  if (worded) return worded;
  for (const name of names) {
    const named = tied.filter((fit) => isNamed(fit.source, name));
    if (named.length === 1) return named[0];
  }
  return undefined;
}
