import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve as resolvePath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { nearest } from '../base/nearest.js';
import type { Text } from '../base/text.js';
import { override } from './overrides.js';
import type { Policy, PolicySource } from './policy.js';
import { PolicyError, type Problem, say } from './problems.js';
import { type PolicyContent, readPolicyText } from './read.js';
import { problemsTogether, resolve } from './resolve.js';

/** The bundled policies; the path is the same from `src/policy` and from `dist/policy`. */
const BUNDLED = fileURLToPath(new URL('../../policies/', import.meta.url));

/** In place of the path of a file. */
const STDIN = '-';

export interface LoadOptions {
  /** Overrides as of `--set`: `KEY=VALUE` or `KEY@DATE=VALUE`. */
  readonly set?: readonly string[];
}

export interface PolicyHeader {
  readonly id: string;
  readonly title: Text;
  readonly jurisdiction: string;
  readonly extends: string | null;
  readonly path: string;
}

/**
 * A policy by the id of a bundled one, by the path of a file, or `-` for standard input. What a file extends is looked for beside it, then
 * among the bundled ones.
 * @throws PolicyError (exit code 2) with everything that is wrong, one a line
 */
export function loadPolicy(idOrPath: string, { set = [] }: LoadOptions = {}): Policy {
  const path = bundledPath(idOrPath) ?? idOrPath;
  if (path !== STDIN && !existsSync(path))
    throw failure(idOrPath, null, say.notFound(bundledIds(), nearest(idOrPath, bundledIds())));
  const problems: Problem[] = [];
  const chain: PolicyContent[] = [];
  const paths: string[] = [];
  for (let next: string | null = path; next !== null; ) {
    paths.push(next);
    const content = readPolicyText(nameOf(next), readText(next), problems);
    if (!content) break;
    chain.push(content);
    next = parentPath(content, paths);
  }
  return build(chain, problems, set);
}

/** The bundled policies, in order of their ids. */
export function listPolicies(): PolicyHeader[] {
  const problems: Problem[] = [];
  const headers = bundledIds().flatMap((id) => {
    const path = join(BUNDLED, `${id}.yaml`);
    const content = readPolicyText(nameOf(path), readText(path), problems);
    if (!content) return [];
    const { title, jurisdiction, extends: parent } = content;
    return [{ id, title, jurisdiction, extends: parent, path }];
  });
  if (problems.length > 0) throw new PolicyError(problems);
  return headers;
}

/**
 * Builds a policy from its texts, as a run has kept them: the file itself first, then those it extends.
 * @throws PolicyError with everything that is wrong
 */
export function parsePolicy(source: PolicySource): Policy {
  const problems: Problem[] = [];
  const chain: PolicyContent[] = [];
  for (const { name, text } of source.files) {
    const content = readPolicyText(name, text, problems);
    if (content) chain.push(content);
  }
  return build(chain, problems, source.set);
}

function build(chain: readonly PolicyContent[], problems: Problem[], set: readonly string[]): Policy {
  const [own] = chain;
  if (problems.length > 0 || !own) throw new PolicyError(problems);
  const series = resolve(chain);
  problems.push(...problemsTogether(series, own), ...override(series, set));
  if (problems.length > 0) throw new PolicyError(problems);
  const { id, title, jurisdiction } = own;
  const files = chain.map(({ file }) => file);
  const manifest = [...files.map((file) => `${file.sha256}  ${file.id}`), ...set].join('\n');
  const sha256 = createHash('sha256').update(manifest).digest('hex');
  const source = { files: files.map(({ name, text }) => ({ name, text })), set: [...set] };
  return { id, title, jurisdiction, extends: own.extends, files, set: source.set, sha256, source, series };
}

function failure(file: string, line: number | null, text: Text, key: string | null = null): PolicyError {
  return new PolicyError([{ file, line, key, text }]);
}

function bundledIds(): string[] {
  const names = readdirSync(BUNDLED).filter((name) => name.endsWith('.yaml'));
  return names.map((name) => basename(name, '.yaml')).sort();
}

function bundledPath(id: string): string | null {
  return bundledIds().includes(id) ? join(BUNDLED, `${id}.yaml`) : null;
}

/** For messages: where a bundled file lies is no business of the reader's. */
const nameOf = (path: string) => (dirname(path) === dirname(join(BUNDLED, 'x')) ? basename(path) : path);

function readText(path: string): string {
  let bytes: Buffer;
  try {
    bytes = readFileSync(path === STDIN ? 0 : path);
  } catch (error) {
    throw failure(nameOf(path), null, say.unreadable(error instanceof Error ? error.message : String(error)));
  }
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw failure(nameOf(path), null, say.notUtf8());
  }
}

/** The path of the file that this one extends, `before` being those read so far. */
function parentPath(content: PolicyContent, before: readonly string[]): string | null {
  const { extends: parent, file } = content;
  if (parent === null) return null;
  const beside = join(dirname(before.at(-1) ?? ''), `${parent}.yaml`);
  const next = existsSync(beside) ? beside : bundledPath(parent);
  const line = content.lineOfField('extends');
  if (next === null) throw failure(file.name, line, say.noParent(parent, bundledIds()), 'extends');
  if (before.some((path) => resolvePath(path) === resolvePath(next))) {
    const ids = [...before, next].map((path) => basename(path, '.yaml'));
    throw failure(file.name, line, say.cycle(ids.join(' → ')), 'extends');
  }
  return next;
}
