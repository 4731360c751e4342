import type { Text } from '../base/text.js';

/** Why the result of a visit was not taken. {value} is the task, the date or the amount it is about. */
export const VISIT_PROBLEM_TEXTS = {
  'no-such-task': {
    zh: '没有任务编号“{value}”，请按派发的表填写',
    en: 'there is no task "{value}"; use the numbers of the sheet that was sent out',
  },
  'answered-already': {
    zh: '该任务已有核查结果（{value}）；确需更正的，用 hedui tasks import 文件 --amend',
    en: 'the task has a result already ({value}); to correct it, use hedui tasks import FILE --amend',
  },
  'visit-in-future': {
    zh: '核查日期 {value} 在今天之后，请改正',
    en: 'the date of the visit, {value}, lies in the future',
  },
  'no-figure': {
    zh: '任务 {value} 核实的不是金额，不能填核定值；请清空核定值，情况写在说明中',
    en: 'task {value} is about no amount: empty 核定值 and write what was found into 说明',
  },
  'confirmed-unverified': {
    zh: '任务 {value} 的结果是无法核实，不能同时填核定值',
    en: 'task {value} could not be verified, so it can have no 核定值',
  },
  'confirmed-without-result': {
    zh: '填了核定值 {value}，但没有选择核查结果',
    en: '核定值 is {value}, but no result was chosen',
  },
} as const satisfies Readonly<Record<string, Text>>;

/** The same without its value: like errors of many rows are one kind. */
export const VISIT_PROBLEM_TITLES: Readonly<Record<keyof typeof VISIT_PROBLEM_TEXTS, Text>> = {
  'no-such-task': { zh: '没有这个任务编号', en: 'there is no such task' },
  'answered-already': {
    zh: '任务已有核查结果，更正请用 --amend',
    en: 'the task has a result already; correct it with --amend',
  },
  'visit-in-future': { zh: '核查日期在今天之后', en: 'the visit lies in the future' },
  'no-figure': { zh: '核实的不是金额，不能填核定值', en: 'the task is about no amount: no 核定值' },
  'confirmed-unverified': { zh: '无法核实却填了核定值', en: 'not verified, but with 核定值' },
  'confirmed-without-result': { zh: '填了核定值但没有核查结果', en: '核定值 without a result' },
};
