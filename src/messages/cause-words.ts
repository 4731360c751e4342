import type { Text } from '../base/text.js';

/** The sentences of the causes of a change; what they are filled with, `causes.ts` says. */
export const CAUSES = {
  parameter: {
    zh: '标准调整：{name} {before} → {after} {unit}{since}',
    en: 'Standard changed: {name} {before} → {after} {unit}{since}',
  },
  parameters: { zh: '标准调整：其他政策参数', en: 'Standard changed: other values of the policy' },
  since: { zh: '（自 {from}）', en: ' (from {from})' },
  months: { zh: '{value}（{months} 个月）', en: '{value} ({months} mo.)' },
  age: { zh: '{name}满 {subject} 周岁', en: '{name} has turned {subject}' },
  date: {
    zh: '日期已到：{source} {name} {words}，{field}为 {value}{places}',
    en: 'Date reached: {source}, {name}, {words}, {field} {value}{places}',
  },
  dates: { zh: '核对日期后移', en: 'The as-of date has moved' },
  window: {
    zh: '核算期移动：{source} {name} 移出 {left}，移入 {entered}{places}',
    en: 'Window moved: {source}, {name}: left {left}, entered {entered}{places}',
  },
  windows: {
    zh: '核算期移动，按月计算的项目随之变化',
    en: 'Window moved, and what is reckoned by the month with it',
  },
  rosterMoved: { zh: '由{from}转为{to}{places}', en: 'Moved from {from} to {to}{places}' },
  renumbered: { zh: '户编号变更{places}', en: 'Another household number{places}' },
  rosterRow: { zh: '花名册 {name}：{fields}{places}', en: 'Roster, {name}: {fields}{places}' },
  memberIn: { zh: '新增成员 {name}{places}{elsewhere}', en: 'Member came: {name}{places}{elsewhere}' },
  memberOut: { zh: '减少成员 {name}{places}{elsewhere}', en: 'Member left: {name}{places}{elsewhere}' },
  memberDied: {
    zh: '{name}已去世：{source} {words}{places}',
    en: '{name} has died: {source}, {words}{places}',
  },
  stood: { zh: '，上次在 {households}', en: ', before in {households}' },
  stands: { zh: '，现在 {households}', en: ', now in {households}' },
  appeared: {
    zh: '{source} {name} 新增 {after}{places}',
    en: '{source}, {name}: new {after}{places}',
  },
  vanished: {
    zh: '{source} {name} 不再有 {before}{places}',
    en: '{source}, {name}: no longer {before}{places}',
  },
  changed: {
    zh: '{source} {name} {before} → {after}{places}',
    en: '{source}, {name}: {before} → {after}{places}',
  },
  altered: {
    zh: '{source} {name} {words}：{fields}{places}',
    en: '{source}, {name}, {words}: {fields}{places}',
  },
  late: { zh: '补交数据 {files}：{rest}', en: 'Late file {files}: {rest}' },
  lateFile: { zh: '{file}（{period}，{at} 导入）', en: '{file} ({period}, imported {at})' },
  sourceAnswered: {
    zh: '{source} 上次没有数据，本次已提供',
    en: '{source} was missing before and has answered now',
  },
  sourceMissing: { zh: '{source} 本次没有数据', en: '{source} is missing now' },
  sourceAllowed: {
    zh: '{source} 没有数据，两次核对中只有一次允许缺少',
    en: '{source} is missing, which only one of the runs allowed',
  },
  obligorOn: {
    zh: '义务人 {name} 已在保，不再计算赡养费',
    en: 'Obligor {name} is in a scheme now: no support is reckoned',
  },
  obligorOff: {
    zh: '义务人 {name} 不再在保，重新计算赡养费',
    en: 'Obligor {name} is in no scheme any more: support is reckoned',
  },
  confirmed: {
    zh: '核查任务 {task} 确认{figure}{name}为 {value}，代替有疑问的数据{places}',
    en: 'Visit {task} confirmed {figure}{name} as {value}, in place of the disputed data{places}',
  },
  confirmedEnded: {
    zh: '核查任务 {task} 确认的{figure}{name} {value} 不再采用{places}',
    en: 'The {figure}{name} of {value} that visit {task} confirmed counts no longer{places}',
  },
  exitBegins: { zh: '渐退期开始：{since} 至 {until}', en: 'Gradual exit begins: {since} to {until}' },
  exitMoved: {
    zh: '渐退期由 {sinceBefore} 至 {untilBefore} 改为 {since} 至 {until}',
    en: 'Gradual exit of {sinceBefore} to {untilBefore} is now {since} to {until}',
  },
  exitOver: { zh: '渐退期已满（至 {untilBefore}）', en: 'Gradual exit is over (to {untilBefore})' },
  exitBroken: {
    zh: '渐退期终止（原为 {sinceBefore} 至 {untilBefore}）',
    en: 'Gradual exit has ended early ({sinceBefore} to {untilBefore})',
  },
  blockerAppeared: { zh: '新出现须先解决：{title}{name}{places}', en: 'New blocker: {title}{name}{places}' },
  blockerResolved: { zh: '已解决：{title}{name}{places}', en: 'Blocker cleared: {title}{name}{places}' },
  householdNew: {
    zh: '首次列入{roster}花名册{places}{elsewhere}',
    en: 'Listed for the first time ({roster}){places}{elsewhere}',
  },
  householdEnded: {
    zh: '{roster}花名册不再列出{places}{elsewhere}',
    en: 'Listed no longer ({roster}){places}{elsewhere}',
  },
  recomputed: {
    zh: '重新计算与存档不一致（程序版本不同）',
    en: 'Deciding again differs from what is stored (another version of the program)',
  },
  other: { zh: '其他：行序或登记信息变化', en: 'Other: the order of rows or what is registered' },
  rows: { zh: '{count} 行', en: '{count} rows' },
  rowsWithSum: { zh: '{count} 行共 {sum}', en: '{count} rows, {sum}' },
  nothing: { zh: '0 行', en: 'nothing' },
  empty: { zh: '空', en: 'empty' },
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  field: { zh: '{header} {before} → {after}', en: '{header} {before} → {after}' },
  unnamed: { zh: '某成员', en: 'somebody' },
  named: { zh: '（{name}）', en: ' ({name})' },
} as const satisfies Record<string, Text>;
