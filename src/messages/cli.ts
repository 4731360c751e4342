import type { Text } from '../base/text.js';
import { CONFLICTS } from './conflicts.js';
import { HANDBOOK } from './handbook/command.js';
import { LEAVING } from './leaving.js';
import { MONTH_COMMAND } from './month.js';
import { PAYMENTS } from './payments.js';
import { PUBLICITY } from './publicity.js';
import { STATISTICS } from './statistics/names.js';
import { TEKUN } from './tekun.js';
import { AID } from './temporary-aid.js';

/** What the program is, and its commands, as `--help` shows them. */
export const PROGRAM: Text = {
  zh: '核对：用申请花名册和各部门数据核对居民家庭经济状况，给出符合与需核实的名单',
  en: 'hedui (核对): checks the economic status of households from the spreadsheets a bureau receives',
};

export const COMMANDS = {
  help: { zh: '查看一个命令的帮助', en: 'help for a command' },
  batch: {
    zh: '一次完成当月工作：导入、核对、导出',
    en: 'the whole monthly job in one go: import, check, export',
  },
  month: MONTH_COMMAND,
  import: { zh: '导入文件和文件夹', en: 'import files and folders' },
  peek: {
    zh: '预览文件：工作表、表头、来源、各列对应、单位、前几行；不导入',
    en: 'what the reader sees in a file: sheets, header, source, columns, units, first rows; imports nothing',
  },
  imports: { zh: '列出导入记录及行数核算', en: 'what came in, and the account of its rows' },
  importsList: { zh: '列出所有导入', en: 'list all imports' },
  importsShow: {
    zh: '查看一次导入：表头、各列、被拒绝的行',
    en: 'one import: header, columns, rejected rows',
  },
  importsRejects: {
    zh: '列出被拒绝的行，或写成工作簿，改正后重新导入',
    en: 'the rejected rows as a list, or as a workbook to mend and import again',
  },
  importsRevoke: {
    zh: '撤销一次导入（保留记录，不再计入）',
    en: 'take an import out of account; its record stays',
  },
  check: { zh: '对某一日期的全部家庭核对一次', en: 'one verification run over all households at a date' },
  runs: { zh: '列出各次核对', en: 'the verification runs' },
  runsList: { zh: '列出各次核对', en: 'list the runs' },
  runsShow: {
    zh: '查看一次核对：政策、数据覆盖、各档户数',
    en: 'one run: policy, coverage of sources, tiers',
  },
  decisions: { zh: '列出核对结论', en: 'the decisions of a run' },
  findings: { zh: '列出疑点', en: 'the findings of a run' },
  explain: {
    zh: '说明一户的结论：每个数字的算式、条款、参数和证据行',
    en: 'how one decision came about: every figure with its arithmetic, article, parameter and rows',
  },
  report: {
    zh: '出具核对报告：每户一份可打印的工作簿',
    en: 'verification reports to print, a workbook a household',
  },
  reconcile: {
    zh: '两次核对之间的变化：新增、退出、转入、档次、成员、收入、财产、保障金，及每户的原因',
    en: 'month against month: who came, ended or changed, and why; totals that add up',
  },
  payments: PAYMENTS.command,
  exits: LEAVING.exits,
  due: LEAVING.due,
  conflicts: CONFLICTS.command,
  tekun: TEKUN.command,
  temporaryAid: AID.command,
  stats: STATISTICS.command,
  publicity: PUBLICITY.command,
  export: { zh: '导出一次核对的工作簿', en: 'write the workbooks of a run' },
  sources: { zh: '列出可识别的数据来源', en: 'the known sources' },
  sourcesList: { zh: '列出可识别的数据来源', en: 'list the known sources' },
  sourcesShow: { zh: '查看一个来源的各列和别名', en: 'the columns and aliases of a source' },
  sourcesTemplate: {
    zh: '生成来源的空白表格：带批注、下拉列表、示例和填写说明',
    en: 'an empty workbook of a source to fill in, with comments, drop-downs, an example and notes',
  },
  policy: { zh: '查看和检查政策参数', en: 'the parameters of a policy' },
  policyList: { zh: '列出内置政策', en: 'list the bundled policies' },
  policyShow: { zh: '查看某日生效的参数及依据', en: 'what is in force at a date, and why' },
  policyValidate: { zh: '检查政策文件', en: 'check a policy file' },
  policyDiff: { zh: '比较两个政策，或同一政策的两个日期', en: 'compare two policies, or two dates of one' },
  policyHandbook: HANDBOOK.command,
  assess: {
    zh: '不用数据库：读入家庭档案（NDJSON、JSON、YAML），输出结论（NDJSON）',
    en: 'no database: household dossiers in (NDJSON, JSON, YAML), decisions out (NDJSON)',
  },
  dossiers: {
    zh: '把数据库中的家庭写成档案（NDJSON），供 assess 使用',
    en: 'write the households of a database as dossiers (NDJSON) for assess',
  },
} as const satisfies Record<string, Text>;

export const FLAGS = {
  version: { zh: '显示版本号', en: 'show the version' },
  help: { zh: '显示帮助', en: 'show help' },
  db: { zh: '数据库文件（环境变量 HEDUI_DB）', en: 'database file (env HEDUI_DB)' },
  policy: { zh: '政策：内置编号或文件路径', en: 'policy: a bundled id or a file' },
  operator: {
    zh: '经办人，写入每条记录（环境变量 HEDUI_OPERATOR）',
    en: 'who does it, kept in every record (env HEDUI_OPERATOR)',
  },
  lang: { zh: '语言：zh 或 en（环境变量 HEDUI_LANG）', en: 'language: zh or en (env HEDUI_LANG)' },
  roster: { zh: '花名册：applicants 或 beneficiaries', en: 'roster: applicants or beneficiaries' },
  format: { zh: '列表格式：table、json、ndjson、csv', en: 'format of lists: table, json, ndjson, csv' },
  textFormat: { zh: '格式：text（默认）、json、ndjson', en: 'format: text (default), json, ndjson' },
  noExplanation: { zh: '不附说明，只输出结论', en: 'decisions without their explanation' },
  json: { zh: '等同于 --format json', en: 'the same as --format json' },
  quiet: { zh: '不显示进度和说明', en: 'no progress and no messages' },
  noColor: { zh: '不用颜色（也可设 NO_COLOR）', en: 'no colours (or set NO_COLOR)' },
  noProgress: { zh: '不显示进度条', en: 'no progress bar' },
  mask: { zh: '隐去身份证号中间各位', en: 'identity numbers masked' },
  unmask: { zh: '终端表格也显示完整身份证号', en: 'identity numbers in full, on the terminal too' },
  asOf: { zh: '核对基准日 YYYY-MM-DD', en: 'as-of date YYYY-MM-DD' },
  out: { zh: '输出文件夹', en: 'output folder' },
  peekRows: {
    zh: '每个工作表显示的行数，或 all（默认 5）；与 --format ndjson 合用时逐行输出',
    en: 'rows shown of each sheet, or all (default 5); with --format ndjson each row is a line',
  },
  outFile: {
    zh: '写入的工作簿（.xlsx；- 为标准输出）',
    en: 'the workbook to write (.xlsx; - for standard output)',
  },
  allTemplates: {
    zh: '把全部来源的空白表格写入该文件夹',
    en: 'the workbooks of all sources, into this folder',
  },
  force: { zh: '覆盖已有的文件', en: 'write over a file that exists' },
  run: { zh: '核对编号（默认最近一次）', en: 'number of the run (default: the latest)' },
  tier: { zh: '只看该档：', en: 'only this tier: ' },
  code: { zh: '只看含该疑点代码的', en: 'only with this finding code' },
  street: { zh: '只看该街道', en: 'only this street' },
  household: { zh: '只看该户编号', en: 'only this household number' },
  as: { zh: '强制指定数据来源', en: 'force the source' },
  period: { zh: '数据月份 YYYY-MM', en: 'data month YYYY-MM' },
  sheet: { zh: '只读该工作表', en: 'only this sheet' },
  headerRow: { zh: '表头所在行号', en: 'row number of the header' },
  encoding: { zh: '文本文件的编码，如 gb18030', en: 'encoding of text files, e.g. gb18030' },
  password: {
    zh: '工作簿的打开密码（环境变量 HEDUI_FILE_PASSWORD）',
    en: 'password of the workbook (env HEDUI_FILE_PASSWORD)',
  },
  amend: { zh: '这是第 N 次导入的更正', en: 'this mends rejected rows of import N' },
  dryRun: { zh: '只报告，不写入', en: 'report, write nothing' },
  strict: { zh: '有行被拒绝时退出码为 4', en: 'exit 4 when rows were rejected' },
  continue: { zh: '有文件被拒绝也继续核对', en: 'decide even when a file was refused' },
  allowMissing: { zh: '允许缺少该数据来源（可重复）', en: 'this source may be missing (repeatable)' },
  importsOf: { zh: '使用第 N 次核对所用的导入', en: 'decide with the imports that run N used' },
  set: { zh: '覆盖一个参数 KEY=VALUE（可重复）', en: 'override a parameter KEY=VALUE (repeatable)' },
} as const satisfies Record<string, Text>;

export const HELP_TITLES: Readonly<Record<string, Text>> = {
  'Usage:': { zh: '用法：', en: 'Usage:' },
  'Options:': { zh: '选项：', en: 'Options:' },
  'Global Options:': { zh: '通用选项：', en: 'Global options:' },
  'Commands:': { zh: '命令：', en: 'Commands:' },
  'Arguments:': { zh: '参数：', en: 'Arguments:' },
};

export const EXAMPLES: Text = { zh: '示例：', en: 'Examples:' };

export const ERRORS = {
  prefix: { zh: '错误：', en: 'error: ' },
  bug: {
    zh: '内部错误，请把以下内容发给维护人员：',
    en: 'internal error; please send what follows to the maintainers: ',
  },
  output: {
    zh: '结果无法写到标准输出（{reason}）；请检查磁盘空间，或写到别处',
    en: 'the result cannot be written to standard output ({reason}); is the disk full? Write it elsewhere',
  },
  interrupted: { zh: '已中断，未完成的写入已撤销。', en: 'Interrupted; what was not finished was undone.' },
  differs: {
    zh: '{household} 重新计算的结果与存档不一致（{fields}），以上说明不可使用；请把数据库和程序版本告知维护人员',
    en: '{household} comes out otherwise than it was stored ({fields}); do not use the explanation above, and tell the maintainers with the database and the version',
  },
  noDate: {
    zh: '“{value}”不是日期，请按 YYYY-MM-DD 填写，如 2024-11-30',
    en: '"{value}" is no date; write YYYY-MM-DD, such as 2024-11-30',
  },
  noMonth: {
    zh: '“{value}”不是月份，请按 YYYY-MM 填写，如 2024-11',
    en: '"{value}" is no month; write YYYY-MM, such as 2024-11',
  },
  noNumber: {
    zh: '{flag} 需要正整数，不是“{value}”',
    en: '{flag} takes a whole number above 0, not "{value}"',
  },
  templateUsage: {
    zh: '请写来源和文件，如 hedui sources template bank 银行存款.xlsx；或用 --all 文件夹',
    en: 'name a source and a file, as in hedui sources template bank bank.xlsx, or a folder with --all',
  },
  unknownWord: {
    zh: '{flag} 没有“{value}”，可用：{words}',
    en: '{flag} has no "{value}"; it takes {words}',
  },
} as const satisfies Record<string, Text>;
