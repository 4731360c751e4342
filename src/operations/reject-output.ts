import { fillText, type Language, say, type Text } from '../base/text.js';
import { VISIT_PROBLEM_TEXTS, VISIT_PROBLEM_TITLES } from '../messages/visit-problems.js';
import { CELL_PROBLEMS, type CellProblem, describeProblem } from '../sources/problems.js';
import type { RejectProblem } from '../store/import-record.js';

/** What can be wrong with a line beyond its cells: of a workbook of rejected rows, of the results of visits. */
const MENDING_PROBLEMS = {
  ...VISIT_PROBLEM_TEXTS,
  'names-no-reject': {
    zh: '导入号、工作表、行号（{value}）没有对应的被拒绝行',
    en: 'import, sheet and row ({value}) name no rejected row',
  },
  'already-mended': {
    zh: '该行已由第 {value} 次导入更正',
    en: 'import {value} has mended this row already',
  },
} as const satisfies Record<string, Text>;

const isOfMending = (problem: RejectProblem): problem is Exclude<RejectProblem, CellProblem> =>
  problem.code in MENDING_PROBLEMS;

/** A reason of rejection in a sentence, with the cell as it stands in the file. */
export const problemSentence = (problem: RejectProblem, language: Language): string =>
  isOfMending(problem)
    ? say(MENDING_PROBLEMS[problem.code], language, { value: problem.value })
    : describeProblem(problem, language);

/** Where a sentence without its cell would not read well. */
const TITLES: Partial<Record<RejectProblem['code'], Text>> = {
  'partly-placeholder': {
    zh: '“{header}”写的是查无之类，而同一行其他必填列有内容',
    en: '"{header}" says that nothing was found while other required columns of the row hold values',
  },
  'ambiguous-month': {
    zh: '“{header}”无法判断是 1 月还是 10 月，请写成 2024-01 或 2024-10 的形式',
    en: '"{header}" may be January or October; write it like 2024-01 or 2024-10',
  },
  'ambiguous-rate': {
    zh: '“{header}”以百分数计，无法判断是否已经折算，请写成 50% 的形式',
    en: '"{header}" is in percent and may be converted already; write it like 50%',
  },
  'unknown-word': {
    zh: '“{header}”填写的内容不在规定的选项中',
    en: '"{header}" has a word that is none of its choices',
  },
  'damaged-by-excel': {
    zh: '“{header}”已被 Excel 损坏，请以文本格式重新导出',
    en: '"{header}" was damaged by Excel; export it again as text',
  },
  'id-masked': {
    zh: '“{header}”已脱敏，请提供完整号码',
    en: '"{header}" is masked; the whole number is needed',
  },
  ...VISIT_PROBLEM_TITLES,
  'names-no-reject': {
    zh: '导入号、工作表、行号没有对应的被拒绝行',
    en: 'import, sheet and row name no rejected row',
  },
  'already-mended': {
    zh: '该行已由其他导入更正',
    en: 'another import has mended this row already',
  },
};
/** Of the person's own number; where a row has several numbers, the others are named by their header. */
const CHECK_DIGIT: Text = { zh: '身份证号校验失败', en: 'the check digit of the ID number is wrong' };

/** What is wrong without the cell: like errors of many rows are one kind. */
export function problemTitle(problem: RejectProblem): Text {
  if (isOfMending(problem)) return TITLES[problem.code] ?? MENDING_PROBLEMS[problem.code];
  if (problem.code === 'check-digit' && problem.field === 'idNo') return CHECK_DIGIT;
  const text: Text = TITLES[problem.code] ?? CELL_PROBLEMS[problem.code];
  const { zh, en } = fillText(text, { header: problem.header, value: '' });
  return { zh: withoutGap(zh), en: withoutGap(en) };
}

/** Leaves out what introduced the value. */
const withoutGap = (sentence: string): string => sentence.replace(/[：:\s]+$/u, '');
