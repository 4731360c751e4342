import type { Language, Text } from '../base/text.js';
import { FINDINGS, type FindingCode } from '../dossier/codes.js';
import type { Task, TaskState } from '../dossier/tasks.js';
import type { WarningKind } from '../dossier/warnings.js';
import { describeFinding, FINDING_TEXTS, findingTitle } from './findings.js';
import { describeWarning, WARNING_TEXTS } from './warnings.js';

export const TASK_STATE_NAMES: Readonly<Record<TaskState, Text>> = {
  waiting: { zh: '待派发', en: 'to be sent out' },
  dispatched: { zh: '已派发', en: 'sent out' },
  answered: { zh: '已反馈', en: 'answered' },
  settled: { zh: '已办结', en: 'settled' },
};

export const TASK_END_NAMES: Readonly<Record<'gone' | 'closed', Text>> = {
  gone: { zh: '已办结（不再存在）', en: 'settled (gone from the data)' },
  closed: { zh: '已办结（预警已关闭）', en: 'settled (warning closed)' },
};

export const stateName = ({ state, ended }: Pick<Task, 'state' | 'ended'>): Text =>
  ended === 'gone' || ended === 'closed' ? TASK_END_NAMES[ended] : TASK_STATE_NAMES[state];

type Reason = Pick<Task, 'code' | 'declared' | 'verified' | 'limit' | 'subject'>;

const isFinding = (code: Task['code']): code is FindingCode => Object.hasOwn(FINDINGS, code);

/** What is to be verified, in a word. */
export const taskTitle = ({ code }: Reason, language: Language): string =>
  isFinding(code) ? findingTitle(code, language) : WARNING_TEXTS[code].title[language];

/** What to look at on the visit. */
export const taskCheck = ({ code }: Reason, language: Language): string =>
  isFinding(code) ? FINDING_TEXTS[code].nextStep[language] : WARNING_TEXTS[code].check[language];

/** What the data say. */
export function describeTask(task: Reason, language: Language): string {
  const { code } = task;
  if (isFinding(code)) return describeFinding({ ...task, code }, language);
  return describeWarning({ ...task, kind: code satisfies WarningKind }, language);
}

/** The workbook that goes out to those who visit. */
export const VISIT_SHEET = {
  title: { zh: '{place}入户核查任务单', en: 'Visits: {place}' },
  subtitle: {
    zh: '{date} 派发，共 {count} 项。请两人入户，填写深色表头各列后交回；没有填核查结果的行视为尚未核查，可分次交回。任务编号请勿改动。核定值只在白底格内填写，单位：元。',
    en: 'Sent out on {date}, {count} tasks. Visit in pairs, fill in the columns with dark headers and send the file back; lines without a result stay open. Leave the task numbers as they are. 核定值 in yuan, in white cells only.',
  },
  noPlace: { zh: '未填街道或社区', en: 'No street or community' },
  household: { zh: '户编号', en: 'Household' },
  roster: { zh: '名册', en: 'Roster' },
  head: { zh: '户主姓名', en: 'Head' },
  where: { zh: '街道村居、户籍地址、电话', en: 'Street and community, registered address, phone' },
  person: { zh: '核查对象', en: 'Person' },
  check: { zh: '核查事项和要点', en: 'What to verify' },
  data: { zh: '数据显示', en: 'What the data say' },
  due: { zh: '办结期限', en: 'Due' },
  yuanTitle: { zh: '请填金额', en: 'An amount is needed' },
  yuanError: { zh: '核定值填金额（元），最多两位小数，不能为负。', en: 'An amount in yuan, not below 0.' },
} as const satisfies Record<string, Text>;

export const TASK_TEXTS = {
  exported: {
    zh: '{count} 项任务已写入 {file}，其中新派发 {fresh} 项；填好后用 hedui tasks import 交回',
    en: '{count} tasks are in {file}, {fresh} of them newly sent out; take the answers back with hedui tasks import',
  },
  none: { zh: '没有未办结的任务，未写文件', en: 'there are no open tasks; no file was written' },
  noTasksYet: { zh: '没有符合条件的任务', en: 'there are no such tasks' },
  noWarnings: { zh: '没有符合条件的预警', en: 'there are no such warnings' },
  raised: { zh: '新增预警 {raised} 条', en: '{raised} new warnings' },
  closed: { zh: '已关闭预警 {number}：{why}', en: 'warning {number} was closed: {why}' },
  stillOpen: {
    zh: '{count} 行尚无核查结果，仍为未核查',
    en: '{count} lines have no result yet and stay open',
  },
  answers: {
    zh: '未办结 {open} 项，已逾期 {overdue} 项',
    en: '{open} tasks are open, {overdue} of them overdue',
  },
} as const satisfies Record<string, Text>;

/** Headers of the lists of warnings and tasks, beside those that all lists share. */
export const TASK_LISTS = {
  task: { zh: '任务编号', en: 'Task' },
  warning: { zh: '预警', en: 'Warning' },
  direction: { zh: '方向', en: 'Direction' },
  urgency: { zh: '轻重', en: 'Urgency' },
  since: { zh: '首次发现', en: 'First seen' },
  due: { zh: '期限', en: 'Due' },
  matter: { zh: '事项', en: 'Matter' },
  result: { zh: '核查结果', en: 'Result' },
  state: { zh: '状态', en: 'State' },
  person: { zh: '姓名', en: 'Person' },
  tasks: { zh: '任务数', en: 'Tasks' },
  open: { zh: '未办结', en: 'Open' },
  overdue: { zh: '逾期', en: 'Overdue' },
  data: { zh: '数据显示', en: 'Data' },
} as const satisfies Record<string, Text>;

export const MONITORING_COMMANDS = {
  warnings: {
    zh: '在保家庭的预警：死亡、新增财产、收入变化、重病等，列出未关闭的',
    en: 'warnings on households in a scheme: deaths, new property, changed income, illness; the open ones',
  },
  warningsList: { zh: '列出预警', en: 'list the warnings' },
  warningsClose: {
    zh: '不经入户关闭一条预警，须说明理由',
    en: 'close a warning without a visit, with the reason',
  },
  tasks: { zh: '入户核查任务：未办结、逾期、按街道', en: 'visits to be made: open, overdue, by street' },
  tasksList: { zh: '列出任务', en: 'list the tasks' },
  tasksExport: {
    zh: '把未办结的任务写成派发工作簿，每个街道（或社区）一张表',
    en: 'write the open tasks as a workbook to send out, a sheet a street or community',
  },
  tasksImport: {
    zh: '收回填好的工作簿；没填结果的行仍为未核查',
    en: 'take the filled-in workbook back; lines without a result stay open',
  },
} as const satisfies Record<string, Text>;

export const MONITORING_FLAGS = {
  isNew: { zh: '只看本月首次发现的', en: 'only those first seen in the month of the latest run' },
  closed: { zh: '只看已关闭的', en: 'only those that are closed' },
  all: { zh: '全部，含已关闭的', en: 'all, closed ones too' },
  direction: {
    zh: '只看该方向：exit 可能退出、help 可能需要救助、recheck 需复核',
    en: 'only this direction: exit, help, recheck',
  },
  why: { zh: '关闭的理由', en: 'why it is closed' },
  state: { zh: '只看该状态：', en: 'only in this state: ' },
  overdue: { zh: '只看逾期的', en: 'only those that are overdue' },
  byStreet: { zh: '按街道汇总', en: 'counted by street' },
  amendAnswers: { zh: '允许更正已有的核查结果', en: 'allow answers that a task has already to be changed' },
} as const satisfies Record<string, Text>;
