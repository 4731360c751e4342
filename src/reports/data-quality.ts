import type { FindingCode } from '../dossier/codes.js';
import { describeFinding } from '../messages/findings.js';
import { YES_NO } from '../messages/workbooks.js';
import { sourceOf } from '../sources/registry.js';
import { numberColumn } from './columns.js';
import { coverageSheets } from './coverage.js';
import { type Column, sheet, type Workbook } from './layout.js';
import { countColumn, textColumn } from './plain-columns.js';
import type { FindingRow, ImportRow, RefusedFile, RejectRow, ReportData } from './report-data.js';
import { evidenceText, FINDING_COLUMNS } from './warnings.js';

const IMPORTS: readonly Column<ImportRow>[] = [
  countColumn('导入号', 'Import', (row) => row.number),
  textColumn({ zh: '文件', en: 'File' }, 34, (row) => row.file),
  textColumn({ zh: '工作表', en: 'Sheet' }, 16, (row) => row.sheet),
  textColumn(
    { zh: '数据来源', en: 'Source' },
    20,
    (row, { language }) => sourceOf(row.source).title[language],
  ),
  textColumn({ zh: '所属期', en: 'Period' }, 10, (row) => row.period),
  countColumn('数据行数', 'Rows', (row) => row.rows, {
    zh: '文件中的数据行数 = 采用 + 被替代 + 退回。',
    en: 'Rows of the file = taken + superseded + rejected.',
  }),
  countColumn('采用', 'Taken', (row) => row.taken),
  countColumn('被替代', 'Superseded', (row) => row.superseded, {
    zh: '由同一文件后面的行或后来的导入替代的行。',
    en: 'Replaced by a later row or a later import.',
  }),
  {
    ...countColumn<ImportRow>('退回', 'Rejected', (row) => row.rejected, {
      zh: '不能采用的行，原因见“退回行”。',
      en: 'Rows that could not be taken; the sheet of rejected rows says why.',
    }),
    tone: (row) => (row.rejected > 0 ? 'warning' : null),
  },
  textColumn({ zh: '导入时间', en: 'Imported at' }, 18, (row) => row.importedAt),
  textColumn({ zh: '操作人', en: 'Operator' }, 12, (row) => row.operator),
  textColumn({ zh: '已撤销', en: 'Revoked' }, 9, (row, { language }) =>
    row.revoked ? YES_NO.yes[language] : null,
  ),
];

const REJECTS: readonly Column<RejectRow>[] = [
  numberColumn,
  countColumn('导入号', 'Import', (row) => row.import),
  textColumn({ zh: '文件', en: 'File' }, 34, (row) => row.file),
  textColumn({ zh: '工作表', en: 'Sheet' }, 16, (row) => row.sheet),
  {
    ...countColumn<RejectRow>('行号', 'Row', (row) => row.row, {
      zh: '与 Excel 显示的行号一致。',
      en: 'As Excel numbers it.',
    }),
  },
  textColumn(
    { zh: '数据来源', en: 'Source' },
    20,
    (row, { language }) => sourceOf(row.source).title[language],
  ),
  textColumn({ zh: '栏目', en: 'Column' }, 16, (row) => row.column),
  textColumn({ zh: '退回原因', en: 'Reason' }, 44, (row, { language }) => row.reason[language]),
  textColumn({ zh: '原内容', en: 'Content' }, 44, (row) => row.content),
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
  textColumn({ zh: '说明', en: 'What was found' }, 40, ({ finding }, { language }) =>
    describeFinding(finding, language),
  ),
  textColumn({ zh: '依据（文件｜工作表｜行）', en: 'Evidence (file | sheet | row)' }, 36, (row, context) =>
    evidenceText(row.finding.evidence, context.language),
  ),
];

const REFUSED: readonly Column<RefusedFile>[] = [
  numberColumn,
  textColumn({ zh: '文件', en: 'File' }, 44, (row) => row.file),
  textColumn({ zh: '拒收原因', en: 'Reason' }, 80, (row, { language }) => row.reason[language]),
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
