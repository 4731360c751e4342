import { statSync } from 'node:fs';
import type { Database } from 'better-sqlite3';
import { UserError } from '../base/errors.js';

const HELD = {
  zh: '数据库 {path} 正被另一进程占用（{holder}）；请稍后再试',
  en: 'database {path} is held by another process ({holder}); try again when it is done',
};
const UNKNOWN_HOLDER = { zh: '进程不明', en: 'unknown process' };
const DAMAGED = {
  zh: '{path} 不是 hedui 数据库或已损坏（{reason}）；请从备份恢复，或用 --db 指定另一个文件',
  en: '{path} is no hedui database or is damaged ({reason}); restore a backup or name another file with --db',
};
const UNOPENABLE = {
  zh: '无法打开数据库 {path}（{reason}）；请检查文件夹是否存在、是否有权限',
  en: 'cannot open database {path} ({reason}); does its folder exist, and may you write there?',
};
const FOLDER = {
  zh: '{path} 是文件夹，不是数据库；请用 --db 指定数据库文件',
  en: '{path} is a folder, not a database; name the file of a database with --db',
};
const UNREADABLE = {
  zh: '读写数据库 {path} 时磁盘出错（{reason}）；请检查磁盘或网络位置，本次未写入任何内容',
  en: 'the disk failed while database {path} was in use ({reason}); check the disk or the network place; nothing was written',
};
const READ_ONLY = {
  zh: '数据库 {path} 为只读，无法写入；请检查文件权限',
  en: 'database {path} is read-only; check its permissions',
};

const FULL = {
  zh: '磁盘空间不足，无法写入数据库 {path}；本次未写入任何内容',
  en: 'the disk is full: nothing was written to database {path}',
};

const DRIVER = {
  zh: '当前的 Node.js（{version}）无法加载 SQLite 驱动（{reason}）；程序是为另一版本或另一系统安装的，请用当前的 Node.js 重新安装',
  en: 'this Node.js ({version}) cannot load the SQLite driver ({reason}); the program was installed for another version or system: install it again with this one',
};

/** Turns what SQLite reports of the file or of other processes into an error of the user; anything else stays. */
export function translate(error: unknown, path: string, db?: Database): unknown {
  // better-sqlite3 reports a missing folder so, before it asks SQLite.
  if (error instanceof TypeError && error.message.includes('directory does not exist')) {
    return new UserError(UNOPENABLE, 2, { path, reason: error.message });
  }
  if (isDriverFailure(error)) {
    const [reason = ''] = error.message.split('\n');
    return new UserError(DRIVER, 2, { version: process.version, reason });
  }
  const code = codeOf(error);
  if (!(error instanceof Error) || code === null) return error;
  const reason = error.message;
  if (/^SQLITE_(BUSY|LOCKED)/.test(code)) {
    const holder = db ? holderOf(db) : null;
    const text = {
      zh: HELD.zh.replace('{holder}', holder ?? UNKNOWN_HOLDER.zh),
      en: HELD.en.replace('{holder}', holder ?? UNKNOWN_HOLDER.en),
    };
    return new UserError(text, 5, { path });
  }
  // A file that ends before its last page was cut off.
  if (/^SQLITE_(NOTADB|CORRUPT|IOERR_SHORT_READ)/.test(code))
    return new UserError(DAMAGED, 6, { path, reason });
  if (/^SQLITE_(CANTOPEN|IOERR)/.test(code) && isFolder(path)) return new UserError(FOLDER, 2, { path });
  if (/^SQLITE_CANTOPEN/.test(code)) return new UserError(UNOPENABLE, 2, { path, reason });
  if (/^SQLITE_IOERR/.test(code)) return new UserError(UNREADABLE, 2, { path, reason });
  if (/^SQLITE_FULL/.test(code)) return new UserError(FULL, 2, { path });
  if (/^SQLITE_READONLY/.test(code)) return new UserError(READ_ONLY, 2, { path });
  return error;
}

/** By the code and not by the class, which an error that comes from a thread has lost. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const { code } = error;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : null;
}

/** The compiled part of better-sqlite3 is loaded with the first database: made for another Node.js, or not there. */
const isDriverFailure = (error: unknown): error is Error =>
  error instanceof Error &&
  (('code' in error && error.code === 'ERR_DLOPEN_FAILED') ||
    error.message.startsWith('Could not locate the bindings file'));

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** Says which living processes have told that they write. */
function holderOf(db: Database): string | null {
  try {
    const rows = db
      .prepare<[number], { pid: number; command: string }>('SELECT pid, command FROM writers WHERE pid <> ?')
      .all(process.pid);
    const alive = rows.filter((row) => isAlive(row.pid));
    return alive.map((row) => `hedui ${row.command}, pid ${row.pid}`).join('; ') || null;
  } catch {
    return null;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
