import { yuanFromFen, yuanOrNull } from '../../base/money.js';
import {
  AID_KEYS,
  type AidByKind,
  type AidTotal,
  AREA_KEYS,
  FLOW_PARTS,
  GRADE_KEYS,
  type MonthFlow,
  type MonthlyStatistics,
  SELF_CARE,
  type SeriesMonth,
  type Stock,
  SUPPORTED,
  type SupportedStatistics,
} from '../../dossier/statistics.js';
import { AID_KINDS } from '../../dossier/temporary-aid.js';
import type { StatisticsFigure } from '../../messages/statistics/table.js';

// The statistics for scripts: stable names, yuan, null for what is not known.

const stockOutput = ({ households, persons, monthlyBenefit }: Stock) => ({
  households,
  persons,
  monthlyBenefit: yuanFromFen(monthlyBenefit),
});

const flowOutput = (flow: MonthFlow | null) =>
  flow && Object.fromEntries(FLOW_PARTS.map((part) => [part, stockOutput(flow[part])]));

const byArea = <Value, Output>(
  areas: Readonly<Record<'城镇' | '农村', Value>>,
  output: (value: Value) => Output,
) => ({ [AREA_KEYS.城镇]: output(areas.城镇), [AREA_KEYS.农村]: output(areas.农村) });

const schemeOutput = (one: SupportedStatistics) => ({
  ...stockOutput(one.stock),
  onRoster: one.onRoster,
  byArea: byArea(one.byArea, stockOutput),
  bySize: one.bySize,
  byStreet: one.byStreet.map((street) => ({ street: street.street, ...stockOutput(street) })),
  traits: one.traits,
  flow: flowOutput(one.flow),
  flowByArea: one.flowByArea && byArea(one.flowByArea, flowOutput),
  endedBy: one.endedBy,
});

const aidTotal = ({ cases, personTimes, amount }: AidTotal) => ({
  cases,
  personTimes,
  amount: yuanFromFen(amount),
});

const aidOutput = (aid: AidByKind | null) =>
  aid && {
    ...Object.fromEntries(AID_KINDS.map((kind) => [AID_KEYS[kind], aidTotal(aid[kind])])),
    total: aidTotal(aid.total),
  };

const monthOutput = ({ month, stocks, paid, temporaryAid }: SeriesMonth) => ({
  month,
  schemes:
    stocks && Object.fromEntries(SUPPORTED.map((standing) => [standing, stockOutput(stocks[standing])])),
  paid:
    paid && Object.fromEntries(Object.entries(paid).map(([scheme, amount]) => [scheme, yuanFromFen(amount)])),
  temporaryAid: aidOutput(temporaryAid),
});

/** One object for a month. */
export function statisticsOutput(statistics: MonthlyStatistics) {
  const { month, run, asOf, previous, missing, schemes, singlePersons, tekun } = statistics;
  const { persons, monthlyBenefit, ...kinds } = singlePersons;
  return {
    month,
    run,
    asOf,
    previous,
    missing,
    schemes: Object.fromEntries(schemes.map((one) => [one.standing, schemeOutput(one)])),
    supported: stockOutput(statistics.supported),
    undetermined: statistics.undetermined,
    notEligible: statistics.notEligible,
    elsewhere: statistics.elsewhere,
    paid: Object.fromEntries(
      statistics.paid.map(({ scheme, month: inMonth, year, averagePerPerson }) => [
        scheme,
        {
          month: yuanOrNull(inMonth),
          year: yuanOrNull(year),
          averagePerPerson: yuanOrNull(averagePerPerson),
        },
      ]),
    ),
    singlePersons: { persons, monthlyBenefit: yuanFromFen(monthlyBenefit), ...kinds },
    tekun: {
      bySelfCare: Object.fromEntries(
        ([...SELF_CARE, 'notStated'] as const).map((grade) => [GRADE_KEYS[grade], tekun.bySelfCare[grade]]),
      ),
      byForm: tekun.byForm,
    },
    temporaryAid: {
      month: aidOutput(statistics.temporaryAid.month),
      year: aidOutput(statistics.temporaryAid.year),
    },
    verification: statistics.verification,
    screening: Object.fromEntries(
      statistics.screening.map(({ group, persons: found, families }) => [
        group,
        { persons: found, families },
      ]),
    ),
    series: statistics.series.map(monthOutput),
  };
}

/** A figure of the long form, in yuan. */
export const figureOutput = ({ section, scheme, measure, value, unit }: StatisticsFigure) => ({
  section,
  scheme,
  measure,
  value: unit === 'yuan' ? yuanOrNull(value) : value,
  unit,
});
