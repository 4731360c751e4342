import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PROJECT } from '../../scripts/place.js';

/** A place such as people have: a space and Chinese characters in the path. */
const place = mkdtempSync(join(tmpdir(), 'hedui 安装 '));
afterAll(() => rmSync(place, { recursive: true, force: true }));
const elsewhere = join(place, '另一个 文件夹');
mkdirSync(elsewhere);

/** Nothing of the project, and no way out of the machine. */
const OFFLINE = {
  PATH: [dirname(process.execPath), '/usr/bin', '/bin'].join(':'),
  HOME: elsewhere,
  TMPDIR: tmpdir(),
  LANG: 'zh_CN.UTF-8',
  npm_config_registry: 'http://127.0.0.1:9/',
  npm_config_offline: 'true',
  http_proxy: 'http://127.0.0.1:9',
  https_proxy: 'http://127.0.0.1:9',
};

const WORKBOOKS = [
  '不符合名单.xlsx',
  '合格名单.xlsx',
  '待补充名单.xlsx',
  '数据质量.xlsx',
  '统计表.xlsx',
  '预警名单.xlsx',
];

/** Runs the sample month that came with the program, from another folder. */
function batch(program: string, root: string, name: string): string[] {
  const args = ['batch', join(root, 'fixtures', '2024-11'), '--as-of', '2024-11-30'];
  const { status, stderr } = spawnSync(program, [...args, '--out', name, '--db', `${name}.db`], {
    cwd: elsewhere,
    env: OFFLINE,
    encoding: 'utf8',
  });
  expect(status, stderr).toBe(0);
  return readdirSync(join(elsewhere, name)).sort();
}

/** What belongs to an installed program besides its code. */
function expectWhole(root: string): void {
  for (const name of ['policies/huaian-jkq.yaml', 'docs/it.zh.md', 'docs/cli.md', 'README.zh.md']) {
    expect(existsSync(join(root, name)), name).toBe(true);
  }
}

describe('the bundle', () => {
  let root: string;
  beforeAll(() => {
    execFileSync('npm', ['run', '--silent', 'bundle', '--', place], { cwd: PROJECT, env: OFFLINE });
    const [archive = ''] = readdirSync(place).filter((name) => name.endsWith('.tar.gz'));
    execFileSync('tar', ['-xzf', archive], { cwd: place });
    root = join(place, archive.replace('.tar.gz', ''));
  });

  test('runs where it was unpacked, from another folder and without a network', () => {
    expect(batch(join(root, 'hedui'), root, '整包')).toEqual(WORKBOOKS);
  });

  test('is started by a link to it', () => {
    const link = join(elsewhere, 'hedui');
    symlinkSync(join(root, 'hedui'), link);
    expect(execFileSync(link, ['policy', 'list'], { env: OFFLINE, encoding: 'utf8' })).toContain(
      'huaian-jkq',
    );
  });

  test('holds policies, docs, and nothing of what only development needs', () => {
    expectWhole(root);
    const packages = readdirSync(join(root, 'node_modules'));
    expect(packages).toContain('exceljs');
    for (const name of ['typescript', 'vitest', 'knip', '@biomejs']) expect(packages).not.toContain(name);
    expect(readdirSync(join(root, 'node_modules', 'better-sqlite3'))).not.toContain('deps');
  });

  test('says in one line that its driver is missing or was made for another Node.js', () => {
    const driver = join(root, 'node_modules', 'better-sqlite3', 'build', 'Release', 'better_sqlite3.node');
    const spoil = [() => writeFileSync(driver, 'no library'), () => rmSync(driver)];
    for (const change of spoil) {
      change();
      const args = ['import', join(root, 'fixtures'), '--db', 'new.db'];
      const outcome = spawnSync(join(root, 'hedui'), args, {
        cwd: elsewhere,
        env: OFFLINE,
        encoding: 'utf8',
      });
      expect(outcome.status).toBe(2);
      expect(outcome.stderr.trimEnd().split('\n')).toHaveLength(1);
      expect(outcome.stderr).toContain('SQLite 驱动');
    }
  });
});

/** Its packages come from the registry that npm is set up with, and its driver is built here: minutes. */
test('the tarball of npm pack, installed into an empty prefix, is a working program', () => {
  execFileSync('npm', ['pack', '--silent', '--pack-destination', place], { cwd: PROJECT });
  const [tarball = ''] = readdirSync(place).filter((name) => name.endsWith('.tgz'));
  const prefix = join(place, '空 前缀');
  const flags = ['--global', '--no-audit', '--no-fund', '--allow-scripts=better-sqlite3', '--prefix', prefix];
  execFileSync('npm', ['install', ...flags, join(place, tarball)], { cwd: elsewhere, stdio: 'pipe' });
  const root = join(prefix, 'lib', 'node_modules', 'hedui');
  expectWhole(root);
  expect(batch(join(prefix, 'bin', 'hedui'), root, '安装')).toEqual(WORKBOOKS);
});
