import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, relative, resolve } from 'node:path';
import { PROJECT } from '../place.js';

/** Follows links, so that a link to it in a folder on the path starts it too. */
const SHELL_LAUNCHER = `#!/bin/sh
exec node "$(dirname -- "$(readlink -f -- "$0")")/bin/hedui.js" "$@"
`;
const WINDOWS_LAUNCHER = '@echo off\r\nnode "%~dp0bin\\hedui.js" %*\r\n';

/** Of the SQLite driver only what it runs with: its C sources and what was left of building it are most of its size. */
const DRIVER = join('node_modules', 'better-sqlite3');
const DRIVER_BINARY = join(DRIVER, 'build', 'Release', 'better_sqlite3.node');
const BUILD_ONLY = ['build', 'deps', 'src'].map((folder) => join(DRIVER, folder));

/** For this system, this processor and this major version of Node.js: the driver fits no other. */
const { version } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { version: string };
const [major] = process.versions.node.split('.');
const NAME = `hedui-${version}-${process.platform}-${process.arch}-node${major}`;

const destination = resolve(process.argv[2] ?? PROJECT);
const scratch = mkdtempSync(join(tmpdir(), 'hedui-bundle-'));
try {
  const root = join(scratch, NAME);
  unpackPackage(root);
  copyDependencies(root);
  writeLaunchers(root);
  const archive = `${NAME}.tar.gz`;
  // Names without a drive: a colon means another machine to some tars.
  execFileSync('tar', ['-czf', archive, NAME], { cwd: scratch });
  mkdirSync(destination, { recursive: true });
  copyFileSync(join(scratch, archive), join(destination, archive));
  console.log(join(destination, archive));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** What `npm pack` packs, built anew. */
function unpackPackage(root: string): void {
  npm('pack', '--silent', '--pack-destination', scratch);
  const tarball = readdirSync(scratch).find((name) => name.endsWith('.tgz'));
  if (tarball === undefined) throw new Error('npm pack wrote no tarball');
  execFileSync('tar', ['-xzf', tarball], { cwd: scratch });
  rmSync(join(scratch, tarball));
  renameSync(join(scratch, 'package'), root);
}

/** The packages that the program runs with, as they are installed here, so that no registry is needed. */
function copyDependencies(root: string): void {
  const [, ...folders] = npm('ls', '--omit=dev', '--all', '--parseable').trim().split(/\r?\n/);
  for (const folder of folders) {
    // Packages within a package are lines of their own.
    cpSync(folder, join(root, relative(PROJECT, folder)), {
      recursive: true,
      filter: (path) => basename(path) !== 'node_modules' && !BUILD_ONLY.includes(relative(PROJECT, path)),
    });
  }
  mkdirSync(join(root, DRIVER_BINARY, '..'), { recursive: true });
  copyFileSync(join(PROJECT, DRIVER_BINARY), join(root, DRIVER_BINARY));
}

function writeLaunchers(root: string): void {
  writeFileSync(join(root, 'hedui'), SHELL_LAUNCHER);
  chmodSync(join(root, 'hedui'), 0o755);
  writeFileSync(join(root, 'hedui.cmd'), WINDOWS_LAUNCHER);
}

/** The npm that runs this script, which on Windows is no program that could be started by its name. */
function npm(...args: string[]): string {
  const command = process.env.npm_execpath;
  if (!command) throw new Error('start it as: npm run bundle');
  return execFileSync(process.execPath, [command, ...args], {
    cwd: PROJECT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}
