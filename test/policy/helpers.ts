import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { IsoDate, Month } from '../../src/base/dates.js';
import { loadPolicy, parsePolicy } from '../../src/policy/load.js';
import type { Policy } from '../../src/policy/policy.js';
import { PolicyError } from '../../src/policy/problems.js';
import { PolicyAt } from '../../src/policy/view.js';

export const day = (text: string) => text as IsoDate;
export const month = (text: string) => text as Month;

const loaded = new Map<string, Policy>();

/** A bundled policy at a date; each is read once a test file. */
export function at(id: string, asOf: string, set: string[] = []): PolicyAt {
  const name = [id, ...set].join('\n');
  const policy = loaded.get(name) ?? loadPolicy(id, { set });
  loaded.set(name, policy);
  return new PolicyAt(policy, day(asOf));
}

export const bundledText = (id: string) =>
  readFileSync(new URL(`../../policies/${id}.yaml`, import.meta.url), 'utf8');

/** A policy that extends huaian-jkq; `values` is indented as under `values:`. */
export function childText(values: string): string {
  return `id: test-child
title: {zh: 测试, en: Test}
jurisdiction: 测试区
extends: huaian-jkq
instruments:
  通知: {title: {zh: 测试通知, en: Test notice}, number: 测〔2025〕1号, date: 2025-01-02}
values:
${values}`;
}

export function child(values: string, set: string[] = []): Policy {
  const files = [
    { name: 'child.yaml', text: childText(values) },
    { name: 'huaian-jkq.yaml', text: bundledText('huaian-jkq') },
  ];
  return parsePolicy({ files, set });
}

/** The messages of the error that this throws, in both languages. */
export function messages(run: () => unknown): { zh: string[]; en: string[]; exitCode: number } {
  try {
    run();
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    const { zh, en } = error.text;
    return { zh: zh.split('\n'), en: en.split('\n'), exitCode: error.exitCode };
  }
  throw new Error('nothing was thrown');
}

/** A folder with these files, for what is found beside a file. */
export function folder(files: Record<string, string | Uint8Array>): string {
  const path = mkdtempSync(join(tmpdir(), 'hedui-policy-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text);
  return path;
}
