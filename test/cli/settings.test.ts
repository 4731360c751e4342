import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { SettingItem } from '../../src/config/listing.js';
import { expectOneLine, hedui, scratchFolder } from './hedui.js';

const top = scratchFolder();
let folder: string;
let home: string;
let count = 0;

beforeEach(() => {
  folder = join(top, `项目 ${++count}`);
  home = join(folder, 'home');
  mkdirSync(join(folder, '2024-11'), { recursive: true });
  mkdirSync(join(home, 'hedui'), { recursive: true });
});

const projectFile = (text: string) => writeFileSync(join(folder, 'hedui.yaml'), text);
const userFile = (text: string) => writeFileSync(join(home, 'hedui', 'hedui.yaml'), text);

const run = (args: readonly string[], env: Record<string, string> = {}, within = folder) =>
  hedui(args, { cwd: within, env: { XDG_CONFIG_HOME: home, HEDUI_LANG: '', HEDUI_OPERATOR: '', ...env } });

function settings(args: readonly string[] = [], env: Record<string, string> = {}, within = folder) {
  const { status, stdout, stderr } = run([...args, 'config', '--json'], env, within);
  expect(status, stderr).toBe(0);
  const items = JSON.parse(stdout) as SettingItem[];
  return (key: string) => items.find(({ setting }) => setting === key);
}

describe('flag > environment > project file > user file > default', () => {
  test('the operator from each, the weaker ones taken away one by one', () => {
    projectFile('policy: huaian-jkq\noperator: 项目\n');
    userFile('operator: 个人\n');
    const flag = ['--operator', '选项'];
    const env = { HEDUI_OPERATOR: '环境' };
    expect(settings(flag, env)('operator')).toMatchObject({ value: '选项', origin: 'flag' });
    expect(settings([], env)('operator')).toMatchObject({ value: '环境', by: 'HEDUI_OPERATOR' });
    expect(settings()('operator')).toMatchObject({ value: '项目', origin: 'project', line: 2 });
    projectFile('policy: huaian-jkq\n');
    expect(settings()('operator')).toMatchObject({ value: '个人', origin: 'user', line: 1 });
    userFile('language: zh\n');
    expect(settings()('operator')).toMatchObject({ origin: 'account' });
  });

  test('the file of the nearest folder above holds, and its paths are meant from there', () => {
    projectFile('db: 数据/hedui.db\n');
    const db = settings([], {}, join(folder, '2024-11'))('db');
    expect(db).toMatchObject({ value: join(folder, '数据', 'hedui.db'), origin: 'project' });
  });

  test('output settings of a file are those of every list', () => {
    projectFile('language: en\noutput:\n  format: csv\n');
    const { stdout } = run(['sources']);
    expect(stdout.split('\r\n')[0]).toContain(',');
    expect(run(['sources', '--format', 'table', '--lang', 'zh']).stdout).toContain('银行');
  });
});

describe('config on a terminal or in a file', () => {
  test('is a table with the origin of each value in words, and says where files are looked for', () => {
    projectFile('operator: 王敏\n');
    const { stdout, stderr } = run(['config']);
    expect(stdout).toContain('王敏');
    expect(stdout).toContain('项目文件');
    expect(stderr).toContain(join(home, 'hedui', 'hedui.yaml'));
  });
});

describe('a settings file that is not in order', () => {
  test.each([
    ['oprator: 王敏\n', 'operator'],
    ['operator: 王敏\nlanguage: fr\n', 'zh, en'],
    ['output: csv\n', 'format'],
    ['operator: [1\n', '第 2 行'],
  ])('%j is one line that names file and what there is', (text, hint) => {
    projectFile(text);
    const { status, stdout, stderr } = run(['config']);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expectOneLine(stderr);
    expect(stderr).toContain(join(folder, 'hedui.yaml'));
    expect(stderr).toContain(hint);
  });

  test('does not keep help and version from being asked for', () => {
    projectFile('oprator: 王敏\n');
    for (const args of [['--version'], ['check', '--help']]) expect(run(args).status).toBe(0);
  });
});

describe('init without a terminal', () => {
  test('takes flags, makes the folder, and its file holds afterwards', () => {
    const made = run(['init', '核对', '--policy', 'huaian-jkq', '--operator', '王敏', '--month', '2024-11']);
    expect(made.status, made.stderr).toBe(0);
    const within = settings([], {}, join(folder, '核对'));
    expect(within('policy')).toMatchObject({ value: 'huaian-jkq', origin: 'project' });
    expect(within('operator')).toMatchObject({ value: '王敏', origin: 'project' });
  });

  test('asks for what cannot be guessed in one line', () => {
    const { status, stderr } = run(['init', '核对']);
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(stderr).toContain('--policy');
  });

  test('never writes over a project', () => {
    const flags = ['init', '.', '--policy', 'huaian-jkq'];
    projectFile('operator: 王敏\n');
    const { status, stderr } = run(flags);
    expect(status).toBe(2);
    expectOneLine(stderr);
  });
});
