import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { BANK, csv, person, ROSTER } from '../operations/desk.js';
import { HOUSEHOLDS, mergedRoster } from '../operations/merged-roster.js';
import { hedui, scratchFolder } from './hedui.js';

const ACCOUNTS = 40_000;
const WRONG = '320899195604120016';

/** Files large enough that they are read in a second thread, ahead of the one that writes. */
describe('files read ahead', () => {
  const folder = scratchFolder();
  const db = join(folder, 'hedui.db');
  const account = (n: number) => [`张${n % 50}`, n % 100 === 0 ? WRONG : person(n % 50), '甲银行', n, n];
  const accounts = csv(BANK, ...Array.from({ length: ACCOUNTS }, (_, n) => account(n)));
  const put = (name: string, content: string | Buffer) => {
    mkdirSync(join(folder, '2024-11'), { recursive: true });
    writeFileSync(join(folder, '2024-11', name), content);
  };
  const takeAll = (...more: string[]) => {
    const { status, stdout } = hedui(['import', folder, '--db', db, '--format', 'json', ...more]);
    return { status, report: JSON.parse(stdout) };
  };
  const imports = () => JSON.parse(hedui(['imports', '--db', db, '--json']).stdout) as Imported[];

  interface Imported {
    readonly number: number;
    readonly file: string;
    readonly rows: number;
    readonly taken: number;
    readonly rejected: number;
  }

  beforeAll(() => {
    put('1_花名册.csv', csv(ROSTER, ['H1', '甲街道', '张一', person(1), '本人', '城镇', '是']));
    put('2_银行.csv', accounts);
    // Good for 40,000 rows, then a byte that is no text in any encoding of the office.
    put('3_银行.csv', Buffer.concat([Buffer.from(accounts), Buffer.from([0xff, 0xff, 0x0a])]));
    put('4_说明.csv', '这不是数据\n');
    put('5_银行.csv', csv(BANK, account(1)));
  });

  it('are taken each whole or not at all, in their order', () => {
    const { status } = takeAll();
    expect(status).toBe(3);
    const accounted = imports().map(({ file, rows, taken, rejected }) => ({
      file: file.split('/').at(-1),
      rows,
      taken,
      rejected,
    }));
    expect(accounted).toEqual([
      { file: '1_花名册.csv', rows: 1, taken: 1, rejected: 0 },
      { file: '2_银行.csv', rows: ACCOUNTS, taken: ACCOUNTS - 400, rejected: 400 },
      { file: '5_银行.csv', rows: 1, taken: 1, rejected: 0 },
    ]);
  });

  it('mend rejected rows of an earlier import and pass over what is in already', () => {
    const marks = ['导入号', '工作表', '行号'];
    put('6_改好.csv', csv([...marks, ...BANK], [2, '2_银行', 2, '张一', person(1), '甲银行', 0, 0]));
    put('7_银行_补.csv', accounts.replaceAll('甲银行', '乙银行'));
    takeAll();
    const added = imports().slice(3);
    expect(added).toMatchObject([
      { number: 4, rows: 1, taken: 1, rejected: 0, amends: 2 },
      { number: 5, rows: ACCOUNTS, taken: ACCOUNTS - 400, rejected: 400, amends: null },
    ]);
  });

  it('are read again from the start where merged rows show only at the end', () => {
    const own = join(folder, 'merged');
    mkdirSync(own);
    writeFileSync(join(own, '申请人花名册_202411.xlsx'), mergedRoster(true));
    writeFileSync(join(own, '银行存款_202411.csv'), accounts);
    const { status, stdout } = hedui(['import', own, '--db', join(own, 'a.db'), '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).files).toMatchObject([
      { imported: [{ number: 1, rows: 2 * HOUSEHOLDS, rejected: 0 }] },
      { imported: [{ number: 2, rows: ACCOUNTS, taken: ACCOUNTS - 400 }] },
    ]);
  });
});
