import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Language } from '../../src/base/text.js';
import { explanationLines } from '../../src/messages/explanation-text.js';
import { layOut, wrap } from '../../src/messages/text-lines.js';
import { Assessor } from '../../src/operations/assess.js';
import { readDossier } from '../../src/operations/dossier-document.js';
import { explain } from '../../src/operations/explanation/explanation.js';
import { loadPolicy } from '../../src/policy/load.js';
import type { Policy } from '../../src/policy/policy.js';
import { type PolicyCase, policyCases } from '../policy-cases.js';

const GOLDEN = new URL('./golden/', import.meta.url);
const cases = policyCases();

const policies = new Map<string, Policy>();

function policyOf(id: string, set: readonly string[]): Policy {
  const key = [id, ...set].join('\n');
  const policy = policies.get(key) ?? loadPolicy(id, { set });
  policies.set(key, policy);
  return policy;
}

function textOf({ document, file, set }: PolicyCase, language: Language, width: number): string {
  const { dossier, policy: named } = readDossier(document, file);
  const policy = policyOf(named ?? 'huaian-jkq', set);
  const explanation = explain(new Assessor(policy).assess(dossier), { dossier, policy, language, run: null });
  return layOut(explanationLines(explanation, { language, mask: true }), width);
}

const caseOf = (file: string): PolicyCase => {
  const found = cases.find((one) => one.file === file);
  if (!found) throw new Error(file);
  return found;
};

describe('the text that a clerk reads to a family, word for word (UPDATE=1 rewrites it)', () => {
  test.each([
    ['worked/support-by-formula-and-by-payment.yaml', 'zh', 100],
    ['worked/assets-one-fen-over-with-a-single-person.yaml', 'zh', 80],
    ['worked/private-car-one-yuan-of-medicine.yaml', 'en', 100],
    ['worked/deemed-and-only-flagged.yaml', 'zh', 100],
    ['worked/gradual-exit-of-two.yaml', 'zh', 100],
    ['worked/gradual-exit-of-two.yaml', 'en', 100],
  ] as const)('%s in %s at %i columns', (file, language, width) => {
    const name = `${file.replace(/^.*\/|\.yaml$/g, '')}.${language}.txt`;
    const text = textOf(caseOf(file), language, width);
    const golden = new URL(name, GOLDEN);
    if (process.env.UPDATE === '1') {
      mkdirSync(GOLDEN, { recursive: true });
      writeFileSync(golden, text);
    }
    expect(text).toBe(readFileSync(golden, 'utf8').replaceAll('\r\n', '\n'));
  });
});

test.each(['zh', 'en'] as const)('no line of any case in %s is wider than the screen', (language) => {
  const sample = cases.filter((_, index) => index % 20 === 0);
  for (const one of sample) {
    for (const width of [60, 80, 140]) {
      const wide = textOf(one, language, width)
        .split('\n')
        .filter((line) => stringWidth(line) > width);
      expect(wide, `${one.file} at ${width}`).toEqual([]);
    }
  }
});

test('a number stays with its unit, a date whole, punctuation with what it follows', () => {
  expect(wrap('家庭年收入 25,020.00 元，低于 2024-11-30 的线', 22)).toEqual([
    '家庭年收入',
    '25,020.00 元，低于',
    '2024-11-30 的线',
  ]);
  expect(wrap('', 10)).toEqual(['']);
  expect(wrap('short', 3)).toEqual(['short']);
});

test('breaking a text loses nothing but white space', () => {
  const text = textOf(caseOf('worked/deemed-and-only-flagged.yaml'), 'zh', 10_000);
  for (const line of text.split('\n')) {
    expect(wrap(line, 30).join('').replaceAll(/\s/g, '')).toBe(line.replaceAll(/\s/g, ''));
  }
});
