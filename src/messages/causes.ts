import { fileName } from '../base/file-name.js';
import { formatYuan } from '../base/money.js';
import { type Language, say, type Text } from '../base/text.js';
import type { Cause, ChangedRow, FieldChange, ParameterChange, ShownValue } from '../dossier/change.js';
import type { FigureLabel } from '../dossier/labels.js';
import { type SourceKey, sourceOf } from '../sources/registry.js';
import { CAUSES } from './cause-words.js';
import { listOf } from './explanation-words.js';
import { FIGURE_NAMES, unitText } from './figures.js';
import { findingTitle } from './findings.js';
import { placesText } from './places.js';
import { ROSTER_NAMES } from './tiers.js';

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
    say(CAUSES.lateFile, language, { file: fileName(file), period, at: at.slice(0, 10) }),
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
