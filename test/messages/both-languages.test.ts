import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { agencyName } from '../../src/messages/agencies.js';
import { unitText } from '../../src/messages/figures.js';
import { declarationOf, PARAMETER_KEYS } from '../../src/policy/parameters.js';
import { sources } from '../../src/sources/registry.js';

const SOURCES = new URL('../../src', import.meta.url).pathname;

/** One text as it is written in the code: the literal parts, and what is put between them. */
interface Written {
  /** Null for a text that is computed. */
  readonly literal: string | null;
  readonly values: readonly string[];
}

interface Pair {
  readonly place: string;
  readonly zh: Written | null;
  readonly en: Written | null;
}

/** Every object of the code that has `zh` or `en`, whatever room it stands in. */
function pairsOf(path: string): Pair[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const pairs: Pair[] = [];
  const visit = (node: ts.Node): void => {
    // What spreads another object into itself adds to it, and is no text.
    if (ts.isObjectLiteralExpression(node) && !node.properties.some(ts.isSpreadAssignment)) {
      const property = (name: string) =>
        node.properties.find((one) => one.name !== undefined && one.name.getText() === name);
      const [zh, en] = [property('zh'), property('en')];
      if (zh || en) {
        const { line } = file.getLineAndCharacterOfPosition(node.getStart());
        pairs.push({
          place: `${relative(SOURCES, path)}:${line + 1}`,
          zh: writtenIn(zh),
          en: writtenIn(en),
        });
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return pairs;
}

/** Null for what is no property. */
function writtenIn(property: ts.ObjectLiteralElementLike | undefined): Written | null {
  if (!property) return null;
  const value = ts.isPropertyAssignment(property) ? property.initializer : null;
  if (value && ts.isStringLiteralLike(value)) return { literal: value.text, values: namesIn(value.text) };
  if (value && ts.isTemplateExpression(value)) {
    const literal = [value.head.text, ...value.templateSpans.map((span) => span.literal.text)].join('');
    return { literal, values: namesIn(literal) };
  }
  return { literal: null, values: [] };
}

const namesIn = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort();

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.ts'),
);
const pairs = files.flatMap((name) => pairsOf(join(SOURCES, name)));
const literals = pairs.flatMap(({ place, zh, en }) =>
  zh?.literal && en?.literal
    ? [{ place, zh: zh.literal, en: en.literal, values: [zh.values.join(), en.values.join()] as const }]
    : [],
);

const HAN = /\p{Script=Han}/gu;
const LATIN = /[A-Za-z]/g;
const count = (text: string, letters: RegExp): number => text.match(letters)?.length ?? 0;
const withoutNames = (text: string): string => text.replace(/\{\w+\}/g, '');
/** A unit, a code and a single letter are the same in every language. */
const WORD = /[A-Za-z]{2,}/;

describe('every text of the program', () => {
  test('is found', () => {
    expect(literals.length).toBeGreaterThan(600);
  });

  test('stands in both languages', () => {
    const lacking = pairs.filter(({ zh, en }) => zh === null || en === null);
    expect(lacking.map(({ place }) => place)).toEqual([]);
  });

  test('is empty in both languages or in neither', () => {
    const bare = (text: Written | null) => text?.literal?.trim() === '';
    const uneven = pairs.filter(
      ({ zh, en }) => bare(zh) !== bare(en) && zh?.literal !== null && en?.literal !== null,
    );
    expect(uneven.map(({ place }) => place)).toEqual([]);
  });

  test('takes the same values in both languages', () => {
    const differing = literals.filter(({ values: [zh, en] }) => zh !== en);
    expect(differing.map(({ place, values }) => `${place} ${values}`)).toEqual([]);
  });

  test('is Chinese in Chinese', () => {
    const foreign = literals.filter(({ zh }) => count(zh, HAN) === 0 && WORD.test(withoutNames(zh)));
    expect(foreign.map(({ place, zh }) => `${place} ${zh}`)).toEqual([]);
  });

  test('is English in English; only the words of Chinese files may stand in it as they are', () => {
    const chinese = literals.filter(({ en }) => count(en, HAN) > count(withoutNames(en), LATIN) / 3);
    expect(chinese.map(({ place, en }) => `${place} ${en}`)).toEqual([]);
  });
});

test('every unit of a policy has a word in English', () => {
  for (const key of PARAMETER_KEYS) expect(unitText(declarationOf(key).unit, 'en')).toMatch(/^[\w ()²]+$/);
});

test('every agency that sends a source has a name in English', () => {
  for (const { agency } of sources) expect(agencyName(agency, 'en')).toMatch(/^[\w ',]+$/);
});
