import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type IsoDate, parseIsoDate, parseIsoMonth } from '../../src/base/dates.js';
import { checkCharacter } from '../../src/base/identity.js';
import type { Dossier } from '../../src/dossier/dossier.js';
import { type ImportOptions, importFiles } from '../../src/operations/import.js';
import type { ImportRecord } from '../../src/store/import-record.js';
import { openStore, type SelectOptions, type Store } from '../../src/store/store.js';

export const NOW = '2026-11-24T09:00:00+08:00';

export const day = (text: string): IsoDate => {
  const date = parseIsoDate(text);
  if (!date) throw new Error(text);
  return date;
};

export const month = (text: string) => {
  const value = parseIsoMonth(text);
  if (!value) throw new Error(text);
  return value;
};

/** The ID number of the n-th invented person. */
export function person(n: number, birth = '19700101'): string {
  const digits = `320899${birth}${String(n).padStart(3, '0')}`;
  return digits + checkCharacter(digits);
}

/** A text table as a bureau saves it. */
export const csv = (...rows: readonly (readonly (string | number)[])[]): string =>
  `${rows.map((row) => row.join(',')).join('\n')}\n`;

export const BANK = ['姓名', '身份证号', '开户行', '账号', '余额'];
export const TAX = ['姓名', '身份证号', '所得项目', '扣缴义务人', '税款所属期', '收入额'];
export const ROSTER = ['户编号', '街道', '姓名', '身份证号', '与户主关系', '户籍性质', '是否共同生活'];

/** A bureau's desk for a test: a folder for files and a database, gone when the test is over. */
export interface Desk {
  readonly folder: string;
  readonly store: Store;
  /** Writes a file below the folder and gives its path. */
  file(name: string, content: string): string;
  take(paths: string | readonly string[], options?: Partial<ImportOptions>): Promise<ImportRecord[]>;
  report: (
    paths: string | readonly string[],
    options?: Partial<ImportOptions>,
  ) => ReturnType<typeof importFiles>;
  dossiers(asOf: string, options?: SelectOptions): Dossier[];
}

export function desk(): Desk {
  const folder = mkdtempSync(join(tmpdir(), 'hedui-desk-'));
  const store = openStore(join(folder, 'hedui.db'), { create: true });
  onTestFinished(() => {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const report: Desk['report'] = (paths, options = {}) =>
    importFiles(store, typeof paths === 'string' ? [paths] : paths, {
      operator: '测试员',
      now: NOW,
      ...options,
    });
  return {
    folder,
    store,
    report,
    file(name, content) {
      const path = join(folder, 'in', name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
      return path;
    },
    async take(paths, options) {
      const { files } = await report(paths, options);
      const refusal = files.find((one) => one.refusal)?.refusal;
      if (refusal) throw new Error(refusal.zh);
      return files.flatMap((one) => one.imported);
    },
    dossiers: (asOf, options) => [...store.dossiers(store.select(day(asOf), options))],
  };
}
