import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { BINARY, hedui, sampleDatabase, scratchFolder } from './hedui.js';

const folder = scratchFolder();
const households = join(folder, 'households.ndjson');
let serial: string[] = [];

beforeAll(async () => {
  const db = await sampleDatabase(join(folder, 'sample.db'));
  writeFileSync(households, hedui(['dossiers', '--db', db]).stdout);
  serial = linesOf(hedui(['assess', households]).stdout);
});

const linesOf = (text: string): string[] => text.trimEnd().split('\n');

const hasParallel = /^GNU parallel/.test(
  spawnSync('parallel', ['--version'], { encoding: 'utf8' }).stdout ?? '',
);

describe('hedui assess over partitions', () => {
  test('halves of the file give together what the file gives', () => {
    const lines = linesOf(readFileSync(households, 'utf8'));
    expect(lines.length).toBeGreaterThan(40);
    const half = Math.floor(lines.length / 2);
    const decided = [lines.slice(half), lines.slice(0, half)].map((part) =>
      linesOf(hedui(['assess'], { input: `${part.join('\n')}\n` }).stdout),
    );
    expect([...(decided[1] ?? []), ...(decided[0] ?? [])]).toEqual(serial);
  });

  // GNU parallel is no part of the project: where it is missing the test says that it was skipped.
  test.skipIf(!hasParallel)('under GNU parallel as the README shows it', () => {
    const bin = join(folder, 'bin');
    mkdirSync(bin);
    symlinkSync(BINARY, join(bin, 'hedui'));
    const { status, stdout, stderr } = spawnSync(
      'parallel',
      ['--will-cite', '--pipepart', '-a', households, '--block', '-1', 'hedui', 'assess'],
      {
        encoding: 'utf8',
        env: {
          ...process.env,
          PATH: `${bin}${delimiter}${process.env.PATH}`,
          HOME: folder,
          HEDUI_LANG: 'zh',
        },
        maxBuffer: 1 << 28,
      },
    );
    expect(status, stderr).toBe(0);
    // The partitions end in any order; each household is decided once and as alone.
    expect(linesOf(stdout).sort()).toEqual([...serial].sort());
  });
});
