import { createHash } from 'node:crypto';
import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, normalize, resolve } from 'node:path';
import { type IsoDate, type Month, monthOf } from '../base/dates.js';
import { UserError } from '../base/errors.js';
import { archiveMembers, openBytes } from '../formats/archive.js';
import { fileIdentity, periodFromPath } from '../sources/period.js';

/** One file that a command takes, before it is opened. */
export interface PlannedFile {
  /** As it is shown and opened; below the path of its archive where it stands in one. */
  readonly path: string;
  readonly period: Month;
  /** By which a later file takes its place. */
  readonly name: string;
  readonly sha256: string;
}

export type PassedOverReason = 'lock' | 'hidden' | 'foreign' | 'no-spreadsheet';

export interface PassedOver {
  readonly path: string;
  readonly reason: PassedOverReason;
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

/** Endings that a folder is searched for; what a file really is, its content says. */
const SPREADSHEETS = new Set('.xlsx .xlsm .xlsb .xls .et .ods .csv .tsv .zip'.split(' '));

const MISSING = { zh: '没有这个文件或文件夹：{path}', en: 'there is no file or folder {path}' };
const NOTHING = {
  zh: '{path} 中没有电子表格文件（xlsx、xls、csv 等）',
  en: 'there is no spreadsheet (xlsx, xls, csv …) in {path}',
};

/** The order of code points, which UTF-16 units do not give beyond U+FFFF. */
export const byCodePoints = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

interface FoundFile {
  readonly path: string;
  /** The folder or archive that was given, where it was not the file itself. */
  readonly folder: string | null;
}

/**
 * Finds the files of some paths, those in archives among them.
 * @throws UserError 2: a path does not exist
 */
export async function findFiles(
  paths: readonly string[],
): Promise<{ found: readonly FoundFile[]; passedOver: readonly PassedOver[] }> {
  const passedOver: PassedOver[] = [];
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
    const info = await stat(path).catch(() => null);
    if (!info) throw new UserError(MISSING, 2, { path });
    const files = info.isDirectory() ? await filesIn(path, passedOver) : [path];
    if (files.length === 0) passedOver.push({ path, reason: 'no-spreadsheet' });
    for (const file of files) {
      const real = await realpath(file);
      const members = await membersIn(file, passedOver);
      const folder = info.isDirectory() ? path : null;
      if (!members && !found.has(real)) found.set(real, { path: file, folder });
      // An archive that is given is like a folder that is given.
      for (const member of members ?? []) {
        const key = real + member.slice(file.length);
        if (!found.has(key)) found.set(key, { path: member, folder: folder ?? file });
      }
    }
  }
  return { found: [...found.values()], passedOver };
}

/**
 * Finds the files of some paths, with their period and name.
 * @throws UserError 2: a path does not exist; 3: there is no spreadsheet in any of them
 */
export async function planImport(paths: readonly string[], options: PlanOptions): Promise<Plan> {
  const { found, passedOver } = await findFiles(paths);
  if (found.length === 0) throw new UserError(NOTHING, 3, { path: paths.join(', ') });
  const files: PlannedFile[] = [];
  for (const { path, folder } of found) {
    const full = withFolder(path);
    files.push({
      path,
      period: options.period ?? periodFromPath(full) ?? monthOf(options.asOf ?? options.today),
      name: fileIdentity(full, folder === null ? null : withFolder(folder)),
      sha256: await hashOf(path),
    });
  }
  files.sort((a, b) => byCodePoints(a.period, b.period) || byCodePoints(a.path, b.path));
  return { files, passedOver };
}

/** A path with the name of the folder that it stands in: `银行.xlsx` in `2024-11/` is of that month. */
function withFolder(path: string): string {
  const normal = normalize(path);
  if (isAbsolute(normal) || normal.startsWith('..')) return resolve(normal);
  return join(basename(process.cwd()), normal);
}

async function filesIn(
  folder: string,
  passedOver: PassedOver[],
  above: readonly string[] = [],
): Promise<string[]> {
  const real = await realpath(folder);
  if (above.includes(real)) return [];
  const files: string[] = [];
  const names = (await readdir(folder)).sort(byCodePoints);
  for (const name of names) {
    const path = join(folder, name);
    const info = await stat(path).catch(() => null);
    const reason = reasonToPass(name, info?.isDirectory() ?? false);
    if (!info || reason) passedOver.push({ path, reason: reason ?? 'foreign' });
    else if (info.isDirectory()) files.push(...(await filesIn(path, passedOver, [...above, real])));
    else files.push(path);
  }
  return files;
}

/** The spreadsheets in an archive; null when the file is none. */
async function membersIn(file: string, passedOver: PassedOver[]): Promise<string[] | null> {
  const members = await archiveMembers(file);
  if (!members) return null;
  const files: string[] = [];
  for (const path of members.sort(byCodePoints)) {
    const names = path.slice(file.length + 1).split('/');
    const reason = names.map((name, at) => reasonToPass(name, at < names.length - 1)).find(Boolean);
    if (reason) passedOver.push({ path, reason });
    else files.push(path);
  }
  if (files.length === 0) passedOver.push({ path: file, reason: 'no-spreadsheet' });
  return files;
}

function reasonToPass(name: string, isFolder: boolean): PassedOverReason | null {
  if (name.startsWith('~$')) return 'lock';
  if (name.startsWith('.') || name === '__MACOSX') return 'hidden';
  return isFolder || SPREADSHEETS.has(extname(name).toLowerCase()) ? null : 'foreign';
}

/** A file that cannot be read has no hash; opening it will say why. */
async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const piece of (await openBytes(path)).pieces(0)) hash.update(piece);
    return hash.digest('hex');
  } catch {
    return '';
  }
}
