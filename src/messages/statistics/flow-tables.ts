import {
  AREA_KEYS,
  ENDED_REASONS,
  FLOW_PARTS,
  type MonthFlow,
  type MonthlyStatistics,
  STOCK_MEASURES,
} from '../../dossier/statistics.js';
import { AREA_NAMES } from '../tiers.js';
import { ENDED_NAMES, FLOW_NAMES, STATISTICS, STOCK_NAMES, SUPPORTED_NAMES } from './names.js';
import { STOCK_UNITS } from './stock-tables.js';
import { joinedNames, type StatisticsRow, type StatisticsTable } from './table.js';

const PARTS = FLOW_PARTS.map((part) => ({ name: FLOW_NAMES[part], measure: part }));

const rowsOf = (
  flow: MonthFlow | null,
  scheme: MonthlyStatistics['schemes'][number]['standing'],
  area?: { readonly zh: string; readonly en: string; readonly key: string },
): StatisticsRow[] =>
  STOCK_MEASURES.map((measure) => ({
    name: joinedNames(
      area ? joinedNames(SUPPORTED_NAMES[scheme], area) : SUPPORTED_NAMES[scheme],
      STOCK_NAMES[measure],
    ),
    scheme,
    measure: area ? `${area.key}.${measure}` : measure,
    unit: STOCK_UNITS[measure],
    cells: FLOW_PARTS.map((part) => flow?.[part][measure] ?? null),
  }));

export const flowTable = ({ schemes }: MonthlyStatistics): StatisticsTable => ({
  section: 'flow',
  title: { zh: '增减', en: 'Who came and left' },
  note: {
    zh: '上月末 + 新增 + 转入 − 退出 − 转出 + 净变化 = 本月末。新增：上月不在任何一类；转入、转出：与其他类别（含渐退）之间；退出：本月不在任何一类；净变化：一直在该类的家庭的人口和金额增减。',
    en: 'Opening + new + in − ended − out + change = closing. New: in no scheme before; in and out: from and to another scheme, a gradual exit included; ended: in no scheme now; change: of households that stayed.',
  },
  sparse: true,
  rows: { header: STATISTICS.item, lines: schemes.flatMap(({ standing, flow }) => rowsOf(flow, standing)) },
  columns: PARTS,
});

export const flowByAreaTable = ({ schemes }: MonthlyStatistics): StatisticsTable => ({
  section: 'flowByArea',
  title: { zh: '城乡增减', en: 'Who came and left, by area' },
  note: {
    zh: '户籍性质改变的家庭在原来一行转出、在现在一行转入。',
    en: 'A household that changed between urban and rural moves out of one line and into the other.',
  },
  sparse: true,
  detail: true,
  rows: {
    header: STATISTICS.item,
    lines: schemes.flatMap(({ standing, flowByArea }) =>
      (['城镇', '农村'] as const).flatMap((area) =>
        rowsOf(flowByArea?.[area] ?? null, standing, {
          ...AREA_NAMES[area],
          key: AREA_KEYS[area],
        }),
      ),
    ),
  },
  columns: PARTS,
});

export const endedTable = ({ schemes }: MonthlyStatistics): StatisticsTable => ({
  section: 'ended',
  title: { zh: '退出原因', en: 'Why households ended' },
  note: {
    zh: '上月在该类、本月不在任何一类的家庭，按第一个成立的原因统计；人数为上月的保障人口。',
    en: 'Households in the scheme the month before and in none now, by the first reason that holds; persons as counted then.',
  },
  sparse: true,
  rows: {
    header: STATISTICS.reason,
    lines: schemes.flatMap(({ standing, endedBy }) =>
      ENDED_REASONS.map((reason) => ({
        name: {
          zh: `${SUPPORTED_NAMES[standing].zh}：${ENDED_NAMES[reason].zh}`,
          en: `${SUPPORTED_NAMES[standing].en}: ${ENDED_NAMES[reason].en}`,
        },
        scheme: standing,
        measure: reason,
        cells: endedBy ? [endedBy[reason].households, endedBy[reason].persons] : [null, null],
      })),
    ),
  },
  columns: [
    { name: STOCK_NAMES.households, measure: 'households', unit: 'households' },
    { name: STOCK_NAMES.persons, measure: 'persons', unit: 'persons' },
  ],
});
