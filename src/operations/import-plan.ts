import { createHash } from 'node:crypto';
import { type IsoDate, type Month, monthOf } from '../base/dates.js';
import { openBytes } from '../formats/archive.js';
import { periodFromPath } from '../sources/period.js';
import { byCodePoints, findFiles, type PassedOver } from './find-files.js';

export type { PassedOver, PassedOverReason } from './find-files.js';

/** One file that a command takes, before it is opened. */
export interface PlannedFile {
  /** As it is shown and opened; below the path of its archive where it stands in one. */
  readonly path: string;
  readonly period: Month;
  /** By which a later file takes its place. */
  readonly name: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface Plan {
  /** In order of period, then path by code points. */
  readonly files: readonly PlannedFile[];
  readonly passedOver: readonly PassedOver[];
}

interface PlanOptions {
  readonly period?: Month;
  readonly asOf?: IsoDate;
  readonly today: IsoDate;
}

/**
 * Finds the files of some paths, with their period and name.
 * @throws UserError 2: a path does not exist; 3: there is no spreadsheet in any of them, or a folder cannot be read
 */
export async function planImport(paths: readonly string[], options: PlanOptions): Promise<Plan> {
  const { files: found, passedOver } = await findFiles(paths);
  const files: PlannedFile[] = [];
  for (const { path, full, name } of found) {
    files.push({
      path,
      period: options.period ?? periodFromPath(full) ?? monthOf(options.asOf ?? options.today),
      name,
      ...(await digestOf(path)),
    });
  }
  files.sort((a, b) => byCodePoints(a.period, b.period) || byCodePoints(a.path, b.path));
  return { files, passedOver };
}

/** A file that cannot be read has no hash; opening it will say why. */
async function digestOf(path: string): Promise<Pick<PlannedFile, 'sha256' | 'bytes'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const piece of (await openBytes(path)).pieces(0)) {
      hash.update(piece);
      bytes += piece.length;
    }
    return { sha256: hash.digest('hex'), bytes };
  } catch {
    return { sha256: '', bytes: 0 };
  }
}
