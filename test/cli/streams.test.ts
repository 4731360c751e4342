import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { expectOneLine, hedui, SAMPLE, sampleDatabase, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const db = join(folder, 'sample.db');
beforeAll(() => sampleDatabase(db));

const CSV = '姓名,身份证号,开户行,账号,余额\n张三,320899195604120015,农行,1,2\n';

describe('data to stdout, the rest to stderr', () => {
  test.each([
    [['decisions']],
    [['findings']],
    [['imports']],
    [['runs']],
    [['sources']],
    [['policy', 'list']],
    [['warnings']],
    [['tasks']],
  ])('%j --json is JSON and nothing beside it', (args) => {
    const { status, stdout } = hedui([...args, '--json', '--db', db]);
    expect(status).toBe(0);
    expect(Array.isArray(JSON.parse(stdout))).toBe(true);
  });

  test('an import tells on stderr what it took, with --json on stdout', () => {
    const other = join(folder, 'other.db');
    const told = hedui(['import', SAMPLE, '--db', other]);
    expect(told.stdout).toBe('');
    expect(told.stderr).not.toBe('');
    const again = hedui(['import', SAMPLE, '--json', '--db', other]);
    expect(JSON.parse(again.stdout)).toHaveProperty('files');
    expect(again.stderr).toBe('');
  });

  test('no escape sequence and no bar where there is no terminal', () => {
    const { stdout, stderr } = hedui(['findings', '--db', db], { env: { NO_COLOR: '' } });
    expect(stdout + stderr).not.toContain('\u001b');
  });

  test('--no-color rules out what FORCE_COLOR asks for', () => {
    const env = { NO_COLOR: '', FORCE_COLOR: '1' };
    expect(hedui(['findings', '--db', db], { env }).stdout).toContain('\u001b');
    expect(hedui(['findings', '--no-color', '--db', db], { env }).stdout).not.toContain('\u001b');
  });

  test('identity numbers: masked in a table, whole in data, each the other way when asked', () => {
    const whole = /\b320899\d{11}[\dX]\b/;
    expect(hedui(['decisions', '--db', db]).stdout).not.toMatch(whole);
    expect(hedui(['decisions', '--unmask', '--db', db]).stdout).toMatch(whole);
    expect(hedui(['decisions', '--json', '--db', db]).stdout).toMatch(whole);
    expect(hedui(['decisions', '--json', '--mask', '--db', db]).stdout).not.toMatch(whole);
  });
});

describe('a dash', () => {
  test('reads from stdin', () => {
    const { status, stdout } = hedui(['peek', '-', '--json'], { input: CSV });
    expect(status).toBe(0);
    expect(stdout).toContain('"bank"');
    const dossiers = hedui(['dossiers', '--db', db]).stdout;
    const decided = hedui(['assess', '-', '--no-explanation'], { input: dossiers }).stdout;
    expect(decided.trimEnd().split('\n')).toHaveLength(dossiers.trimEnd().split('\n').length);
  });

  test('writes a workbook to stdout', () => {
    const { status, stdout } = hedui(['sources', 'template', 'bank', '-']);
    expect(status).toBe(0);
    expect(stdout.slice(0, 2)).toBe('PK');
  });

  test('is refused in one line where evidence needs a file, or a folder is meant', () => {
    for (const args of [
      ['import', '-'],
      ['export', '--out', '-'],
    ]) {
      const { status, stderr } = hedui([...args, '--db', db], { input: CSV });
      expect(status).toBe(2);
      expectOneLine(stderr);
    }
  });
});

describe('an import that cannot begin leaves no database', () => {
  test.each([
    [['import', join(folder, 'nowhere')], 2],
    [['import', SAMPLE, '--as', 'banks'], 2],
    [['import', SAMPLE, '--period', '2024-13'], 2],
    [['batch', join(folder, 'nowhere'), '--as-of', '2024-11-30', '--out', join(folder, 'out')], 2],
  ])('%j', (args, code) => {
    const none = join(folder, 'none.db');
    const { status, stderr } = hedui([...args, '--db', none]);
    expect(status).toBe(code);
    expectOneLine(stderr);
    expect(existsSync(none)).toBe(false);
    expect(readdirSync(folder).filter((name) => name.startsWith('none.db'))).toEqual([]);
  });
});
