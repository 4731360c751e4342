import type { Text } from '../base/text.js';

/** What an explanation says of a gradual exit (渐退期). */
export const EXIT_WORDS = {
  heading: { zh: '渐退期', en: 'Gradual exit' },
  running: {
    zh: '{since} 起至 {until} 为渐退期，期内继续按现保障金发放',
    en: 'from {since} to {until} the present benefit goes on',
  },
  over: {
    zh: '渐退期自 {since} 起，已于 {until} 期满，不再延续',
    en: 'it ran from {since} and ended with {until}',
  },
  refused: {
    zh: '不适用渐退期，有条件不符合',
    en: 'it does not apply: a condition fails',
  },
  property: { zh: '低保财产条件', en: 'property rules of dibao' },
  propertyHolds: { zh: '符合', en: 'they hold' },
  propertyFails: { zh: '不符合：{rules}', en: 'they fail: {rules}' },
  work: { zh: '就业', en: 'work' },
  higherWage: {
    zh: '{name}工资 {wage}，高于上次低保认定（{asOf}）时的 {before}',
    en: '{name} earns {wage}, above the {before} at the last dibao decision ({asOf})',
  },
  registered: { zh: '{name}有就业登记（{months}）', en: '{name} has registered a job ({months})' },
  noWork: {
    zh: '没有成员工资高于上次低保认定（{asOf}）时，核算期内也没有就业登记',
    en: 'no member earns more than at the last dibao decision ({asOf}), and none has registered a job',
  },
  noDecision: {
    zh: '没有上次低保认定的记录，核算期内也没有就业登记',
    en: 'no earlier dibao decision is on record, and no job was registered',
  },
  conclusion: { zh: '；渐退期至 {until}', en: '; gradual exit until {until}' },
} as const satisfies Record<string, Text>;

/** The article that it rests on. */
export const EXIT_ARTICLE = '民发〔2022〕83号 一（三）';
