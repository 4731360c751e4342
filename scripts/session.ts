import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import type { Language } from '../src/base/text.js';
import { PROJECT } from './place.js';

/** Where the pages say that the program lies. */
const HOME_OF_PROGRAM = 'hedui';

export interface SessionOptions {
  readonly language: Language;
  readonly colour: boolean;
}

/**
 * A person's desk: an empty folder to work in, a home with the program in `~/hedui`, and `hedui` on the path. Nothing of
 * the real account or its settings is seen, so that the same commands say the same on every machine.
 */
export interface Session {
  /** The folder in which the commands run. */
  readonly folder: string;
  /** Runs a command of the shell; gives what it wrote to stdout and stderr, in the order in which it came. */
  run(command: string): string;
  /** Removes the desk. */
  end(): void;
}

/** @throws Error when the program is not built */
export function beginSession({ language, colour }: SessionOptions): Session {
  const desk = mkdtempSync(join(tmpdir(), 'hedui-session-'));
  const folder = join(desk, 'work');
  const bin = join(desk, 'bin');
  for (const one of [folder, bin, join(desk, HOME_OF_PROGRAM)]) mkdirSync(one);
  cpSync(join(PROJECT, 'fixtures', '2024-11'), join(desk, HOME_OF_PROGRAM, 'fixtures', '2024-11'), {
    recursive: true,
  });
  const launcher = join(bin, 'hedui');
  writeFileSync(
    launcher,
    `#!/bin/sh\nexec "${process.execPath}" "${join(PROJECT, 'bin', 'hedui.js')}" "$@"\n`,
  );
  chmodSync(launcher, 0o755);
  const env = {
    PATH: [bin, '/usr/bin', '/bin'].join(delimiter),
    HOME: desk,
    XDG_CONFIG_HOME: join(desk, '.config'),
    TMPDIR: tmpdir(),
    TZ: 'Asia/Shanghai',
    LANG: language === 'zh' ? 'zh_CN.UTF-8' : 'en_US.UTF-8',
    HEDUI_LANG: language,
    HEDUI_OPERATOR: '王敏',
    COLUMNS: '110',
    ...(colour ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
  };
  const output = join(desk, 'output');
  return {
    folder,
    run(command) {
      // Both streams into one file: as a terminal would show them.
      const file = openSync(output, 'w');
      const { status } = spawnSync('sh', ['-c', command], {
        cwd: folder,
        env,
        stdio: ['ignore', file, file],
      });
      closeSync(file);
      const text = readFileSync(output, 'utf8');
      if (status !== 0) throw new Error(`${command} ended with ${status}:\n${text}`);
      return text;
    },
    end: () => rmSync(desk, { recursive: true, force: true }),
  };
}
