import type { Text } from '../base/text.js';
import type { FindingCode } from '../dossier/codes.js';
import { describeFinding } from '../messages/findings.js';
import { YES_NO } from '../messages/workbooks.js';
import { sourceOf } from '../sources/registry.js';
import { numberColumn } from './columns.js';
import { coverageSheets } from './coverage.js';
import { type Column, sheet, type Workbook } from './layout.js';
import type { FindingRow, ImportRow, RefusedFile, RejectRow, ReportData } from './report-data.js';
import { evidenceText, FINDING_COLUMNS } from './warnings.js';

/** A column of text. */
const text = <Row>(zh: string, en: string, width: number, value: Column<Row>['value']): Column<Row> => ({
  header: { zh, en },
  width,
  format: 'text',
  value,
});

const count = <Row>(
  zh: string,
  en: string,
  value: (row: Row) => number | null,
  about?: Text,
): Column<Row> => ({ header: { zh, en }, width: 11, format: 'integer', value, ...(about && { about }) });

const IMPORTS: readonly Column<ImportRow>[] = [
  count('导入号', 'Import', (row) => row.number),
  text('文件', 'File', 34, (row) => row.file),
  text('工作表', 'Sheet', 16, (row) => row.sheet),
  text('数据来源', 'Source', 20, (row, { language }) => sourceOf(row.source).title[language]),
  text('所属期', 'Period', 10, (row) => row.period),
  count('数据行数', 'Rows', (row) => row.rows, {
    zh: '文件中的数据行数 = 采用 + 被替代 + 退回。',
    en: 'Rows of the file = taken + superseded + rejected.',
  }),
  count('采用', 'Taken', (row) => row.taken),
  count('被替代', 'Superseded', (row) => row.superseded, {
    zh: '由同一文件后面的行或后来的导入替代的行。',
    en: 'Replaced by a later row or a later import.',
  }),
  {
    ...count<ImportRow>('退回', 'Rejected', (row) => row.rejected, {
      zh: '不能采用的行，原因见“退回行”。',
      en: 'Rows that could not be taken; the sheet of rejected rows says why.',
    }),
    tone: (row) => (row.rejected > 0 ? 'warning' : null),
  },
  text('导入时间', 'Imported at', 18, (row) => row.importedAt),
  text('操作人', 'Operator', 12, (row) => row.operator),
  text('已撤销', 'Revoked', 9, (row, { language }) => (row.revoked ? YES_NO.yes[language] : null)),
];

const REJECTS: readonly Column<RejectRow>[] = [
  numberColumn,
  count('导入号', 'Import', (row) => row.import),
  text('文件', 'File', 34, (row) => row.file),
  text('工作表', 'Sheet', 16, (row) => row.sheet),
  {
    ...count<RejectRow>('行号', 'Row', (row) => row.row, {
      zh: '与 Excel 显示的行号一致。',
      en: 'As Excel numbers it.',
    }),
  },
  text('数据来源', 'Source', 20, (row, { language }) => sourceOf(row.source).title[language]),
  text('栏目', 'Column', 16, (row) => row.column),
  text('退回原因', 'Reason', 44, (row, { language }) => row.reason[language]),
  text('原内容', 'Content', 44, (row) => row.content),
];

const CONFLICT_CODES: readonly FindingCode[] = [
  'DUPLICATE_MEMBER',
  'HOUSEHOLD_NUMBER_CONFLICT',
  'ALREADY_BENEFICIARY',
  'NAME_MISMATCH',
  'DUPLICATE_ROW',
];

const CONFLICTS: readonly Column<FindingRow>[] = [
  ...FINDING_COLUMNS,
  text('说明', 'What was found', 40, ({ finding }, { language }) => describeFinding(finding, language)),
  text('依据（文件｜工作表｜行）', 'Evidence (file | sheet | row)', 36, (row, context) =>
    evidenceText(row.finding.evidence, context.language),
  ),
];

const REFUSED: readonly Column<RefusedFile>[] = [
  numberColumn,
  text('文件', 'File', 44, (row) => row.file),
  text('拒收原因', 'Reason', 80, (row, { language }) => row.reason[language]),
];

/** 数据质量: what came in and what of it could not be used. */
export function dataQualityWorkbook(data: ReportData): Workbook {
  const { refusedFiles } = data.run;
  const refused = sheet<RefusedFile>({
    name: { zh: '拒收文件', en: 'Refused files' },
    title: { zh: '拒收文件清单', en: 'Files that were refused' },
    columns: REFUSED,
    rows: () => refusedFiles,
  });
  return {
    file: '数据质量.xlsx',
    about: {
      zh: '导入的每一行是采用、被替代还是退回，各数据来源是否齐全，身份信息有无冲突。',
      en: 'What became of every imported row, how complete the sources are, and conflicts of identity.',
    },
    sheets: [
      sheet<ImportRow>({
        name: { zh: '导入情况', en: 'Imports' },
        title: { zh: '数据导入情况', en: 'Imports and the account of their rows' },
        columns: IMPORTS,
        rows: () => data.imports(),
      }),
      sheet<RejectRow>({
        name: { zh: '退回行', en: 'Rejected rows' },
        title: { zh: '退回行清单', en: 'Rows that were rejected, and why' },
        columns: REJECTS,
        rows: () => data.rejects(),
      }),
      sheet<FindingRow>({
        name: { zh: '身份冲突', en: 'Identity conflicts' },
        title: { zh: '身份信息冲突清单', en: 'Conflicts of identity' },
        columns: CONFLICTS,
        rows: () => data.findings({ codes: CONFLICT_CODES }),
        pinned: 4,
      }),
      ...coverageSheets(data),
      ...(refusedFiles.length > 0 ? [refused] : []),
    ],
  };
}
