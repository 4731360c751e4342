import type { Text } from '../base/text.js';

export const INIT = {
  command: {
    zh: '建立工作文件夹：设置文件、收件文件夹、空白表格',
    en: 'set up a folder to work in: settings, a folder for incoming files, templates',
  },
  month: {
    zh: '收件文件夹的月份（默认本月）',
    en: 'month of the folder for incoming files (default: this one)',
  },
  templates: { zh: '同时写入全部来源的空白表格', en: 'write the empty workbooks of all sources too' },
  exists: {
    zh: '{path} 已存在，未作任何改动；请直接编辑它，或另选文件夹',
    en: '{path} exists already and nothing was changed; edit it, or choose another folder',
  },
  noPolicy: {
    zh: '请用 --policy 指定政策，内置：{policies}；也可写政策文件的路径',
    en: 'name the policy with --policy: {policies}, or the path of a policy file',
  },
  askFolder: { zh: '工作文件夹', en: 'Folder to work in' },
  policies: { zh: '内置政策：', en: 'Bundled policies:' },
  askPolicy: { zh: '政策（序号、编号或文件路径）', en: 'Policy (number, id or path of a file)' },
  askOperator: { zh: '经办人姓名', en: 'Name of the operator' },
  askAgain: { zh: '{reason}，请重新输入。', en: '{reason}; please try again.' },
  noNumber: { zh: '没有第 {number} 项', en: 'there is no number {number}' },
  cancelled: { zh: '已取消，没有建立任何文件。', en: 'Cancelled; nothing was made.' },
  made: { zh: '已建立：', en: 'Made:' },
  next: {
    zh: '下一步：把 {month} 的花名册和各部门数据放入 {inbox}，然后在 {folder} 中运行\n  hedui batch {month} --as-of {asOf} --out {out}',
    en: 'Next: put the rosters and the files of the agencies for {month} into {inbox}, and run in {folder}\n  hedui batch {month} --as-of {asOf} --out {out}',
  },
} as const satisfies Record<string, Text>;

/** The folders of a project. */
export const PROJECT_FOLDERS = {
  templates: { zh: '模板', en: 'templates' },
  results: { zh: '结果', en: 'results' },
} as const satisfies Record<string, Text>;

/** The settings file that a new project begins with. */
export const SETTINGS_TEMPLATE: Text = {
  zh: `# 本文件夹的设置。命令行选项、环境变量优先于本文件；hedui config 列出各项的值和来源。
policy: {policy}    # 政策：内置编号（hedui policy list）或政策文件的路径
db: hedui.db    # 数据库；路径从本文件所在的文件夹算起
language: zh    # zh 或 en
{operator}    # 经办人，写入每条记录；不写则用系统账户
# phone: "0517-80000000"    # 公示名单上受理异议的电话

# output:
#   format: table     # 列表格式：table、json、ndjson、csv
#   mask: auto        # 身份证号：auto 终端隐去、文件完整；always 一律隐去；never 一律完整
#   color: auto       # 颜色：auto、always、never
#   progress: true    # 进度条
#   quiet: false      # true 时不显示进度和说明
`,
  en: `# The settings of this folder. Flags and the environment outrank them; hedui config shows each with its origin.
policy: {policy}    # a bundled policy (hedui policy list) or the path of a policy file
db: hedui.db    # the database; paths are meant from the folder of this file
language: en    # zh or en
{operator}    # kept in every record; without it, the account of the system
# phone: "0517-80000000"    # for objections, on the lists that are published

# output:
#   format: table     # of lists: table, json, ndjson, csv
#   mask: auto        # identity numbers: auto masks the terminal, not files; always; never
#   color: auto       # auto, always, never
#   progress: true    # the progress bar
#   quiet: false      # true for no progress and no messages
`,
};
