import type { Language, Text } from '../base/text.js';
import type { ExplainedParameter } from '../dossier/explanation.js';
import { EXIT_WORDS } from './exit-words.js';

/** The sections of an explanation, in the order in which it is read. */
export const SECTIONS = {
  conclusion: { zh: '结论', en: 'Conclusion' },
  members: { zh: '家庭成员（计入 {count} 人）', en: 'Members (counted: {count})' },
  income: { zh: '收入（{first} 至 {last}）', en: 'Income ({first} to {last})' },
  property: { zh: '财产', en: 'Property' },
  expenses: { zh: '刚性支出', en: 'Rigid expenses' },
  tiers: { zh: '各档比对', en: 'Tiers, as they were tried' },
  benefit: { zh: '保障金', en: 'Benefit' },
  exit: EXIT_WORDS.heading,
  findings: { zh: '疑点', en: 'Findings' },
  next: { zh: '距上一档还差', en: 'What a better tier would take' },
  parameters: { zh: '依据的参数', en: 'Values of the policy' },
  missing: { zh: '没有数据的来源', en: 'Sources without data' },
} as const satisfies Record<string, Text>;

export const WORDS = {
  household: { zh: '{number}　{head}户', en: '{number}  household of {head}' },
  headless: { zh: '{number}', en: '{number}' },
  run: { zh: '第 {run} 次核对　', en: 'run {run}   ' },
  about: { zh: '基准日 {asOf}　政策：{policy}', en: 'as of {asOf}   policy: {policy}' },
  person: { zh: '{name}　{relation}，{sex}，{age} 岁，{id}', en: '{name}  {relation}, {sex}, {age}, {id}' },
  male: { zh: '男', en: 'male' },
  female: { zh: '女', en: 'female' },
  notCounted: { zh: '不计入：{why}', en: 'not counted: {why}' },
  noMembers: { zh: '没有可读的成员行', en: 'no readable row of a member' },
  noIncome: { zh: '没有收入', en: 'no income' },
  ofMember: { zh: '{name}　{amount}', en: '{name}  {amount}' },
  named: { zh: '{name}　{text}', en: '{name}: {text}' },
  person2: { zh: '{title}　{name}：{message}', en: '{title}, {name}: {message}' },
  household2: { zh: '{title}　{message}', en: '{title}: {message}' },
  step: { zh: '处理：{step}', en: 'to do: {step}' },
  basis: { zh: '依据：{articles}', en: 'by {articles}' },
  stepBy: { zh: '处理：{step}（{article}）', en: 'to do: {step} ({article})' },
  evidence: { zh: '证据：{places}', en: 'rows: {places}' },
  onRoster: { zh: '花名册：{places}', en: 'roster: {places}' },
  rows: { zh: '第 {rows} 行', en: 'row {rows}' },
  rowWithAmount: { zh: '第 {rows} 行 {amount}', en: 'row {rows}: {amount}' },
  rowsWithAmount: { zh: '第 {rows} 行各 {amount}', en: 'rows {rows}: {amount} each' },
  alsoUsed: { zh: '另用到的规则用词、年龄、容差：', en: 'Also used, word lists, ages and tolerances:' },
  single: { zh: '{name} 单人保障', en: '{name}, alone' },
  first: { zh: '须先解决：', en: 'First to be cleared:' },
  forTier: { zh: '{tier}：', en: '{tier}:' },
  none: { zh: '没有', en: 'none' },
  from: { zh: '自 {from}', en: 'from {from}' },
  year: { zh: '{year} 年数据', en: 'of {year}' },
  unverified: {
    zh: '标 ! 的 {count} 项尚未与文件原文核实，对外答复前请先确认。',
    en: 'The {count} marked ! have not been checked against the document; confirm them before you rely on them.',
  },
  missing: {
    zh: '{sources}。按没有记录计算，不等于没有。',
    en: '{sources}. Reckoned as if there were nothing, which is not known.',
  },
  colon: { zh: '{a}：{b}', en: '{a}: {b}' },
} as const satisfies Record<string, Text>;

export const PARAMETER_STATUS: Readonly<Record<ExplainedParameter['status'], Text>> = {
  verified: { zh: '已核实', en: 'verified' },
  inferred: { zh: '推断', en: 'inferred' },
  assumed: { zh: '假定', en: 'assumed' },
  unknown: { zh: '未知', en: 'unknown' },
};

/** Relations to the householder as one says them; the roster writes 子 and 女. */
export const RELATIONS: Readonly<Record<string, Text>> = {
  本人: { zh: '户主', en: 'householder' },
  配偶: { zh: '配偶', en: 'spouse' },
  子: { zh: '儿子', en: 'son' },
  女: { zh: '女儿', en: 'daughter' },
  父亲: { zh: '父亲', en: 'father' },
  母亲: { zh: '母亲', en: 'mother' },
  祖父: { zh: '祖父', en: 'grandfather' },
  祖母: { zh: '祖母', en: 'grandmother' },
  孙子: { zh: '孙子', en: 'grandson' },
  孙女: { zh: '孙女', en: 'granddaughter' },
  兄弟姐妹: { zh: '兄弟姐妹', en: 'sibling' },
  儿媳: { zh: '儿媳', en: 'daughter-in-law' },
  女婿: { zh: '女婿', en: 'son-in-law' },
  其他: { zh: '其他', en: 'other' },
};

export const listOf = (words: readonly string[], language: Language): string =>
  words.join(language === 'zh' ? '、' : ', ');
