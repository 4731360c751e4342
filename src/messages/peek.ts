import type { Text } from '../base/text.js';

/** How a table is read, as peek and `imports show` tell it. */
export const TABLE_TEXTS = {
  source: { zh: '数据来源：{title}（{key}）', en: 'source: {title} ({key})' },
  forced: { zh: '{source}，由 --as 指定', en: '{source}, named with --as' },
  amends: {
    zh: '更正第 {number} 次导入中被拒绝的行',
    en: 'mends rejected rows of import {number}',
  },
  header: {
    zh: '表头：第 {row} 行，数据从第 {first} 行起',
    en: 'header: row {row}, data from row {first}',
  },
  headerOfTwo: {
    zh: '表头：第 {above}、{row} 两行，数据从第 {first} 行起',
    en: 'header: rows {above} and {row}, data from row {first}',
  },
  columns: { zh: '各列：', en: 'columns:' },
  unit: { zh: '单位 {unit}（列名中写明）', en: 'in {unit} (said by the header)' },
  unitFromRow: { zh: '单位 {unit}（表中单位行写明）', en: 'in {unit} (said by a row of units)' },
  unitUnsaid: { zh: '单位 元（文件未写明）', en: 'in 元 (the file says none)' },
  unread: { zh: '未读取的列：{headers}', en: 'columns left unread: {headers}' },
  skipped: { zh: '未计入的行：{kinds}', en: 'rows passed over: {kinds}' },
} as const satisfies Record<string, Text>;

export const SKIPPED_ROWS = {
  blank: { zh: '空行 {count}', en: '{count} blank' },
  header: { zh: '重复的表头 {count}', en: '{count} repeated headers' },
  total: { zh: '合计 {count}', en: '{count} totals' },
  note: { zh: '备注 {count}', en: '{count} notes' },
  example: { zh: '模板示例 {count}', en: '{count} examples of the template' },
  open: { zh: '尚无核查结果 {count}', en: '{count} without a result yet' },
} as const satisfies Record<string, Text>;

export const PEEK = {
  file: {
    zh: '{file}　{format}，{size}，数据月份 {period}（{periodFrom}）',
    en: '{file}   {format}, {size}, data month {period} ({periodFrom})',
  },
  periodInPath: { zh: '取自文件名或文件夹名', en: 'from the name of the file or folder' },
  periodToday: {
    zh: '名称中没有月份，按今天；导入时可用 --period 指定',
    en: 'today, for no name says one; name it with --period',
  },
  sheet: {
    zh: '工作表“{sheet}”：{rows} 行有内容，到第 {lastRow} 行为止，{columns} 列',
    en: 'sheet "{sheet}": {rows} rows hold something, the last is row {lastRow}; {columns} columns',
  },
  hidden: { zh: '（隐藏的工作表，同样读取）', en: ' (hidden, read all the same)' },
  rows: {
    zh: '导入时：数据 {all} 行 = 记录 {records} + 查无 {answers} + 拒绝 {rejected}',
    en: 'an import would find {all} rows = {records} records + {answers} answers "nothing found" + {rejected} rejected',
  },
  problem: { zh: '{problem} {count} 行', en: '{problem}, {count} rows' },
  unreadable: {
    zh: '“{header}”有 {count} 行无法识别，将按未知处理',
    en: '"{header}" cannot be read in {count} rows and will count as unknown',
  },
  passedOver: { zh: '不读取：{problem}', en: 'not read: {problem}' },
  refused: { zh: '不能导入：{problem}', en: 'cannot be imported: {problem}' },
  candidates: { zh: '最接近的来源：', en: 'nearest sources:' },
  candidate: {
    zh: '{title}（{key}）：对上 {matched} 列，缺少 {missing}',
    en: '{title} ({key}): {matched} columns match, missing: {missing}',
  },
  nothingMissing: { zh: '无', en: 'none' },
  firstRows: { zh: '前 {count} 行：', en: 'first {count} rows:' },
  fileRefused: {
    zh: '导入时此文件会被拒绝，原因见上。',
    en: 'An import would refuse this file, for the reason above.',
  },
  noTable: {
    zh: '没有可读取的数据表，导入时此文件会被拒绝。',
    en: 'There is no table to be read; an import would refuse this file.',
  },
  unreadableFile: { zh: '无法读取 {file}：{reason}', en: 'cannot read {file}: {reason}' },
} as const satisfies Record<string, Text>;
