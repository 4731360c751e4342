import type { Database } from 'better-sqlite3';
import type { Evidence } from '../dossier/figure.js';
import type { SourceKey } from '../sources/registry.js';

/** A row as it is stored: source, import, sheet, row; the file is told by the import. Without origin the source only. */
type PackedEvidence = [SourceKey] | [SourceKey, number, string, number];

export function packEvidence(evidence: readonly Evidence[]): string {
  if (evidence.length === 0) return '[]';
  return JSON.stringify(
    evidence.map(({ source, at }): PackedEvidence => (at ? [source, at.import, at.sheet, at.row] : [source])),
  );
}

/** Reads evidence back; files are looked up once an import. */
export function evidenceReader(db: Database): (packed: string) => Evidence[] {
  const fileOf = db.prepare<[number], string>('SELECT file FROM imports WHERE number = ?').pluck();
  const files = new Map<number, string>();
  const lookUp = (number: number): string => {
    let file = files.get(number);
    if (file === undefined) {
      file = fileOf.get(number) ?? '';
      files.set(number, file);
    }
    return file;
  };
  return (packed) => {
    if (packed === '[]') return [];
    return (JSON.parse(packed) as PackedEvidence[]).map(([source, number, sheet, row]) => ({
      source,
      at:
        number === undefined || sheet === undefined || row === undefined
          ? null
          : { import: number, file: lookUp(number), sheet, row },
    }));
  };
}
