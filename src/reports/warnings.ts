import type { Language, Text } from '../base/text.js';
import { FINDINGS, type FindingClass, type FindingUnit } from '../dossier/codes.js';
import type { Origin } from '../dossier/dossier.js';
import type { Evidence } from '../dossier/figure.js';
import { INSTRUMENTS } from '../messages/finding-text.js';
import { describeFinding, differenceOf, FINDING_TEXTS, findingTitle } from '../messages/findings.js';
import { CLASS_NAMES, ROSTER_NAMES, SEVERITY_NAMES } from '../messages/tiers.js';
import { ARTICLE, VISIT_RESULTS } from '../messages/workbooks.js';
import { sourceOf } from '../sources/registry.js';
import { numberColumn } from './columns.js';
import {
  type AnySheet,
  type Column,
  type Format,
  type ReportContext,
  sheet,
  type Workbook,
} from './layout.js';
import { textColumn } from './plain-columns.js';
import { relativeMark } from './relative-mark.js';
import type { FindingRow, ReportData } from './report-data.js';

const FORMATS: Readonly<Record<FindingUnit, Format>> = {
  fen: 'money',
  squareMetres: 'squareMetres',
  count: 'integer',
  none: 'integer',
};

const unitOf = (row: FindingRow): FindingUnit => FINDINGS[row.finding.code].unit;
const formatOf = (row: FindingRow): Format => FORMATS[unitOf(row)];

const MOST_SHEETS = 8;
const MOST_ROWS = 24;

/** The rows of one sheet that prove it: 第 5、9、12 行, the first when there are many. */
function placeOf(
  source: Evidence['source'],
  at: Origin | null,
  rows: readonly number[],
  zh: boolean,
): string {
  if (at === null) return sourceOf(source).title[zh ? 'zh' : 'en'];
  const shown = rows.slice(0, MOST_ROWS).join(zh ? '、' : ', ');
  const more = rows.length > MOST_ROWS ? '…' : '';
  return zh
    ? `${at.file}｜${at.sheet}｜第 ${shown}${more} 行`
    : `${at.file} | ${at.sheet} | row ${shown}${more}`;
}

/** Where a person finds what proves it: a line a sheet with its rows. */
export function evidenceText(evidence: readonly Evidence[], language: Language): string {
  const zh = language === 'zh';
  const sheets = new Map<string, { source: Evidence['source']; at: Origin | null; rows: number[] }>();
  for (const { source, at } of evidence) {
    const key = at ? `${at.import}\u0000${at.sheet}` : source;
    const sheet = sheets.get(key) ?? { source, at, rows: [] };
    if (at && !sheet.rows.includes(at.row)) sheet.rows.push(at.row);
    sheets.set(key, sheet);
  }
  const lines = [...sheets.values()].map(({ source, at, rows }) => placeOf(source, at, rows, zh));
  const more = lines.length - MOST_SHEETS;
  if (more <= 0) return lines.join('\n');
  return [...lines.slice(0, MOST_SHEETS), zh ? `……另有 ${more} 处` : `… and ${more} more`].join('\n');
}

const figure = (
  header: Text,
  value: (row: FindingRow) => number | null,
  about: Text,
): Column<FindingRow> => ({ header, width: 12, format: 'money', formatOf, value, about });

const FILLED_IN: Text = { zh: '由核查人员填写。', en: 'Filled in by whoever verifies.' };

export const severityColumn: Column<FindingRow> = {
  ...textColumn(
    { zh: '级别', en: 'Severity' },
    10,
    (row, { language }) => SEVERITY_NAMES[row.finding.severity][language],
    {
      zh: '须先解决：解决前不能作出结论；待核实：须在发放前核实；提示：供了解。',
      en: 'Blocker: nothing is decided before it is cleared; to verify: before payment; note: to be known.',
    },
  ),
  tone: (row) => row.finding.severity,
};

/** Whom a finding is about. */
export const PLACE_OF_FINDING: readonly Column<FindingRow>[] = [
  textColumn({ zh: '户编号', en: 'Household' }, 15, (row) => row.household),
  textColumn(
    { zh: '名册', en: 'Roster' },
    { zh: 6, en: 10 },
    (row, { language }) => ROSTER_NAMES[row.roster][language],
  ),
  textColumn({ zh: '户主', en: 'Head' }, 9, (row) => row.head),
  relativeMark,
  textColumn({ zh: '街道（乡镇）', en: 'Street' }, 11, (row) => row.street),
  textColumn({ zh: '社区（村）', en: 'Community' }, 12, (row) => row.community),
  textColumn({ zh: '成员', en: 'Member' }, 9, (row) => row.finding.memberName, {
    zh: '疑点涉及的成员；为空时涉及全家。',
    en: 'The member it is about; empty when it is about the household.',
  }),
  textColumn({ zh: '成员身份证号', en: 'ID of member' }, 20, (row) => row.finding.memberId),
];

export const FINDING_COLUMNS: readonly Column<FindingRow>[] = [
  numberColumn,
  severityColumn,
  textColumn({ zh: '疑点', en: 'Finding' }, 13, (row, { language }) =>
    findingTitle(row.finding.code, language),
  ),
  ...PLACE_OF_FINDING,
];

const FIGURES: readonly Column<FindingRow>[] = [
  figure({ zh: '申报值', en: 'Declared' }, (row) => row.finding.declared, {
    zh: '花名册申报的数值；为空表示没有申报。',
    en: 'As stated on the roster; empty when nothing was stated.',
  }),
  figure({ zh: '核对值', en: 'Verified' }, (row) => row.finding.verified, {
    zh: '由各部门数据得出的数值。',
    en: "As found in the agencies' data.",
  }),
  figure({ zh: '限额', en: 'Limit' }, (row) => row.finding.limit, {
    zh: '政策规定的限额；少报类疑点为允许的差额。',
    en: 'The limit of the policy; for understatements the difference that is tolerated.',
  }),
  figure({ zh: '差额', en: 'Difference' }, ({ finding }) => differenceOf(finding), {
    zh: '核对值减申报值；没有申报值的，核对值减限额。',
    en: 'Verified less declared, or less the limit where nothing was declared.',
  }),
];

/** The sentence, and the article it rests on below it. */
function foundText({ finding }: FindingRow, { language }: ReportContext): string {
  const { article } = FINDING_TEXTS[finding.code];
  const sentence = describeFinding(finding, language);
  return article === undefined ? sentence : `${sentence}\n${ARTICLE[language]}${article}`;
}

const WORDS: readonly Column<FindingRow>[] = [
  textColumn({ zh: '说明', en: 'What was found' }, 32, foundText, {
    zh: `核对情况和政策依据。${Object.values(INSTRUMENTS).join('；')}。`,
    en: `What was found and the article it rests on: ${Object.values(INSTRUMENTS).join('; ')}.`,
  }),
  textColumn(
    { zh: '依据（文件｜工作表｜行）', en: 'Evidence (file | sheet | row)' },
    26,
    (row, context) => evidenceText(row.finding.evidence, context.language),
    {
      zh: '导入文件中可以查到的位置，行号与 Excel 显示一致。',
      en: 'Where it stands in the files; rows as Excel numbers them.',
    },
  ),
  textColumn(
    { zh: '下一步', en: 'What to do' },
    26,
    ({ finding }, { language }) => FINDING_TEXTS[finding.code].nextStep[language],
  ),
];

const entry = (header: Text, width: number): Column<FindingRow> => ({
  ...textColumn(header, width, () => null, FILLED_IN),
  tone: 'entry',
});

const VISIT: readonly Column<FindingRow>[] = [
  { ...entry({ zh: '核查结果', en: 'Result' }, 11), choices: VISIT_RESULTS },
  { ...entry({ zh: '核查人', en: 'Verified by' }, 9), textEntry: 40 },
  { ...entry({ zh: '核查日期', en: 'Date' }, 12), format: 'date', dateEntry: true },
  { ...entry({ zh: '核查说明', en: 'Remarks' }, 18), textEntry: 500 },
];

const COLUMNS = [...FINDING_COLUMNS, ...FIGURES, ...WORDS, ...VISIT];

const CLASSES: readonly FindingClass[] = ['income', 'property', 'identity', 'data'];

/** 预警名单: a sheet a class of findings, a row a finding, with columns for the visit. */
export function warningsWorkbook(data: ReportData): Workbook {
  const classSheet = (kind: FindingClass): AnySheet =>
    sheet<FindingRow>({
      name: CLASS_NAMES[kind],
      title: { zh: `核对疑点清单：${CLASS_NAMES[kind].zh}`, en: `Findings: ${CLASS_NAMES[kind].en}` },
      columns: COLUMNS,
      rows: () => data.findings({ class: kind }),
      pinned: 4,
    });
  return {
    file: '预警名单.xlsx',
    about: {
      zh: '核对发现的疑点，一条一行；核查人员在右侧四栏填写核查情况。',
      en: 'What the check found, a row a finding; whoever verifies fills in the four columns on the right.',
    },
    sheets: CLASSES.map(classSheet),
  };
}
