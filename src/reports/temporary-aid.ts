import { type Language, say, type Text } from '../base/text.js';
import {
  AID_KINDS,
  type AidCount,
  type AidDoubt,
  type AidTotals,
  aidDoubtRows,
  type CheckedAidCase,
  type DoubtfulAidCase,
  isAidNote,
} from '../dossier/temporary-aid.js';
import { LISTS } from '../messages/lists.js';
import { AID, AID_DOUBT_NAMES, describeAidDoubt, describeSuggestion } from '../messages/temporary-aid.js';
import { numberColumn } from './columns.js';
import { type Column, sheet, type Workbook } from './layout.js';
import { evidenceText } from './warnings.js';

const money = { width: 11, format: 'money' } as const;
const text = { format: 'text' } as const;
const listed = (words: readonly string[], language: Language) => words.join(language === 'zh' ? '、' : ', ');

/** Who was aided, when and with how much; the rows of the doubts have it too. */
const CASE: readonly Column<CheckedAidCase>[] = [
  { ...text, header: AID.number, width: 15, value: (row) => row.number },
  { header: AID.date, width: 11, format: 'date', value: (row) => row.date },
  { ...text, header: AID.name, width: 9, value: (row) => row.name },
  { ...text, header: LISTS.idNo, width: 20, value: (row) => row.idNo },
  {
    ...text,
    header: AID.households,
    width: 15,
    value: (row, { language }) => listed(row.households, language) || null,
    about: AID.aboutFamily,
  },
  { ...text, header: LISTS.street, width: 11, value: (row) => row.street },
  { ...text, header: AID.kind, width: 8, value: (row) => row.kind },
  { header: AID.persons, width: 6, format: 'integer', value: (row) => row.persons },
  { ...money, header: AID.amount, value: (row) => row.amount },
];

const evidence: Column<CheckedAidCase | DoubtfulAidCase> = {
  ...text,
  header: LISTS.evidence,
  width: 30,
  value: (row, { language }) => evidenceText('doubt' in row ? row.doubt.evidence : row.rows, language),
};

const LEDGER: readonly Column<CheckedAidCase>[] = [
  numberColumn,
  ...CASE,
  {
    ...text,
    header: AID.scheme,
    width: 10,
    value: ({ scheme }, { language }) => scheme.is ?? (scheme.known ? null : AID.unknown[language]),
    about: AID.aboutScheme,
  },
  {
    ...money,
    header: AID.suggested,
    value: ({ suggestion }) => suggestion?.amount ?? null,
    about: AID.aboutSuggested,
  },
  {
    ...text,
    header: AID.suggestion,
    width: 22,
    value: ({ suggestion }, { language }) => suggestion && describeSuggestion(suggestion, language),
  },
  {
    ...text,
    header: AID.result,
    width: 28,
    value: ({ doubts }, { language }) =>
      doubts.map((doubt) => aidDoubtText(doubt, language)).join('\n') || AID.right[language],
    tone: ({ doubts }) => (doubts.length === 0 ? null : doubts.every(isNote) ? 'info' : 'warning'),
    about: AID.aboutResult,
  },
  evidence,
];

const isNote = ({ kind }: AidDoubt): boolean => isAidNote(kind);

/** The name of a doubt and its sentence. */
const aidDoubtText = (doubt: AidDoubt, language: Language): string =>
  `${AID_DOUBT_NAMES[doubt.kind][language]}${language === 'zh' ? '：' : ': '}${describeAidDoubt(doubt, language)}`;

const DOUBTS: readonly Column<DoubtfulAidCase>[] = [
  numberColumn,
  {
    ...text,
    header: AID.doubt,
    width: 15,
    value: ({ doubt }, { language }) => AID_DOUBT_NAMES[doubt.kind][language],
    tone: ({ doubt }) => (isNote(doubt) ? 'info' : 'warning'),
  },
  ...CASE,
  {
    ...text,
    header: AID.message,
    width: 34,
    value: ({ doubt }, { language }) => describeAidDoubt(doubt, language),
    about: AID.aboutResult,
  },
  evidence,
];

/** A line of the totals. */
interface Total extends AidCount {
  readonly by: Text;
  readonly name: Text;
  readonly isSum: boolean;
  /** False for a month of which nothing is known: its numbers are left empty. */
  readonly known: boolean;
}

const known = (value: (row: Total) => number | null) => (row: Total) => (row.known ? value(row) : null);
const tone = ({ isSum }: Total) => (isSum ? 'total' : null);

const TOTALS: readonly Column<Total>[] = [
  { ...text, header: AID.by, width: 14, value: ({ by }, { language }) => by[language], tone },
  { ...text, header: AID.item, width: 24, value: ({ name }, { language }) => name[language], tone },
  { header: AID.cases, width: 12, format: 'integer', value: known((row) => row.cases), tone },
  { header: AID.persons, width: 12, format: 'integer', value: known((row) => row.persons), tone },
  { ...money, width: 18, header: AID.amount, value: known((row) => row.amount), tone },
  {
    ...money,
    width: 18,
    header: AID.average,
    value: known(({ amount, persons }) => (persons === 0 ? null : Math.round(amount / persons))),
    tone,
  },
];

/** The totals as lines, each part with its sum: the three sums are the same. */
export function aidTotalLines({ all, kinds, streets, months }: AidTotals): Total[] {
  const part = (by: Text, lines: readonly (AidCount & { name: Text; known?: boolean })[]): Total[] => [
    ...lines.map((line) => ({ known: true, ...line, by, isSum: false })),
    { ...all, by, name: AID.total, isSum: true, known: true },
  ];
  const same = (word: string): Text => ({ zh: word, en: word });
  return [
    ...part(
      AID.byKind,
      AID_KINDS.map((kind) => ({ ...kinds[kind], name: same(kind) })),
    ),
    ...part(
      AID.byStreet,
      streets.map(({ street, ...count }) => ({
        ...count,
        name: street === null ? AID.noStreet : same(street),
      })),
    ),
    ...part(
      AID.byMonth,
      months.map(({ month, known: isKnown, ...count }) => ({
        ...count,
        known: isKnown,
        name: isKnown
          ? same(month)
          : { zh: say(AID.noData, 'zh', { month }), en: say(AID.noData, 'en', { month }) },
      })),
    ),
  ];
}

/** 临时救助台账: every case with what the checks found, the doubts alone, the totals. */
export const temporaryAidWorkbook = (
  period: string,
  cases: readonly CheckedAidCase[],
  totals: AidTotals,
): Workbook => ({
  file: '临时救助台账.xlsx',
  about: AID.book,
  sheets: [
    sheet<CheckedAidCase>({
      name: AID.sheetLedger,
      title: { zh: `${period} 临时救助台账`, en: `Temporary aid, ${period}` },
      columns: LEDGER,
      rows: () => cases,
      pinned: 4,
    }),
    sheet<DoubtfulAidCase>({
      name: AID.sheetDoubts,
      title: { zh: `${period} 临时救助疑点`, en: `Temporary aid, ${period}: doubts` },
      columns: DOUBTS,
      rows: () => aidDoubtRows(cases),
      pinned: 5,
    }),
    sheet<Total>({
      name: AID.sheetTotals,
      title: { zh: `${period} 临时救助汇总`, en: `Temporary aid, ${period}: totals` },
      columns: TOTALS,
      rows: () => aidTotalLines(totals),
      pinned: 2,
    }),
  ],
});
