import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { expectOneLine, hedui, SAMPLE, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const file = (name: string, content: string | Buffer): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describe('a mistake gets one line, its exit code, and writes nothing', () => {
  const database = (name: string) => join(folder, `${name}.db`);

  test('a path that does not exist', () => {
    const { status, stderr, stdout } = hedui([
      'import',
      join(folder, 'nowhere.xlsx'),
      '--db',
      database('missing'),
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain('nowhere.xlsx');
    expect(stdout).toBe('');
    expectOneLine(stderr);
  });

  test('a folder without spreadsheets', () => {
    mkdirSync(join(folder, 'empty'));
    const { status, stderr } = hedui(['import', join(folder, 'empty'), '--db', database('empty')]);
    expect(status).toBe(3);
    expectOneLine(stderr);
  });

  test.each([
    ['a file that is no workbook and no table', 'garbage.xlsx', Buffer.from([1, 2, 3, 0, 255, 254, 7])],
    ['an empty file', 'nothing.xlsx', ''],
    ['headers that belong to no source', 'strange.csv', '甲,乙,丙\n1,2,3\n'],
    ['a roster without the ID column', '花名册.csv', '户编号,姓名,与户主关系\nH1,张三,本人\n'],
  ])('%s', (_, name, content) => {
    const db = database(name);
    const { status, stderr } = hedui(['import', file(name, content), '--db', db, '--period', '2024-11']);
    expect(status).toBe(3);
    expect(stderr).toContain(name);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(JSON.parse(hedui(['imports', '--json', '--db', db]).stdout)).toEqual([]);
  });

  test('the roster without its ID column is told what is missing', () => {
    const path = file('缺列.csv', '户编号,姓名,与户主关系\nH1,张三,本人\n');
    const { stderr } = hedui(['import', path, '--db', database('column')]);
    expect(stderr).toContain('申请人花名册');
    expect(stderr).toContain('身份证号');
  });

  test('a policy with a misspelt key names file, line and key', () => {
    const policy = file(
      'mine.yaml',
      'id: mine\ntitle: {zh: 我的, en: mine}\njurisdiction: 某地\nextends: huaian-jkq\nvalues:\n  dibao.standart:\n    unit: 元/人/月\n    values:\n      - {from: 2024-07-01, value: 700, status: assumed, note: x}\n',
    );
    const { status, stderr } = hedui(['policy', 'validate', policy]);
    expect(status).toBe(2);
    expect(stderr).toMatch(/mine\.yaml/);
    expect(stderr).toContain('dibao.standart');
    expect(stderr).toContain('dibao.standard');
    expect(stderr).toMatch(/6/);
  });

  test.each(['2024-02-30', '2024-13-01', '30.11.2024', 'tomorrow'])('the date %s', (date) => {
    const db = database('date');
    const { status, stderr } = hedui([
      'batch',
      SAMPLE,
      '--as-of',
      date,
      '--out',
      join(folder, 'out'),
      '--db',
      db,
    ]);
    expect(status).toBe(2);
    expect(stderr).toContain(date);
    expectOneLine(stderr);
    expect(existsSync(db)).toBe(false);
  });

  test('a database that a newer version made', () => {
    const db = database('newer');
    const newer = new Database(db);
    newer.pragma('user_version = 9999');
    newer.close();
    const { status, stderr } = hedui(['imports', '--db', db]);
    expect(status).toBe(2);
    expectOneLine(stderr);
  });

  test('a file that is no database', () => {
    const { status, stderr } = hedui(['imports', '--db', file('text.db', 'not a database, '.repeat(500))]);
    expect(status).toBe(6);
    expectOneLine(stderr);
  });

  test('a database that is not there is not made by asking', () => {
    const db = database('never');
    expect(hedui(['decisions', '--db', db]).status).toBe(2);
    expect(existsSync(db)).toBe(false);
  });

  test.each([
    [['decisons'], 'decisions'],
    [['decisions', '--formt', 'json'], '--format'],
    [['check'], '--as-of'],
    [['check', '--as-of', '2024-11-30', '--allow-missing', 'banks'], 'bank'],
    [['decisions', '--tier', 'diabo'], 'dibao'],
    [['findings', '--code', 'NO_SUCH'], 'DEPOSIT_UNDERSTATED'],
    [['decisions', '--run', 'x'], '--run'],
    [['imports', 'shwo', '3'], 'imports show'],
    [['imports', 'show'], '缺少参数“n”'],
    [['imports', 'show', '1', '2'], '参数过多'],
    [['import', '--as'], '后面缺少内容'],
    [['check', '--lang', 'zh'], '缺少必需的选项'],
    [['sources', 'template', 'bank'], '--all'],
    [['imports', '--lang', 'fr'], 'zh, en'],
    [['imports', '--operator', ''], '--operator'],
  ])('wrong usage: %j', (args, hint) => {
    const { status, stderr } = hedui([...args, '--db', join(folder, 'usage.db')]);
    expect(status).toBe(2);
    expect(stderr).toContain(hint);
    expect(stderr).toMatch(/^错误：/);
    expectOneLine(stderr);
  });

  test('wrong usage is told in English too, with the nearest word', () => {
    const { stderr } = hedui(['decisons', '--lang', 'en']);
    expect(stderr).toBe(
      'error: unknown command "decisons"; hedui --help lists them all (did you mean decisions?)\n',
    );
  });

  test('an empty name of a database is none, and makes none', () => {
    const { status, stderr } = hedui(['import', SAMPLE, '--db', '']);
    expect(status).toBe(2);
    expect(stderr).toContain('--db');
    expectOneLine(stderr);
    expect(existsSync('hedui.db')).toBe(false);
  });

  test.skipIf(process.platform === 'win32')(
    'what is no file is refused at once, and the others go on',
    () => {
      const pipe = join(folder, 'pipe.csv');
      execFileSync('mkfifo', [pipe]);
      const good = file(
        '银行_202411.csv',
        '姓名,身份证号,开户行,账号,余额\n张三,320899195604120015,农行,1,2\n',
      );
      const { status, stderr } = hedui(['import', pipe, '/dev/null', good, '--db', database('pipe')]);
      expect(status).toBe(3);
      expect(stderr.match(/不是文件/g)).toHaveLength(2);
      expect(stderr).not.toContain('EISDIR');
      expect(JSON.parse(hedui(['imports', '--json', '--db', database('pipe')]).stdout)).toHaveLength(1);
    },
  );
});

test('a refused file is told even with --quiet', () => {
  const path = file('quiet.csv', '甲,乙,丙\n1,2,3\n');
  const { status, stderr } = hedui(['import', path, '--quiet', '--db', join(folder, 'quiet.db')]);
  expect(status).toBe(3);
  expect(stderr).toContain('quiet.csv');
  expectOneLine(stderr);
});
