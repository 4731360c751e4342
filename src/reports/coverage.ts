import type { Text } from '../base/text.js';
import { agencyName } from '../messages/agencies.js';
import { COVERAGE_STATES, NO_STREET, YES_NO } from '../messages/workbooks.js';
import { sourceOf } from '../sources/registry.js';
import { numberColumn } from './columns.js';
import { type AnySheet, type Column, sheet } from './layout.js';
import { countColumn, textColumn } from './plain-columns.js';
import type { ReportData, SourceCoverage, StreetCoverage } from './report-data.js';

function stateOf(row: SourceCoverage): keyof typeof COVERAGE_STATES {
  if (row.refused) return 'refused';
  if (row.inForce) return 'inForce';
  return row.allowedMissing ? 'allowed' : 'missing';
}

export const coverageState = (row: SourceCoverage): Text => COVERAGE_STATES[stateOf(row)];

/** Households that a source says something of, and of how many. */
interface Covered {
  readonly households: number;
  readonly covered: number;
}

type SourceLine = SourceCoverage & { readonly count: Covered | null };

const COVERED = countColumn<Covered>('涉及户数', 'Households covered', (row) => row.covered, {
  zh: '本批次家庭中，至少一名成员在该来源有一行记录或“查无”答复的户数。没有记录不等于没有查询。',
  en: 'Households of the run of which a member has a row of the source or an answer of "nothing found". No row does not mean that nobody asked.',
});

const share = (value: Column<Covered>['value']): Column<Covered> => ({
  header: { zh: '涉及比例', en: 'Share covered' },
  width: 12,
  format: 'percent',
  value,
  barred: () => true,
});

const SHARE = share(({ households, covered }) => (households > 0 ? covered / households : null));

/** A column of the counts of a source, empty where there are none. */
const ofCount = (column: Column<Covered>): Column<SourceLine> => ({
  header: column.header,
  width: column.width,
  format: column.format,
  value: (row, context, index) => (row.count ? column.value(row.count, context, index) : null),
  ...(column.about && { about: column.about }),
  ...(column.barred && { barred: () => true }),
});

const SOURCES: readonly Column<SourceLine>[] = [
  numberColumn,
  textColumn(
    { zh: '数据来源', en: 'Source' },
    24,
    ({ source }, { language }) => sourceOf(source).title[language],
  ),
  textColumn({ zh: '提供单位', en: 'Agency' }, 24, ({ source }, { language }) =>
    agencyName(sourceOf(source).agency, language),
  ),
  textColumn(
    { zh: '必需', en: 'Required' },
    9,
    ({ required }, { language }) => (required ? YES_NO.yes : YES_NO.no)[language],
  ),
  {
    ...textColumn<SourceLine>(
      { zh: '状态', en: 'State' },
      20,
      (row, { language }) => coverageState(row)[language],
    ),
    about: {
      zh: '有效：核对日期有可用数据；缺失：没有数据，不能视为“没有”。',
      en: 'In force: there are data for the as-of date; missing: nothing is known, which is not "has nothing".',
    },
    tone: (row) => {
      if (row.refused || (!row.inForce && row.required)) return row.allowedMissing ? 'warning' : 'blocker';
      return null;
    },
  },
  textColumn({ zh: '最新所属期', en: 'Newest period' }, 13, (row) => row.period),
  countColumn('文件数', 'Files', (row) => row.files),
  countColumn('有效行数', 'Rows in force', (row) => row.rows),
  ofCount(COVERED),
  ofCount(SHARE),
];

const STREETS: readonly Column<StreetCoverage>[] = [
  numberColumn,
  textColumn(
    { zh: '数据来源', en: 'Source' },
    26,
    ({ source }, { language }) => sourceOf(source).title[language],
  ),
  textColumn(
    { zh: '街道（乡镇）', en: 'Street' },
    24,
    ({ street }, { language }) => street ?? NO_STREET[language],
  ),
  countColumn('户数', 'Households', (row) => row.households),
  COVERED,
  SHARE,
];

function* sourceLines(data: ReportData, streets: readonly StreetCoverage[]): Iterable<SourceLine> {
  for (const one of data.run.coverage) {
    const own = streets.filter(({ source }) => source === one.source);
    const sum = (of: keyof Covered) => own.reduce((total, line) => total + line[of], 0);
    const counted = own.length > 0 ? { households: sum('households'), covered: sum('covered') } : null;
    yield { ...one, count: counted };
  }
}

const inOrder = (streets: readonly StreetCoverage[]): StreetCoverage[] => {
  const places = new Map([...new Set(streets.map(({ source }) => source))].map((key, index) => [key, index]));
  return [...streets].sort(
    (a, b) =>
      (places.get(a.source) ?? 0) - (places.get(b.source) ?? 0) ||
      Number(a.street === null) - Number(b.street === null) ||
      (a.street ?? '').localeCompare(b.street ?? '', 'zh'),
  );
};

/** How far each source answers for the households of the run: in all, and street by street. */
export function coverageSheets(data: ReportData): AnySheet[] {
  let counted: readonly StreetCoverage[] | null = null;
  // Counting them takes a look at every row: once, and only when the sheets are written.
  const streets = () => {
    counted ??= inOrder(data.streetCoverage());
    return counted;
  };
  return [
    sheet<SourceLine>({
      name: { zh: '数据来源', en: 'Sources' },
      title: { zh: '数据来源覆盖情况', en: 'Coverage of the sources' },
      columns: SOURCES,
      rows: () => sourceLines(data, streets()),
      pinned: 2,
    }),
    sheet<StreetCoverage>({
      name: { zh: '街道覆盖', en: 'Coverage by street' },
      title: { zh: '数据来源覆盖情况：按街道', en: 'Coverage of the sources by street' },
      columns: STREETS,
      rows: streets,
      pinned: 3,
    }),
  ];
}
