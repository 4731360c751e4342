import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { bashScript } from '../../src/cli/completion/bash.js';
import { fishScript } from '../../src/cli/completion/fish.js';
import { powershellScript } from '../../src/cli/completion/powershell.js';
import { type CommandShape, shapeOf } from '../../src/cli/completion/shape.js';
import { zshScript } from '../../src/cli/completion/zsh.js';
import { wholeProgram } from '../../src/cli/program.js';
import { expectOneLine, hedui, scratchFolder } from './hedui.js';

const folder = scratchFolder();
let shape: CommandShape[];
beforeAll(async () => {
  shape = shapeOf(await wholeProgram('en', '0.0.0'));
});

const hasBash = spawnSync('bash', ['--version']).status === 0;

describe.skipIf(!hasBash)('in bash', () => {
  const script = join(folder, 'completion.bash');
  beforeAll(() => writeFileSync(script, bashScript(shape)));

  /** What the shell offers for the last word of a line. */
  function offered(...words: string[]): string[] {
    const line = words.map((word) => `'${word}'`).join(' ');
    const source = `source '${script}'; COMP_WORDS=(${line}); COMP_CWORD=${words.length - 1}; _hedui; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', source], { encoding: 'utf8', cwd: folder });
    expect(stderr).toBe('');
    return stdout.split('\n').filter((word) => word !== '');
  }

  test('commands, subcommands and flags by their beginning', () => {
    expect(offered('hedui', 'expl')).toEqual(['explain']);
    expect(offered('hedui', 'imports', 're')).toEqual(['rejects', 'revoke']);
    expect(offered('hedui', 'decisions', '--ti')).toEqual(['--tier']);
    expect(offered('hedui', '--db', 'x.db', 'decis')).toEqual(['decisions']);
  });

  test('the words that a flag takes, behind a blank or an equals sign', () => {
    expect(offered('hedui', 'decisions', '--tier', 'd')).toEqual(['dibao']);
    expect(offered('hedui', 'decisions', '--tier', '=', 'd')).toEqual(['dibao']);
    expect(offered('hedui', 'findings', '--code', 'DEPOSIT')).toContain('DEPOSIT_UNDERSTATED');
    expect(offered('hedui', 'sources', 'template', 'real')).toEqual(['real-estate']);
    expect(offered('hedui', 'completion', 'z')).toEqual(['zsh']);
  });

  test('files where a file is meant', () => {
    writeFileSync(join(folder, '银行.csv'), '');
    expect(offered('hedui', 'import', '银')).toEqual(['银行.csv']);
  });
});

describe.each([
  ['bash', bashScript],
  ['zsh', zshScript],
  ['fish', fishScript],
  ['powershell', powershellScript],
] as const)('the script for %s', (_, script) => {
  test('knows every command, every flag and every word', () => {
    const text = script(shape);
    for (const { path, flags, args } of shape) {
      for (const word of path.split(' ')) expect(text).toContain(word);
      for (const { names, value } of flags) {
        for (const name of [...names.map((one) => one.replace(/^--?/, '')), ...(value?.words ?? [])]) {
          expect(text, path).toContain(name);
        }
      }
      for (const { words } of args) for (const word of words) expect(text, path).toContain(word);
    }
  });
});

test('the command prints the script of a shell and nothing else', () => {
  const { status, stdout, stderr } = hedui(['completion', 'bash']);
  expect(status).toBe(0);
  expect(stderr).toBe('');
  expect(stdout).toContain('complete -F _hedui hedui');
});

test('a shell that is misspelt gets the nearest', () => {
  const { status, stderr } = hedui(['completion', 'zhs']);
  expect(status).toBe(2);
  expectOneLine(stderr);
  expect(stderr).toContain('zsh');
});
