import { fillText, type Language, say, type Text } from '../base/text.js';
import { CELL_PROBLEMS, type CellProblem, describeProblem } from '../sources/problems.js';
import type { RejectProblem } from '../store/import-record.js';

/** What can be wrong with a line of a workbook of rejected rows. */
const MENDING_PROBLEMS = {
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
  problem.code === 'names-no-reject' || problem.code === 'already-mended';

/** A reason of rejection in a sentence, with the cell as it stands in the file. */
export const problemSentence = (problem: RejectProblem, language: Language): string =>
  isOfMending(problem)
    ? say(MENDING_PROBLEMS[problem.code], language, { value: problem.value })
    : describeProblem(problem, language);

/** The same without the cell: like errors of many rows are one kind. */
export function problemTitle(problem: RejectProblem): Text {
  const text: Text = isOfMending(problem) ? MENDING_PROBLEMS[problem.code] : CELL_PROBLEMS[problem.code];
  const { zh, en } = fillText(text, { header: isOfMending(problem) ? '' : problem.header, value: '' });
  return { zh: withoutGap(zh), en: withoutGap(en) };
}

/** Leaves out the marks around the value that is not named. */
const withoutGap = (sentence: string): string =>
  sentence.replace(/“”|""/g, '').replace(/[：:（(\s]+[）)]?$/u, '');
