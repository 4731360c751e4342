import { fileName } from '../base/file-name.js';
import { type Language, say, type Text } from '../base/text.js';
import type { ChangedRow } from '../dossier/change.js';
import type { Origin } from '../dossier/dossier.js';

const PLACES = {
  rows: { zh: '第 {rows} 行', en: 'row {rows}' },
  more: { zh: '第 {rows} 等 {count} 行', en: 'rows {rows} and more, {count} in all' },
  both: { zh: '（{before} → {after}）', en: ' ({before} → {after})' },
  one: { zh: '（{after}）', en: ' ({after})' },
} as const satisfies Record<string, Text>;

/** Row numbers that a sentence names before it only counts them. */
const MOST_ROWS = 4;
/** Text files have one sheet, which nobody names. */
const SHEETLESS = /\.(csv|txt|tsv)$/i;

/** Where the rows of both sides stand: file, sheet and row, those of one sheet together. */
export function placesText(
  before: readonly ChangedRow[],
  after: readonly ChangedRow[],
  language: Language,
): string {
  const [was, is] = [sideText(before, language), sideText(after, language)];
  if (was !== '' && is !== '' && was !== is) return say(PLACES.both, language, { before: was, after: is });
  const only = is === '' ? was : is;
  return only === '' ? '' : say(PLACES.one, language, { after: only });
}

function sideText(rows: readonly ChangedRow[], language: Language): string {
  const bySheet = new Map<string, Origin[]>();
  for (const { at } of rows) {
    if (!at) continue;
    const sheet = `${at.import} ${at.sheet}`;
    bySheet.set(sheet, [...(bySheet.get(sheet) ?? []), at]);
  }
  return [...bySheet.values()]
    .map((places) => sheetText(places, language))
    .join(language === 'zh' ? '；' : '; ');
}

function sheetText(places: readonly Origin[], language: Language): string {
  const [first] = places;
  if (!first) return '';
  const numbers = [...new Set(places.map(({ row }) => row))].sort((a, b) => a - b);
  const text = numbers.length > MOST_ROWS ? PLACES.more : PLACES.rows;
  const rows = say(text, language, {
    rows: numbers.slice(0, MOST_ROWS).join(language === 'zh' ? '、' : ', '),
    count: numbers.length,
  });
  const file = fileName(first.file);
  const sheet = first.sheet === '' || SHEETLESS.test(file) ? [] : [first.sheet];
  return [file, ...sheet, rows].join(' ');
}
