import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BINARY, expectOneLine, hedui, SAMPLE, sampleDatabase, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const sample = join(folder, 'sample.db');
beforeAll(() => sampleDatabase(sample));

const FULL = '/dev/full';

describe('help', () => {
  test.each([[['--help']], [['decisions', '--help']], [['help', 'imports']]])('%j goes to stdout', (args) => {
    const { status, stdout, stderr } = hedui(args);
    expect(status).toBe(0);
    expect(stdout).toContain('--db <file>');
    expect(stderr).toBe('');
  });

  test('names every command, though only the one that is asked for is loaded', () => {
    const { stdout } = hedui(['--help', '--lang', 'en']);
    for (const name of ['batch', 'import', 'check', 'explain', 'assess', 'policy', 'sources']) {
      expect(stdout).toMatch(new RegExp(`^ +${name}\\b`, 'm'));
    }
    expect(hedui(['--quiet', 'decisons', '--db', sample]).stderr).toContain('decisions');
  });
});

describe('stdout', () => {
  test('a reader that has seen enough ends the command quietly', () => {
    const command = `"${process.execPath}" "${BINARY}" decisions --format ndjson --db "${sample}" | head -n 1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect(stdout.trimEnd().split('\n')).toHaveLength(1);
    expect(stderr).toBe('');
  });

  test.skipIf(!existsSync(FULL))('that is full ends it with one line', () => {
    for (const args of [['decisions', '--json', '--db', sample], ['--help']]) {
      const { status, stderr } = spawnSync(process.execPath, [BINARY, ...args], {
        stdio: ['ignore', openSync(FULL, 'w'), 'pipe'],
        encoding: 'utf8',
      });
      expect(status).toBe(2);
      expectOneLine(stderr);
    }
  });
});

describe('a database', () => {
  test('that is a folder is one line and exit 2, to read and to write', () => {
    const db = join(folder, 'folder.db');
    mkdirSync(db);
    for (const args of [['runs'], ['import', SAMPLE]]) {
      const { status, stderr } = hedui([...args, '--db', db]);
      expect(status).toBe(2);
      expectOneLine(stderr);
      expect(stderr).toContain('文件夹');
    }
  });

  describe('with damaged pages behind an intact header is one line and exit 6', () => {
    const db = join(folder, 'damaged.db');
    beforeAll(() => {
      const bytes = readFileSync(sample);
      const page = bytes.readUInt16BE(16);
      // The head of the file stays; what the lists are read from is gone.
      const pages = bytes.length / page;
      for (let at = Math.floor(pages * 0.55); at < pages - 1; at++) {
        bytes.fill(0xab, at * page, (at + 1) * page);
      }
      writeFileSync(db, bytes);
    });

    test.each([
      ['decisions'],
      ['findings'],
      ['explain', 'JKQ-2024-0031'],
      ['dossiers'],
      ['export', '--out', join(folder, 'out')],
      ['check', '--as-of', '2024-11-30'],
    ])('%s', (...args) => {
      const { status, stderr } = hedui([...args, '--db', db]);
      expect(status, stderr).toBe(6);
      expectOneLine(stderr);
      expect(stderr).toContain('damaged.db');
    });
  });
});

describe('a batch that could not end does not begin', () => {
  const batch = (asOf: string, out: string) => {
    const db = join(folder, 'begun.db');
    const outcome = hedui(['batch', SAMPLE, '--as-of', asOf, '--out', out, '--db', db]);
    expect(existsSync(db)).toBe(false);
    return outcome;
  };

  test('because its folder, or one above it, is a file', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    for (const out of [file, join(file, 'deeper')]) {
      const { status, stderr } = batch('2024-11-30', out);
      expect(status).toBe(2);
      expectOneLine(stderr);
      expect(stderr).toContain(out);
    }
  });

  test('because the policy has no values at the date', () => {
    const { status, stderr } = batch('2019-05-31', join(folder, 'out'));
    expect(status).toBe(2);
    expectOneLine(stderr);
    expect(stderr).toContain('2019-05');
  });
});
