import { dirname, isAbsolute, join, relative } from 'node:path';
import { type Document, isMap, isScalar, LineCounter, type Pair, parseDocument } from 'yaml';
import { z } from 'zod';
import { UserError } from '../base/errors.js';
import { nearest } from '../base/nearest.js';
import { fillText, type Language, type Text, type TextValues } from '../base/text.js';
import { SETTINGS_PROBLEMS } from '../messages/settings.js';
import { SETTING_KEYS, SETTINGS, type SettingKey } from './declared.js';
import type { SettingsFile } from './settings.js';

const BLOCK = 'output';
const inBlock = (key: SettingKey) => key.startsWith(`${BLOCK}.`);
const lastPart = (key: string) => key.slice(key.indexOf('.') + 1);

/** `true` and `false` are words like the others. */
const asWord = (value: unknown): unknown => (typeof value === 'boolean' ? String(value) : value);

/** What a file may say, from the declarations of the settings. */
const schema = z.strictObject({
  ...fieldsOf(SETTING_KEYS.filter((key) => !inBlock(key))),
  [BLOCK]: z.strictObject(fieldsOf(SETTING_KEYS.filter(inBlock))).optional(),
});

function fieldsOf(keys: readonly SettingKey[]): Record<string, z.ZodType> {
  return Object.fromEntries(
    keys.map((key) => {
      const words: readonly string[] | null = SETTINGS[key].words;
      if (words === null) return [lastPart(key), z.string().trim().min(1).optional()];
      return [lastPart(key), z.preprocess(asWord, z.enum(words)).optional()];
    }),
  );
}

/**
 * The settings of a file, each checked and with its line; a path is meant from the folder of the file.
 * @throws UserError (2) with everything that is wrong, one a line
 */
export function parseSettings(path: string, text: string): SettingsFile['values'] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (position: number) => lines.linePos(position).line;
  const problems: { readonly line: number; readonly text: Text }[] = [];
  const report = (line: number, problem: Text, values: TextValues = {}) =>
    problems.push({ line, text: placed(problem, { ...values, file: path, line }) });

  for (const { message, pos } of document.errors) {
    report(at(pos[0]), SETTINGS_PROBLEMS.syntax, { reason: message });
  }
  // A file of which everything is commented out is one that says nothing.
  const data: unknown = problems.length === 0 ? (document.toJS() ?? {}) : {};
  const lineOf = (keys: readonly PropertyKey[]) => at(startOf(document, keys));
  const parsed = schema.safeParse(data, { reportInput: true });
  for (const issue of parsed.error?.issues ?? []) {
    if (issue.code === 'unrecognized_keys') {
      for (const key of issue.keys) report(lineOf([...issue.path, key]), ...unknownKey([...issue.path, key]));
    } else report(lineOf(issue.path), ...wrongValue(issue.path.join('.'), issue.input));
  }
  if (problems.length > 0) {
    const texts = problems.sort((a, b) => a.line - b.line).map(({ text }) => text);
    const together = (language: Language) => texts.map((text) => text[language]).join('\n');
    throw new UserError({ zh: together('zh'), en: together('en') }, 2);
  }
  const values: SettingsFile['values'] = {};
  for (const key of SETTING_KEYS) {
    const steps = key.split('.');
    const value = steps.reduce<unknown>((map, step) => (map as Record<string, unknown> | null)?.[step], data);
    if (value === undefined) continue;
    values[key] = { value: fromFolder(key, String(value).trim(), dirname(path)), line: lineOf(steps) };
  }
  return values;
}

const placed = ({ zh, en }: Text, values: TextValues): Text => {
  const { place } = SETTINGS_PROBLEMS;
  return fillText({ zh: place.zh + zh, en: place.en + en }, values);
};

function unknownKey(path: readonly PropertyKey[]): [Text, TextValues] {
  const key = path.join('.');
  // A key that stands outside its block is meant as well as one that is misspelt in it.
  const near =
    SETTING_KEYS.find((known) => known === `${BLOCK}.${key}`) ??
    nearest(key, SETTING_KEYS) ??
    SETTING_KEYS.find((known) => lastPart(known) === nearest(lastPart(key), [lastPart(known)]));
  return near
    ? [SETTINGS_PROBLEMS.unknownKeyNear, { key, near }]
    : [SETTINGS_PROBLEMS.unknownKey, { key, keys: SETTING_KEYS.join(', ') }];
}

function wrongValue(key: string, input: unknown): [Text, TextValues] {
  if (key === '') return [SETTINGS_PROBLEMS.notAMap, {}];
  if (key === BLOCK) {
    return [SETTINGS_PROBLEMS.notBlock, { key, keys: SETTING_KEYS.filter(inBlock).map(lastPart).join(', ') }];
  }
  const words = SETTINGS[key as SettingKey].words;
  if (words === null) return [SETTINGS_PROBLEMS.notText, { key }];
  const value = typeof input === 'string' ? input : JSON.stringify(input);
  return [SETTINGS_PROBLEMS.word, { key, value, words: words.join(', ') }];
}

/** Where in the text a key stands; the nearest around it that exists. */
function startOf(document: Document, keys: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let start = 0;
  for (const key of keys) {
    if (!isMap(node)) break;
    const pair: Pair | undefined = node.items.find((item) => isScalar(item.key) && item.key.value === key);
    if (!pair || !isScalar(pair.key)) break;
    start = pair.key.range?.[0] ?? start;
    node = pair.value;
  }
  return start;
}

/** As short as it can be said from the working folder. */
function fromFolder(key: SettingKey, value: string, folder: string): string {
  const { path } = SETTINGS[key];
  const isPath =
    path === 'always'
      ? value !== ':memory:'
      : path !== null && (/[\\/]/.test(value) || /\.ya?ml$/i.test(value));
  if (!isPath || isAbsolute(value)) return value;
  const absolute = join(folder, value);
  const near = relative(process.cwd(), absolute);
  return near.startsWith('..') ? absolute : near;
}
