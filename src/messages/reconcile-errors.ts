import type { Text } from '../base/text.js';

/** What is wrong with the runs that somebody wants to reconcile. */
export const RECONCILE_ERRORS = {
  tooFew: {
    zh: '只有一个月份的核对（{month}），无法对账；请先核对另一个月份，或写出两次核对的编号',
    en: 'there are runs of one month only ({month}), so there is nothing to reconcile; check another month, or name two runs',
  },
  same: {
    zh: '不能用第 {run} 次核对与它自己对账；请写两个不同的编号（hedui runs 列出全部）',
    en: 'run {run} cannot be reconciled with itself; name two runs (hedui runs lists them all)',
  },
  one: {
    zh: '请写两次核对的编号，如 hedui reconcile 3 5；或都不写，取最近两个月份的核对',
    en: 'name two runs, as in hedui reconcile 3 5, or none for the last two of different months',
  },
} as const satisfies Record<string, Text>;
