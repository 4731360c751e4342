import type { Text } from '../../src/base/text.js';

/** What stands around the generated pages. */
export const PAGES = {
  generated: {
    zh: '<!-- 由 npm run docs 生成，请勿手工修改 -->',
    en: '<!-- written by npm run docs; do not edit -->',
  },
  otherLanguage: { zh: '[English]({file})', en: '[中文]({file})' },
} as const satisfies Record<string, Text>;

export const CLI_PAGE = {
  title: { zh: '命令参考', en: 'Commands' },
  about: {
    zh: '以下为 `hedui --help` 及每个命令 `--help` 的内容。通用选项对每个命令都有效，只在开头列出一次。',
    en: 'What `hedui --help` and `--help` of each command say. The global options go with every command and are listed once, at the top.',
  },
} as const satisfies Record<string, Text>;

export const FINDINGS_PAGE = {
  title: { zh: '疑点代码', en: 'Findings' },
  about: {
    zh: '程序指出的每一种疑点：含义、经办人怎样处理、依据的条款。尖括号中的词代表数值或名称，没有的部分不显示。',
    en: 'Everything the program can point out: what it means, what a clerk does about it, and the article it rests on. Words in angle brackets stand for figures or names; parts without a figure are left out.',
  },
  severities: {
    zh: '“{blocker}”：解决之前不作认定；“{warning}”：由经办人核实；“{info}”：供了解。',
    en: '"{blocker}": nothing is decided before it is cleared; "{warning}": a clerk verifies it; "{info}": to be known.',
  },
  means: { zh: '含义', en: 'Means' },
  todo: { zh: '处理', en: 'What to do' },
  article: { zh: '依据', en: 'Article' },
  runTitle: { zh: '整次核对的提醒', en: 'Of a whole run' },
  runAbout: {
    zh: '显示在核对小结和各工作簿的“说明”中，不属于某一户。',
    en: 'Said in the summary of a run and in the notes of the workbooks; they belong to no household.',
  },
  reasonTitle: { zh: '结论的理由', en: 'Reasons of a decision' },
  code: { zh: '代码', en: 'Code' },
  name: { zh: '名称', en: 'Name' },
  list: {
    zh: '在终端查看某一种疑点：`hedui findings --code {code}`。',
    en: 'On the terminal, one kind of finding: `hedui findings --code {code}`.',
  },
} as const satisfies Record<string, Text>;

/** The values that a finding names, as they stand in its sentence. */
export const FIGURE_WORDS: Readonly<Record<string, Text>> = {
  declared: { zh: '申报值', en: 'declared' },
  verified: { zh: '核对值', en: 'verified' },
  limit: { zh: '限额', en: 'limit' },
  difference: { zh: '差额', en: 'difference' },
  subject: { zh: '对象', en: 'subject' },
  period: { zh: '月份', en: 'month' },
  before: { zh: '上一期', en: 'month before' },
  streets: { zh: '街道', en: 'streets' },
  files: { zh: '文件', en: 'files' },
  file: { zh: '文件', en: 'file' },
  rowsBefore: { zh: '上期行数', en: 'rows before' },
  rowsNow: { zh: '本期行数', en: 'rows now' },
  validTo: { zh: '有效期', en: 'valid to' },
  from: { zh: '起始日', en: 'from' },
  import: { zh: '导入号', en: 'import' },
};

export const SOURCES_PAGE = {
  title: { zh: '数据来源', en: 'Sources' },
  about: {
    zh: '程序能识别的 {count} 种文件。识别凭表头，不看文件名；表头可用下列任一写法，多出的列不读。',
    en: 'The {count} kinds of file that the program knows. It knows them by their headers, not by their names; a column may be called by any of its headers, and other columns are left unread.',
  },
  template: {
    zh: '空白表格：`hedui sources template {key} {title}.xlsx`。',
    en: 'An empty workbook to fill in: `hedui sources template {key} {title}.xlsx`.',
  },
  snapshot: {
    zh: '快照：同一月份的文件合为一期，代替以前各期',
    en: 'snapshot: the files of one month together replace those of earlier months',
  },
  ledger: {
    zh: '台账：各次导入的行累计，每行按自己的日期或月份计入',
    en: 'ledger: rows of all imports add up, each counts by its own date or month',
  },
  kindOf: { zh: '方式', en: 'Kind' },
  byDate: { zh: '计入日期', en: 'Counts by' },
  rowKey: {
    zh: '同一行的标志（后导入的代替先导入的）',
    en: 'One row is (a later import replaces an earlier one)',
  },
  negative: { zh: '金额可以为负（透支、红冲）', en: 'Amounts may be below zero (overdrafts, reversals)' },
  always: { zh: '必填', en: 'always' },
  householder: { zh: '户主', en: 'householder' },
  synonyms: { zh: '也读作', en: 'also read' },
  otherwise: { zh: '其他词作“{word}”', en: 'any other word counts as {word}' },
} as const satisfies Record<string, Text>;
