import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, extname, isAbsolute, join, normalize, resolve } from 'node:path';
import { UserError } from '../base/errors.js';
import { archiveMembers } from '../formats/archive.js';
import { fileIdentity } from '../sources/period.js';

/** A file that a command names, or that stands in a folder it names. */
export interface FoundFile {
  /** As it is shown and opened. */
  readonly path: string;
  /** With the folder that it stands in, whose name may say the month. */
  readonly full: string;
  /** By which a later file takes its place. */
  readonly name: string;
}

export type PassedOverReason = 'lock' | 'hidden' | 'foreign' | 'no-spreadsheet';

export interface PassedOver {
  readonly path: string;
  readonly reason: PassedOverReason;
}

/** Endings that a folder is searched for; what a file really is, its content says. */
const SPREADSHEETS = new Set('.xlsx .xlsm .xlsb .xls .et .ods .csv .tsv .zip'.split(' '));

const MISSING = { zh: '没有这个文件或文件夹：{path}', en: 'there is no file or folder {path}' };
const NOT_ALLOWED = {
  zh: '没有权限读取 {path}（{code}），请检查权限',
  en: '{path} cannot be read ({code}); check its permissions',
};
const NOTHING = {
  zh: '{path} 中没有电子表格文件（xlsx、xls、csv 等）',
  en: 'there is no spreadsheet (xlsx, xls, csv …) in {path}',
};

/** The order of code points, which UTF-16 units do not give beyond U+FFFF. */
export const byCodePoints = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b));

/**
 * Finds the files of some paths, each once, in the order of the paths and within a folder by code points.
 * @throws UserError 2: a path does not exist; 3: there is no spreadsheet in any of them, or a folder cannot be read
 */
export async function findFiles(
  paths: readonly string[],
): Promise<{ readonly files: readonly FoundFile[]; readonly passedOver: readonly PassedOver[] }> {
  const passedOver: PassedOver[] = [];
  const found = new Map<string, FoundFile>();
  for (const path of paths) {
    const info = await stat(path).catch((error: NodeJS.ErrnoException) => refuse(error, path));
    const files = info.isDirectory() ? await filesIn(path, passedOver) : [path];
    if (files.length === 0) passedOver.push({ path, reason: 'no-spreadsheet' });
    const add = (key: string, file: string, folder: string | null) => {
      const full = withFolder(file);
      const name = fileIdentity(full, folder === null ? null : withFolder(folder));
      if (!found.has(key)) found.set(key, { path: file, full, name });
    };
    const folder = info.isDirectory() ? path : null;
    for (const file of files) {
      const real = await realpath(file);
      const members = await membersIn(file, passedOver);
      if (!members) add(real, file, folder);
      // An archive that is given is like a folder that is given.
      for (const member of members ?? []) add(real + member.slice(file.length), member, folder ?? file);
    }
  }
  if (found.size === 0) throw new UserError(NOTHING, 3, { path: paths.join(', ') });
  return { files: [...found.values()], passedOver };
}

/** @throws UserError 3 when the path may not be read, 2 when it does not exist */
export function refuse(error: NodeJS.ErrnoException, path: string): never {
  const code = error.code ?? '';
  if (code === 'EACCES' || code === 'EPERM') throw new UserError(NOT_ALLOWED, 3, { path, code });
  throw new UserError(MISSING, 2, { path });
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
  // What stands in a folder that cannot be read is not known: to go on would be to leave it out without a word.
  const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => refuse(error, folder));
  for (const name of entries.sort(byCodePoints)) {
    const path = join(folder, name);
    const info = await stat(path).catch(() => null);
    const reason = reasonToPass(name, info?.isDirectory() ?? false);
    if (!info || reason) passedOver.push({ path, reason: reason ?? 'foreign' });
    else if (info.isDirectory()) files.push(...(await filesIn(path, passedOver, [...above, real])));
    else if (info.isFile()) files.push(path);
    else passedOver.push({ path, reason: 'foreign' });
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
