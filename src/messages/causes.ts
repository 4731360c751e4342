import { formatYuan } from '../base/money.js';
import { type Language, say, type Text } from '../base/text.js';
import type { Cause, ChangedRow, FieldChange, ParameterChange, ShownValue } from '../dossier/change.js';
import type { FigureLabel } from '../dossier/labels.js';
import { type SourceKey, sourceOf } from '../sources/registry.js';
import { listOf } from './explanation-words.js';
import { FIGURE_NAMES, unitText } from './figures.js';
import { findingTitle } from './findings.js';
import { placesText } from './places.js';
import { ROSTER_NAMES } from './tiers.js';

const CAUSES = {
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

/** By what has become of a gradual exit. */
const EXIT_CAUSES = {
  begins: CAUSES.exitBegins,
  moved: CAUSES.exitMoved,
  over: CAUSES.exitOver,
  broken: CAUSES.exitBroken,
} as const;

/** A cause in one sentence, with the file, sheet and row of both sides. */
export function describeCause(cause: Cause, language: Language): string {
  const text = sentence(cause, language);
  if (cause.late.length === 0) return text;
  const files = cause.late.map(({ file, period, at }) =>
    say(CAUSES.lateFile, language, { file: file.replace(/^.*[\\/]/, ''), period, at: at.slice(0, 10) }),
  );
  return say(CAUSES.late, language, { files: listOf(files, language), rest: text });
}

function sentence(cause: Cause, language: Language): string {
  const { kind, parameter, before, after } = cause;
  const tell = (text: Text, values: Readonly<Record<string, string>> = {}) =>
    say(text, language, { ...valuesOf(cause, language), ...values });
  switch (kind) {
    case 'parameter':
      return parameter ? describeParameter(parameter, language) : tell(CAUSES.parameters);
    case 'age':
      return tell(CAUSES.age);
    case 'date':
      return cause.source === null ? tell(CAUSES.dates) : tell(CAUSES.date, dateValues(cause, language));
    case 'window':
      return cause.source === null
        ? tell(CAUSES.windows)
        : tell(CAUSES.window, { left: summed(before, language), entered: summed(after, language) });
    case 'roster-moved':
      return tell(cause.subject === 'number' ? CAUSES.renumbered : CAUSES.rosterMoved);
    case 'roster-row':
      return tell(CAUSES.rosterRow, {
        fields: listOf(
          cause.fields.map((field) => fieldText(field, cause.source, language)),
          language,
        ),
      });
    case 'member-in':
      return tell(CAUSES.memberIn, { elsewhere: elsewhereText(cause, CAUSES.stood, language) });
    case 'member-out':
      return tell(CAUSES.memberOut, { elsewhere: elsewhereText(cause, CAUSES.stands, language) });
    case 'member-died':
      return tell(CAUSES.memberDied, { words: after[0]?.words ?? '' });
    case 'records-appeared':
    case 'records-vanished':
    case 'records-changed':
    case 'late-import':
      return recordsText(cause, language);
    case 'source-answered':
      return tell(CAUSES.sourceAnswered);
    case 'source-missing':
      return tell(CAUSES.sourceMissing);
    case 'source-allowed':
      return tell(CAUSES.sourceAllowed);
    case 'obligor-roster':
      return tell(cause.subject === 'on' ? CAUSES.obligorOn : CAUSES.obligorOff);
    case 'confirmed-value':
      return tell(
        after.length > 0 ? CAUSES.confirmed : CAUSES.confirmedEnded,
        confirmedValues(cause, language),
      );
    case 'gradual-exit':
      return tell(EXIT_CAUSES[cause.subject as keyof typeof EXIT_CAUSES], exitValues(cause));
    case 'blocker-appeared':
    case 'blocker-resolved':
      return tell(kind === 'blocker-appeared' ? CAUSES.blockerAppeared : CAUSES.blockerResolved, {
        title: cause.code === null ? '' : findingTitle(cause.code, language),
        name: cause.name === null ? '' : say(CAUSES.named, language, { name: cause.name }),
      });
    case 'household-new':
      return tell(CAUSES.householdNew, { elsewhere: elsewhereText(cause, CAUSES.stood, language) });
    case 'household-ended':
      return tell(CAUSES.householdEnded, { elsewhere: elsewhereText(cause, CAUSES.stands, language) });
    case 'recomputed':
      return tell(CAUSES.recomputed);
    case 'other':
      return tell(CAUSES.other);
  }
}

/** What most sentences name. */
function valuesOf(cause: Cause, language: Language): Record<string, string> {
  const { source, name, subject, before, after } = cause;
  const rosterOf = (rows: readonly ChangedRow[]) => rosterName(rows[0]?.source ?? null, language);
  return {
    source: source === null ? '' : sourceOf(source).title[language],
    name: name ?? CAUSES.unnamed[language],
    subject: subject ?? '',
    roster: rosterName(source, language),
    from: rosterOf(before),
    to: rosterOf(after),
    places: placesText(cause.kind === 'date' ? [] : before, after, language),
  };
}

function confirmedValues(
  { name, subject, before, after }: Cause,
  language: Language,
): Record<string, string> {
  const [row] = [...after, ...before];
  return {
    task: row?.words ?? '',
    value: formatYuan(row?.amount ?? 0),
    figure: FIGURE_NAMES[(subject ?? 'deposits') as FigureLabel][language],
    // Of a figure of the household nobody is named.
    name: name === null ? '' : say(CAUSES.named, language, { name }),
  };
}

const exitValues = ({ fields }: Cause): Record<string, string> =>
  Object.fromEntries(
    fields.flatMap(({ field, before, after }) => [
      [`${field}Before`, String(before ?? '')],
      [field, String(after ?? '')],
    ]),
  );

const rosterName = (source: SourceKey | null, language: Language): string =>
  source === 'applicants' || source === 'beneficiaries' ? ROSTER_NAMES[source][language] : '';

function dateValues({ source, fields, before }: Cause, language: Language): Record<string, string> {
  const [row] = before;
  const [named] = fields;
  return {
    words: row?.words ?? '',
    field: headerOf(source, named?.field ?? ''),
    value: String(named?.after ?? ''),
    places: placesText([], before, language),
  };
}

const headerOf = (source: SourceKey | null, field: string): string =>
  (source === null ? undefined : sourceOf(source).columns[field]?.headers[0]) ?? field;

function recordsText(cause: Cause, language: Language): string {
  const { before, after, fields, source } = cause;
  const text = before.length === 0 ? CAUSES.appeared : after.length === 0 ? CAUSES.vanished : CAUSES.changed;
  const [first] = before;
  const detailed = fields.length > 0 && fields.length <= 3 && first;
  const values = {
    ...valuesOf(cause, language),
    before: summed(before, language),
    after: summed(after, language),
  };
  if (!detailed) return say(text, language, values);
  const changes = fields.map((field) => fieldText(field, source, language));
  return say(CAUSES.altered, language, {
    ...values,
    words: first.words,
    fields: listOf(changes, language),
  });
}

/** One row in its words, several by their number and sum. */
function summed(rows: readonly ChangedRow[], language: Language): string {
  const [first, second] = rows;
  if (!first) return CAUSES.nothing[language];
  if (!second) {
    return [first.words, ...(first.amount === null ? [] : [formatYuan(first.amount)])]
      .filter((word) => word !== '')
      .join(' ');
  }
  const amounts = rows.map(({ amount }) => amount).filter((amount) => amount !== null);
  if (amounts.length === 0) return say(CAUSES.rows, language, { count: rows.length });
  const sum = formatYuan(amounts.reduce<number>((total, amount) => total + amount, 0));
  return say(CAUSES.rowsWithSum, language, { count: rows.length, sum });
}

function elsewhereText({ elsewhere }: Cause, text: Text, language: Language): string {
  if (elsewhere.length === 0) return '';
  const households = elsewhere.map(
    ({ roster, household }) =>
      `${household}${say(CAUSES.named, language, { name: ROSTER_NAMES[roster][language] })}`,
  );
  return say(text, language, { households: listOf(households, language) });
}

function fieldText(
  { field, before, after }: FieldChange,
  source: SourceKey | null,
  language: Language,
): string {
  const type = source === null ? undefined : sourceOf(source).columns[field]?.type;
  const shown = (value: FieldChange['before']): string => {
    if (value === null) return CAUSES.empty[language];
    if (typeof value === 'boolean') return CAUSES[value ? 'yes' : 'no'][language];
    return type === 'yuan' && typeof value === 'number' ? formatYuan(value) : String(value);
  };
  return say(CAUSES.field, language, {
    header: headerOf(source, field),
    before: shown(before),
    after: shown(after),
  });
}

/** 低保标准 675 → 695 元/人/月. */
export function describeParameter(parameter: ParameterChange, language: Language): string {
  const { name, before, after, unit, from } = parameter;
  return say(CAUSES.parameter, language, {
    name: name[language],
    before: valueText(before, language),
    after: valueText(after, language),
    unit: unitText(unit, language),
    since: from === null ? '' : say(CAUSES.since, language, { from }),
  });
}

/** A value of the policy as it is written; of one that goes by month how many months had it. */
export function valueText(shown: ShownValue, language: Language): string {
  if (shown.length === 0) return '—';
  const texts = shown.map(({ value, months }) => {
    const written = plainValue(value, language);
    return months === null ? written : say(CAUSES.months, language, { value: written, months });
  });
  return listOf(texts, language);
}

function plainValue(value: unknown, language: Language): string {
  if (value === null) return '—';
  if (Array.isArray(value)) return listOf(value.map(String), language);
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
