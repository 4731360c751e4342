import type { Text } from '../base/text.js';
import { type Kind, type Written, words } from './kinds.js';

/** Where the rules use a parameter; the chapters of a handbook. */
export const CHAPTERS = {
  household: { zh: '家庭成员', en: 'Household' },
  income: { zh: '家庭收入', en: 'Income' },
  property: { zh: '家庭财产', en: 'Property' },
  tiers: { zh: '救助档次', en: 'Tiers' },
  benefit: { zh: '保障金额', en: 'Benefit' },
  coverage: { zh: '数据来源', en: 'Coverage of sources' },
  monitoring: { zh: '动态管理', en: 'Monthly monitoring' },
  temporaryAid: { zh: '临时救助', en: 'Temporary aid' },
} as const satisfies Record<string, Text>;
export type Chapter = keyof typeof CHAPTERS;

export interface Options {
  /** Newly set every year or so: each value says from when, and an old one is reported as stale. */
  readonly yearly?: 'from' | 'year';
  /** Of the keys of one group exactly one holds. */
  readonly group?: string;
  /** What holds when no file names the key. */
  readonly fallback?: Written;
}

/** One parameter. Optional ones may be null (none), and then the rule that uses them is off. */
export interface Declaration<T, O extends boolean> extends Options {
  readonly kind: Kind<T>;
  readonly unit: string;
  readonly chapter: Chapter;
  readonly title: Text;
  readonly optional: O;
}

/** A declaration whose type of value does not matter. */
export type AnyDeclaration = Declaration<unknown, boolean>;

type Declare = [unit: string, chapter: Chapter, zh: string, en: string, options?: Options];

export function needed<T>(
  kind: Kind<T>,
  ...[unit, chapter, zh, en, options]: Declare
): Declaration<T, false> {
  return { kind, unit, chapter, title: { zh, en }, optional: false, ...options };
}

export function optional<T>(
  kind: Kind<T>,
  ...[unit, chapter, zh, en, options]: Declare
): Declaration<T, true> {
  return { kind, unit, chapter, title: { zh, en }, optional: true, ...options };
}

export const wordList = (chapter: Chapter, zh: string, en: string) => needed(words, '词', chapter, zh, en);
