import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { hedui, scratchFolder } from './hedui.js';

const folder = scratchFolder();

describe('hedui policy handbook', () => {
  test('writes the file and says so, and to a script gives its path', () => {
    const out = join(folder, '汇编.docx');
    const written = hedui(['policy', 'handbook', '--as-of', '2024-11-30', '--out', out]);
    expect(written).toMatchObject({ status: 0, stdout: '' });
    expect(written.stderr).toContain(out);
    const again = hedui(['policy', 'handbook', '--out', out, '--as-of', '2024-11-30', '--short']);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('--force');
    const forced = hedui([
      'policy',
      'handbook',
      '--short',
      '--as-of',
      '2024-11-30',
      '--out',
      out,
      '--force',
      '--json',
    ]);
    expect(forced.status).toBe(0);
    expect(JSON.parse(forced.stdout)).toEqual([out]);
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK');
  });

  test('gives Markdown to a pipe, under another policy and with a value set', () => {
    const args = ['--policy', 'ningbo-2022', '--as-of', '2024-11-30', '--set', 'dibao.standard=1234'];
    const { status, stdout, stderr } = hedui(['policy', 'handbook', '--short', '--out', '-', ...args]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toMatch(/^# /);
    expect(stdout).toContain('每人每月 1,234 元');
  });

  test('without a file, and with an ending it does not write, it says how', () => {
    const out = join(folder, '汇编.pdf');
    for (const args of [[], ['--out', out]]) {
      const { status, stderr } = hedui(['policy', 'handbook', ...args]);
      expect(status).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain('.docx');
    }
    expect(existsSync(out)).toBe(false);
  });
});
