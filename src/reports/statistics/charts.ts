import { yuanFromFen } from '../../base/money.js';
import type { Text } from '../../base/text.js';
import { type MonthlyStatistics, SUPPORTED, type Supported } from '../../dossier/statistics.js';
import { AID_KINDS } from '../../dossier/temporary-aid.js';
import { AID_NAMES, SUPPORTED_NAMES } from '../../messages/statistics/names.js';
import { NO_STREET } from '../../messages/workbooks.js';
import type { Chart, ChartSeries } from '../charts/chart.js';

/** Blue for what pays for living, orange for what stands beside it; told apart in grey as well. */
const COLOURS: Readonly<Record<Supported, string>> = {
  tekun: '1F3864',
  dibao: '2E75B6',
  gradualExit: '9DC3E6',
  margin: 'F4B183',
  expenditure: 'C55A11',
};

const AID_COLOURS = { 急难型: 'C55A11', 支出型: 'F4B183' } as const;

const HOUSEHOLDS: Text = { zh: '单位：户', en: 'households' };
const PERSONS: Text = { zh: '单位：人', en: 'persons' };
const YUAN: Text = { zh: '单位：元', en: 'yuan' };

const same = (words: string): Text => ({ zh: words, en: words });

const bySupported = (values: (standing: Supported) => ChartSeries['values']): ChartSeries[] =>
  SUPPORTED.map((standing) => ({
    name: SUPPORTED_NAMES[standing],
    colour: COLOURS[standing],
    values: values(standing),
  }));

/** One chart a main series: month by month, and street by street. */
export function statisticsCharts({ month, series, schemes }: MonthlyStatistics): Chart[] {
  const months = series.map((one) => same(one.month));
  const streets = [...new Set(schemes.flatMap(({ byStreet }) => byStreet.map(({ street }) => street)))].sort(
    (a, b) => (a === null ? 1 : b === null ? -1 : a.localeCompare(b, 'zh')),
  );
  return [
    {
      key: '各类户数',
      title: { zh: '各月末各类救助户数', en: 'Households in each scheme, by month' },
      unit: HOUSEHOLDS,
      format: 'integer',
      categories: months,
      series: bySupported((standing) => series.map(({ stocks }) => stocks?.[standing].households ?? null)),
    },
    {
      key: '各类人数',
      title: { zh: '各月末各类救助人数', en: 'Persons in each scheme, by month' },
      unit: PERSONS,
      format: 'integer',
      categories: months,
      series: bySupported((standing) => series.map(({ stocks }) => stocks?.[standing].persons ?? null)),
    },
    {
      key: '逐月发放',
      title: { zh: '各月发放救助金', en: 'Paid, by month' },
      unit: YUAN,
      format: 'money',
      categories: months,
      series: (['tekun', 'dibao', 'margin', 'expenditure'] as const).map((scheme) => ({
        name: SUPPORTED_NAMES[scheme],
        colour: COLOURS[scheme],
        values: series.map(({ paid }) => (paid ? yuanFromFen(paid[scheme]) : null)),
      })),
    },
    {
      key: '逐月临时救助',
      title: { zh: '各月临时救助金额', en: 'Temporary aid, by month' },
      unit: YUAN,
      format: 'money',
      categories: months,
      series: AID_KINDS.map((kind) => ({
        name: AID_NAMES[kind],
        colour: AID_COLOURS[kind],
        values: series.map(({ temporaryAid }) =>
          temporaryAid ? yuanFromFen(temporaryAid[kind].amount) : null,
        ),
      })),
    },
    {
      key: '各街道人数',
      title: { zh: `${month} 月末各街道救助人数`, en: `Persons in schemes by street, end of ${month}` },
      unit: PERSONS,
      format: 'integer',
      categories: streets.map((street) => (street === null ? NO_STREET : same(street))),
      series: bySupported((standing) => {
        const own = schemes.find((one) => one.standing === standing)?.byStreet ?? [];
        return streets.map((street) => own.find((one) => one.street === street)?.persons ?? 0);
      }),
    },
  ];
}
