import type { Cell } from './cells.js';

const FORMULA_TEXT = /^="([\s\S]*)"$/;

/** A field of a csv: empty is null, `="320…"` is the text that it keeps Excel from spoiling, the rest is text. */
export function csvCell(field: string): Cell {
  if (field === '') return null;
  if (field.charCodeAt(0) !== 0x3d) return field;
  const match = FORMULA_TEXT.exec(field);
  if (!match) return field;
  const text = (match[1] ?? '').replaceAll('""', '"');
  return text === '' ? null : text;
}
