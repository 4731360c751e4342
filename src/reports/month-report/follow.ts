import { formatYuan } from '../../base/money.js';
import { type Language, say, type Text } from '../../base/text.js';
import type { MonthReport } from '../../dossier/month-report.js';
import { PAYMENT_KINDS } from '../../dossier/payment.js';
import type { WarningDirection } from '../../dossier/warnings.js';
import { MONTH_PAGE, SHORT_PAYMENT_KINDS } from '../../messages/month.js';
import { DIRECTION_NAMES } from '../../messages/warnings.js';
import type { PageBlock } from './page.js';
import { heading, paragraph } from './words.js';

const DIRECTIONS = Object.keys(DIRECTION_NAMES) as WarningDirection[];

/** Warnings by direction, and what became of visits, exits, deaths, dates and relatives of staff. */
export function followSection(report: MonthReport, language: Language): PageBlock[] {
  const { warnings, tasks, exits, deaths, due, relatives } = report;
  const counts = (of: 'open' | 'new') => {
    const each = DIRECTIONS.map((direction) => warnings[direction][of]);
    return [...each, each.reduce((sum, count) => sum + count, 0)];
  };
  const matter = (name: Text, text: Text, values: Readonly<Record<string, string | number>>) => ({
    cells: [name[language], say(text, language, values)],
  });
  const visits = {
    ...tasks,
    open: tasks.unanswered + tasks.answered,
  };
  const { by, kinds, overdue, unknown } = due;
  return [
    heading(MONTH_PAGE.follow, language),
    {
      kind: 'table',
      columns: [
        { header: MONTH_PAGE.direction[language], span: 4 },
        ...DIRECTIONS.map((direction) => ({
          header: DIRECTION_NAMES[direction][language],
          span: 5,
          format: 'integer' as const,
        })),
        { header: MONTH_PAGE.all[language], span: 5, format: 'integer' },
      ],
      rows: [
        { cells: [MONTH_PAGE.open[language], ...counts('open')] },
        { cells: [MONTH_PAGE.newOfMonth[language], ...counts('new')] },
      ],
    },
    {
      kind: 'table',
      columns: [
        { header: MONTH_PAGE.matter[language], span: 4 },
        { header: MONTH_PAGE.matterText[language], span: 20 },
      ],
      rows: [
        matter(MONTH_PAGE.visits, MONTH_PAGE.visitsText, visits),
        matter(MONTH_PAGE.exits, MONTH_PAGE.exitsText, exits),
        matter(MONTH_PAGE.deaths, MONTH_PAGE.deathsText, deaths),
        matter(MONTH_PAGE.due, MONTH_PAGE.dueText, { by, ...kinds, overdue, unknown }),
        matter(MONTH_PAGE.relatives, MONTH_PAGE.relativesText, relatives),
      ],
    },
  ];
}

/** What was paid against entitlement; where the ledger has nothing of the month that is said, and nothing is counted. */
export function paymentsSection({ payments, month }: MonthReport, language: Language): PageBlock[] {
  const title = heading(MONTH_PAGE.payments, language);
  if (!payments) return [title, paragraph(say(MONTH_PAGE.noPayments, language, { month }), 'warning')];
  const { kinds, households, wrong, paid, undecidedPaid } = payments;
  const shown = PAYMENT_KINDS.filter((kind) => kind !== 'notDecidable');
  const undecided = kinds.notDecidable.households;
  return [
    title,
    {
      kind: 'table',
      columns: shown.map((kind) => ({
        header: say(MONTH_PAGE.withHouseholds, language, {
          header: SHORT_PAYMENT_KINDS[kind][language],
          count: kinds[kind].households,
        }),
        span: 4,
        format: 'money',
      })),
      rows: [{ cells: shown.map((kind) => kinds[kind].difference) }],
    },
    paragraph(
      say(MONTH_PAGE.paid, language, {
        households,
        wrong,
        paid: formatYuan(paid),
        undecided,
        undecidedPaid: formatYuan(undecidedPaid),
      }),
    ),
  ];
}
