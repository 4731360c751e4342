import type { Text } from '../base/text.js';

/** What an import tells beside its figures. */
export const IMPORT_STATUS_NAMES = {
  'in-force': { zh: '有效', en: 'in force' },
  superseded: { zh: '已被替代', en: 'superseded' },
  revoked: { zh: '已撤销', en: 'revoked' },
} as const satisfies Record<string, Text>;

export const PASSED_OVER_REASONS = {
  lock: { zh: '是 Excel 打开文件时的锁文件', en: 'a lock that Excel leaves while a file is open' },
  hidden: { zh: '是隐藏文件', en: 'a hidden file' },
  foreign: { zh: '不是电子表格', en: 'no spreadsheet' },
  'no-spreadsheet': { zh: '文件夹中没有电子表格', en: 'a folder without spreadsheets' },
} as const satisfies Record<string, Text>;

export const IMPORT_WARNING_TEXTS = {
  SAME_NAME_TWICE: {
    zh: '{file}：与第 {other} 次导入同名、同来源、同月份，两者都计入，请确认不是重复',
    en: '{file}: import {other} has the same name, source and month; both count, make sure it is no repetition',
  },
  FILES_OVERLAP: {
    zh: '{file}：有 {count} 行与第 {other} 次导入相同，请确认不是重复报送',
    en: '{file}: {count} rows are the same as in import {other}; make sure it was not sent twice',
  },
  CELL_UNREADABLE: {
    zh: '{file}：“{subject}”有 {count} 行无法识别，按未知处理',
    en: '{file}: "{subject}" could not be read in {count} rows and counts as unknown',
  },
  TABLE_EMPTY: {
    zh: '{file}：“{subject}”只有表头，没有数据行',
    en: '{file}: "{subject}" has a header and no rows',
  },
} as const satisfies Record<string, Text>;

export const REVOKED: Text = {
  zh: '已撤销第 {number} 次导入（{file}），之后的核对不再计入。',
  en: 'Import {number} ({file}) was revoked; later checks leave it out.',
};

export const REJECTS_WRITTEN: Text = {
  zh: '第 {number} 次导入尚未更正的 {count} 行已写入 {file}；改正后用 hedui import 重新导入即可',
  en: 'The {count} rejected rows of import {number} that are not mended yet are in {file}; mend them and import the file',
};

export const NO_REJECTS: Text = {
  zh: '第 {number} 次导入没有待更正的行，未写文件',
  en: 'Import {number} has no rejected rows left to mend; no file was written',
};

export const IMPORT_SHOW = {
  sheet: { zh: '工作表“{sheet}”：数据 {rows} 行', en: 'sheet "{sheet}": {rows} rows of data' },
  account: {
    zh: '{rows} 行 = 采用 {taken} + 被替代 {superseded} + 拒绝 {rejected}',
    en: '{rows} rows = {taken} taken + {superseded} superseded + {rejected} rejected',
  },
  cured: { zh: '（其中已更正 {cured}）', en: ' ({cured} of them mended)' },
  kind: { zh: '{problem} {count} 行', en: '{problem}, {count} rows' },
  curedBy: { zh: '（已由第 {number} 次导入更正）', en: ' (mended by import {number})' },
  moreRejects: {
    zh: '其余 {count} 行见退回工作簿：hedui imports rejects {number} --out 文件.xlsx',
    en: '{count} more stand in the workbook of rejected rows: hedui imports rejects {number} --out FILE.xlsx',
  },
  reject: { zh: '第 {row} 行（{sheet}）：{problems}', en: 'row {row} ({sheet}): {problems}' },
} as const satisfies Record<string, Text>;
