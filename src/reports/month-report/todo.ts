import { type Language, say, type Text } from '../../base/text.js';
import type { MonthReport } from '../../dossier/month-report.js';
import { MONTH_PAGE, MONTH_STEPS } from '../../messages/month.js';
import { type SourceKey, sourceOf } from '../../sources/registry.js';
import type { PageBlock } from './page.js';
import { heading, paragraph, someOf } from './words.js';

const MOST_NAMES = 3;

/** What is to be done now, with the file to open for each; nothing of which there is none. */
export function todoSection(report: MonthReport, language: Language): PageBlock[] {
  const steps = stepsOf(report, language);
  if (steps.length === 0) {
    return [heading(MONTH_PAGE.todo, language), paragraph(say(MONTH_STEPS.nothing, language))];
  }
  return [
    heading(MONTH_PAGE.todo, language),
    {
      kind: 'table',
      columns: [
        { header: MONTH_PAGE.number[language], span: 2, align: 'centre' },
        { header: MONTH_PAGE.what[language], span: 16 },
        { header: MONTH_PAGE.file[language], span: 6 },
      ],
      rows: steps.map(({ text, file }, index) => ({ cells: [String(index + 1), text, file] })),
    },
  ];
}

/** The steps in the order of their urgency; those of one file are one line. */
function stepsOf(report: MonthReport, language: Language): { text: string; file: string }[] {
  const part = (count: number, words: Text, more: Record<string, string | number> = {}) =>
    count > 0 ? [say(words, language, { count, ...more })] : [];
  const { data, undetermined, tasks, warnings, exits, deaths, due, payments } = report;
  const naming = (sources: readonly SourceKey[], words: Text) => {
    const titles = sources.map((source) => sourceOf(source).title[language]);
    return part(titles.length, words, { names: someOf(titles, MOST_NAMES, language) });
  };
  const { gradual, ...leaving } = exits;
  const leave = Object.values(leaving).reduce((sum, count) => sum + count, 0);
  const lines: [string, string[]][] = [
    [
      '数据质量.xlsx',
      [
        ...naming(data.missing, MONTH_STEPS.missing),
        ...naming(data.older, MONTH_STEPS.older),
        ...part(data.refused.length, MONTH_STEPS.refused),
        ...part(data.rejected, MONTH_STEPS.rejected),
      ],
    ],
    ['待补充名单.xlsx', part(undetermined.households, MONTH_STEPS.undetermined)],
    [
      '退出名单.xlsx',
      [
        ...part(leave + gradual, MONTH_STEPS.exits, { leave, gradual }),
        ...part(deaths.open, MONTH_STEPS.deaths, { overdue: deaths.overdue }),
      ],
    ],
    ['发放核对表.xlsx', part(payments?.wrong ?? 0, MONTH_STEPS.payments)],
    [
      '入户核查.xlsx',
      part(tasks.unanswered + tasks.answered, MONTH_STEPS.visits, { overdue: tasks.overdue }),
    ],
    [
      '动态预警.xlsx',
      part(warnings.exit.new + warnings.help.new + warnings.recheck.new, MONTH_STEPS.warnings),
    ],
    ['合格名单.xlsx', part(report.eligibleApplicants, MONTH_STEPS.eligible)],
    ['到期清单.xlsx', part(due.kinds.review + due.kinds.reapply, MONTH_STEPS.due, { overdue: due.overdue })],
    ['近亲属名单.xlsx', part(report.relatives.households, MONTH_STEPS.relatives)],
    [
      '数据质量.xlsx',
      part(report.parameters.unverified + report.parameters.stale.length, MONTH_STEPS.parameters),
    ],
  ];
  return lines
    .filter(([, parts]) => parts.length > 0)
    .map(([file, parts]) => ({ file, text: someOf(parts, parts.length, language, 'parts') }));
}
