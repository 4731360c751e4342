import { formatYuan } from '../base/money.js';
import { type Language, say } from '../base/text.js';
import {
  type BackPayLine,
  type BackPayMonth,
  PAYMENT_KINDS,
  type PaymentLine,
  type PaymentTotals,
} from '../dossier/payment.js';
import { LISTS } from '../messages/lists.js';
import { PAYMENT_KIND_NAMES, PAYMENT_STEPS, PAYMENTS } from '../messages/payments.js';
import { TIER_NAMES } from '../messages/tiers.js';
import { type Column, sheet, type Workbook } from './layout.js';
import { PLACED } from './place-columns.js';
import { evidenceText } from './warnings.js';

const money = { width: 12, format: 'money' } as const;

/** What a reader of a line must know beside its amounts. */
export function paymentNote({ dead, alsoPaidFor, exitUntil }: PaymentLine, language: Language): string {
  const words = [
    ...dead.map(({ name, diedOn }) =>
      diedOn === null
        ? say(PAYMENTS.diedUnknown, language, { name })
        : say(PAYMENTS.died, language, { name, on: diedOn }),
    ),
    ...(alsoPaidFor.length > 0
      ? [say(PAYMENTS.also, language, { households: alsoPaidFor.join(language === 'zh' ? '、' : ', ') })]
      : []),
    ...(exitUntil === null ? [] : [say(PAYMENTS.exit, language, { until: exitUntil })]),
  ];
  return words.join(language === 'zh' ? '；' : '; ');
}

export const paymentKinds = ({ kinds }: PaymentLine, language: Language): string =>
  kinds.map((kind) => PAYMENT_KIND_NAMES[kind][language]).join(language === 'zh' ? '、' : ', ');

const LINES: readonly Column<PaymentLine>[] = [
  ...PLACED,
  {
    header: PAYMENTS.kinds,
    width: 14,
    format: 'text',
    value: (row, { language }) => paymentKinds(row, language),
    tone: ({ kinds }) => (kinds[0] === 'notDecidable' ? 'info' : 'warning'),
  },
  {
    header: LISTS.tier,
    width: 10,
    format: 'text',
    value: ({ tier }, { language }) => tier && TIER_NAMES[tier][language],
  },
  { ...money, header: PAYMENTS.paid, value: (row) => row.paid, about: PAYMENTS.aboutPaid },
  { ...money, header: PAYMENTS.entitled, value: (row) => row.entitled, about: PAYMENTS.aboutEntitled },
  { ...money, header: PAYMENTS.difference, value: (row) => row.difference },
  { ...money, header: PAYMENTS.current, value: (row) => row.currentBenefit },
  {
    header: PAYMENTS.note,
    width: 26,
    format: 'text',
    value: (row, { language }) => paymentNote(row, language),
  },
  {
    header: PAYMENTS.step,
    width: 26,
    format: 'text',
    value: ({ kinds: [kind] }, { language }) => (kind && PAYMENT_STEPS[kind][language]) || null,
  },
  {
    header: PAYMENTS.payments,
    width: 30,
    format: 'text',
    value: (row, { language }) => evidenceText(row.evidence, language),
  },
];

interface Total {
  readonly name: { readonly zh: string; readonly en: string };
  readonly households: number;
  readonly paid: number | null;
  readonly entitled: number | null;
  readonly difference: number | null;
}

const TOTALS: readonly Column<Total>[] = [
  { header: PAYMENTS.kinds, width: 26, format: 'text', value: ({ name }, { language }) => name[language] },
  { header: PAYMENTS.count, width: 10, format: 'integer', value: (row) => row.households },
  { ...money, width: 16, header: PAYMENTS.paid, value: (row) => row.paid },
  { ...money, width: 16, header: PAYMENTS.entitled, value: (row) => row.entitled },
  { ...money, width: 16, header: PAYMENTS.difference, value: (row) => row.difference },
];

function totalLines(totals: PaymentTotals): Total[] {
  const { right, households, paid, entitled, difference } = totals;
  return [
    { name: PAYMENTS.right, households: right, paid: null, entitled: null, difference: null },
    ...PAYMENT_KINDS.map((kind) => ({
      name: PAYMENT_KIND_NAMES[kind],
      households: totals.kinds[kind].households,
      paid: kind === 'notDecidable' ? totals.undecidedPaid : null,
      entitled: null,
      difference: kind === 'notDecidable' ? null : totals.kinds[kind].difference,
    })),
    { name: PAYMENTS.total, households, paid, entitled, difference },
  ];
}

/** 发放核对表: what was paid for a month against the decisions. */
export const paymentsWorkbook = (
  month: string,
  lines: readonly PaymentLine[],
  totals: PaymentTotals,
): Workbook => ({
  file: '发放核对表.xlsx',
  about: PAYMENTS.book,
  sheets: [
    sheet<Total>({
      name: PAYMENTS.sheetSummary,
      title: { zh: `${month} 发放核对汇总`, en: `Payments of ${month}, summary` },
      columns: TOTALS,
      rows: () => totalLines(totals),
    }),
    sheet<PaymentLine>({
      name: PAYMENTS.sheetLines,
      title: { zh: `${month} 发放问题明细`, en: `Payments of ${month} to be put right` },
      columns: LINES,
      rows: () => lines.filter(({ kinds }) => kinds.length > 0),
      pinned: 3,
    }),
  ],
});

const HOUSEHOLDS: readonly Column<BackPayLine>[] = [
  ...PLACED,
  { header: PAYMENTS.months, width: 30, format: 'text', value: (row) => monthsText(row) },
  { ...money, header: PAYMENTS.due, value: (row) => row.due, about: PAYMENTS.aboutDue },
];

/** Months with what is owed for each, as one reads them in a list. */
export const monthsText = ({ months }: BackPayLine): string =>
  months.map(({ month, due }) => `${month} ${formatYuan(due)}`).join('\n');

type MonthRow = BackPayMonth & BackPayLine;

const MONTHS: readonly Column<MonthRow>[] = [
  ...PLACED,
  { header: LISTS.period, width: 10, format: 'text', value: (row) => row.month },
  { ...money, header: PAYMENTS.before, value: (row) => row.before },
  { ...money, header: PAYMENTS.now, value: (row) => row.now },
  { ...money, header: PAYMENTS.paid, value: (row) => row.paid, about: PAYMENTS.aboutPaid },
  { ...money, header: PAYMENTS.due, value: (row) => row.due, about: PAYMENTS.aboutDue },
];

/** 补发表: what is owed since the standard was raised, by household and by month. */
export const backPayWorkbook = (since: string, lines: readonly BackPayLine[]): Workbook => ({
  file: '补发表.xlsx',
  about: PAYMENTS.backPayBook,
  sheets: [
    sheet<BackPayLine>({
      name: PAYMENTS.sheetHouseholds,
      title: { zh: `${since} 起提高低保标准补发表`, en: `Back-pay since ${since}` },
      columns: HOUSEHOLDS,
      rows: () => lines,
      pinned: 3,
    }),
    sheet<MonthRow>({
      name: PAYMENTS.sheetMonths,
      title: { zh: `${since} 起提高低保标准补发分月明细`, en: `Back-pay since ${since}, month by month` },
      columns: MONTHS,
      rows: () => lines.flatMap((line) => line.months.map((month) => ({ ...line, ...month }))),
      pinned: 3,
    }),
  ],
});
