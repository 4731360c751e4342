import { type Month, shiftMonth } from '../../base/dates.js';
import { fillText, type Text } from '../../base/text.js';
import type { MissingPart, StatisticsPart } from '../../dossier/statistics.js';
import { sourceOf } from '../../sources/registry.js';

export const STATISTICS_ERRORS = {
  missing: {
    zh: '{month} 的统计数据不全：{missing}。请补齐，或加 {flags} 将其列为未知',
    en: 'the statistics of {month} are not whole: {missing}. Bring in what is missing, or leave it unknown with {flags}',
  },
  otherMonth: {
    zh: '第 {run} 次核对是 {found} 的，不是 {month} 的；--month 和 --run 请只写一个',
    en: 'run {run} is of {found}, not of {month}; give --month or --run',
  },
} as const satisfies Record<string, Text>;

const MISSING: Readonly<Record<StatisticsPart, Text>> = {
  previous: {
    zh: '{months} 没有核对结论，无法得出新增和退出',
    en: 'nothing was decided for {months}, so nobody knows what came and what ended',
  },
  payments: { zh: '发放台账缺少 {months} 的记录', en: 'the payments ledger lacks {months}' },
  'temporary-aid': {
    zh: '临时救助台账缺少 {months}',
    en: 'the ledger of temporary aid lacks {months}',
  },
  screening: { zh: '排查缺少{sources}', en: 'the screening lacks {sources}' },
};

/** What is missing of a part, in words. */
export function missingText({ part, months, sources }: MissingPart): Text {
  const titles = sources.map((source) => sourceOf(source).title);
  return {
    zh: fillText(MISSING[part], {
      months: monthSpans(months, '至').join('、'),
      sources: titles.map(({ zh }) => zh).join('、'),
    }).zh,
    en: fillText(MISSING[part], {
      months: monthSpans(months, ' to ').join(', '),
      sources: titles.map(({ en }) => en).join(', '),
    }).en,
  };
}

/** Months that follow each other as one span. */
function monthSpans(months: readonly Month[], until: string): string[] {
  const spans: { first: Month; last: Month }[] = [];
  for (const month of months) {
    const open = spans.at(-1);
    if (open && shiftMonth(open.last, 1) === month) open.last = month;
    else spans.push({ first: month, last: month });
  }
  return spans.map(({ first, last }) => (first === last ? first : `${first}${until}${last}`));
}
