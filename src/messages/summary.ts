import type { Text } from '../base/text.js';

/** The summaries after an import, a check and a batch. */
export const SUMMARY = {
  run: {
    zh: '第 {number} 次核对　基准日 {asOf}　政策：{policy}　{households} 户',
    en: 'Run {number}   as of {asOf}   policy: {policy}   {households} households',
  },
  tiers: { zh: '结论', en: 'Tiers' },
  findings: { zh: '疑点', en: 'Findings' },
  noFindings: { zh: '没有疑点。', en: 'No findings.' },
  attention: { zh: '请注意', en: 'Please note' },
  unverified: {
    zh: '所用参数中有 {count} 项尚未与文件原文核实，包括 {keys} 等；每份工作簿的说明页有全部列表',
    en: '{count} of the parameters used are not verified, {keys} among them; the notes of every workbook list them all',
  },
  households: { zh: '{count} 户', en: '{count}' },
  files: {
    zh: '文件 {files} 个，数据 {rows} 行：采用 {taken}，被替代 {superseded}，拒绝 {rejected}',
    en: '{files} files, {rows} rows: {taken} taken, {superseded} superseded, {rejected} rejected',
  },
  unchanged: {
    zh: '未变动 {count} 个文件，已在库中，不再导入：{files}',
    en: '{count} files unchanged, in the database already: {files}',
  },
  nothingNew: { zh: '没有新数据，数据库未改动。', en: 'Nothing new; the database is as it was.' },
  refused: { zh: '未导入 {file}：{reason}', en: 'refused {file}: {reason}' },
  passedOver: { zh: '跳过 {file}：{reason}', en: 'passed over {file}: {reason}' },
  sheetPassedOver: {
    zh: '{file}：工作表“{sheet}”未读取：{reason}',
    en: '{file}: sheet "{sheet}" was not read: {reason}',
  },
  rejectedRows: { zh: '{file}：{problem} {count} 行', en: '{file}: {problem}, {count} rows' },
  stopped: {
    zh: '有文件未能导入，未进行核对。请改正后重试，或加 --continue 仍然核对。',
    en: 'A file was refused, so nothing was decided. Mend it and try again, or decide all the same with --continue.',
  },
  workbooks: { zh: '工作簿（{dir}）：', en: 'Workbooks in {dir}:' },
  dryRun: { zh: '试运行，未写入任何数据。', en: 'Dry run: nothing was written.' },
} as const satisfies Record<string, Text>;
