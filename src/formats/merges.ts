import { parseReference } from './cell-row.js';
import { LIMITS } from './limits.js';
import { FileRefused } from './refusals.js';
import { asUtf8 } from './xml.js';
import type { ZipEntry } from './zip-directory.js';
import type { ZipFile } from './zip-file.js';

/** A merged range that spans rows: the column of its value, its first and its last row. */
export interface Merge {
  readonly column: number;
  readonly top: number;
  readonly bottom: number;
}

/** The merge of a reference such as A2:A4; null when it spans no rows, for only those are filled. */
export function mergeOfReference(reference: string): Merge | null {
  const [first, last] = reference.split(':');
  const from = parseReference(first ?? '');
  const to = parseReference(last ?? '');
  if (!from || !to) return null;
  const top = Math.min(from.row, to.row);
  const bottom = Math.max(from.row, to.row);
  return bottom > top ? { column: Math.min(from.column, to.column), top, bottom } : null;
}

const MERGE = /<(?:[\w.-]+:)?mergeCell\s[^<>]*?\bref\s*=\s*["']([^"']+)["']/g;
const DATA_END = /<\/(?:[\w.-]+:)?sheetData\s*>|<(?:[\w.-]+:)?sheetData\s*\/>/;
const LONGEST_TAG = 1024;

/** Where the rows of the sheet are over; -1 if not in these bytes. */
function dataEnd(bytes: Buffer): number {
  for (
    let at = bytes.indexOf('sheetData', 0, 'latin1');
    at >= 0;
    at = bytes.indexOf('sheetData', at + 9, 'latin1')
  ) {
    const start = Math.max(0, at - 64);
    const match = DATA_END.exec(bytes.toString('latin1', start, at + 80));
    if (match) return start + match.index;
  }
  return -1;
}

/** Collects the merged ranges from the bytes behind the rows of a sheet, however they are cut into pieces. */
export class MergeCollector {
  readonly #merges: Merge[] = [];
  #carry: Buffer = Buffer.alloc(0);

  add(piece: Buffer): void {
    const bytes = Buffer.concat([this.#carry, piece]);
    let used = 0;
    for (const match of bytes.toString('latin1').matchAll(MERGE)) {
      used = match.index + match[0].length;
      const merge = mergeOfReference(match[1] ?? '');
      if (merge) this.#merges.push(merge);
      if (this.#merges.length > LIMITS.merges) throw new FileRefused('zip-bomb');
    }
    this.#carry = Buffer.from(bytes.subarray(Math.max(used, bytes.length - LONGEST_TAG)));
  }

  /** In the order of their first rows. */
  inOrder(): Merge[] {
    return this.#merges.sort((a, b) => a.top - b.top || a.column - b.column);
  }
}

/**
 * The merged ranges of a sheet. They stand behind the rows, so this unpacks the sheet once without reading its
 * rows, which costs about a fifth of reading them; nothing is kept but the ranges.
 */
export async function readMerges(zip: ZipFile, entry: ZipEntry): Promise<Merge[]> {
  const collector = new MergeCollector();
  let behindData = false;
  let carry: Buffer = Buffer.alloc(0);
  for await (const chunk of asUtf8(zip.chunks(entry), entry.name)) {
    if (behindData) {
      collector.add(chunk);
      continue;
    }
    // The word may be cut in two by the end of a piece: the few bytes around it are looked at again.
    const seam = Buffer.concat([carry, chunk.subarray(0, 160)]);
    const inSeam = dataEnd(seam);
    const at = inSeam >= 0 ? inSeam - carry.length : dataEnd(chunk);
    if (inSeam >= 0 || at >= 0) {
      behindData = true;
      collector.add(at < 0 ? Buffer.concat([carry, chunk]) : chunk.subarray(at));
    } else {
      carry = Buffer.from(
        chunk.length >= 160 ? chunk.subarray(-160) : Buffer.concat([carry, chunk]).subarray(-160),
      );
    }
  }
  return collector.inOrder();
}
