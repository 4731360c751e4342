import { beforeAll, describe, expect, test } from 'vitest';
import { type MonthlyStatistics, SUPPORTED, type Supported } from '../../../src/dossier/statistics.js';
import type { DecisionOutput } from '../../../src/operations/decision-output.js';
import { decisions } from '../../../src/operations/decisions.js';
import { reconcile } from '../../../src/operations/reconcile/reconcile.js';
import { selectionOfRun } from '../../../src/operations/run-inputs.js';
import { countGroups, screen } from '../../../src/operations/screen.js';
import { statisticsOutput } from '../../../src/operations/statistics/output.js';
import { statistics } from '../../../src/operations/statistics/statistics.js';
import { month } from '../desk.js';
import { ALLOWED, threeMonths } from './months.js';

// Every figure of the sample months against a count made another way: from the decisions as scripts get them, the
// dossiers, and the rows of the ledgers.

const months = threeMonths();
const MONTHS = ['2024-10', '2024-11', '2024-12'] as const;

const of = (text: string): MonthlyStatistics =>
  statistics(months.store(), { month: month(text), allowMissing: [...ALLOWED, 'previous'] });

/** Where a household stands, told anew. */
function stands(decision: DecisionOutput): string {
  if (decision.findings.includes('UPGRADE_APPLICATION')) return 'elsewhere';
  return decision.exit ? 'gradualExit' : decision.tier;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

const count = (list: readonly DecisionOutput[]) => ({
  households: list.length,
  persons: sum(list.map(({ size }) => size)),
});

const benefit = (list: readonly DecisionOutput[]) =>
  sum(list.map((one) => (one.exit ? (one.currentBenefit ?? 0) : one.monthlyBenefit)));

describe.each(MONTHS)('%s', (text) => {
  const run = MONTHS.indexOf(text) + 1;
  let made: MonthlyStatistics;
  let decided: DecisionOutput[];
  const those = (standing: string) => decided.filter((one) => stands(one) === standing);
  const schemeOf = (standing: Supported) => {
    const found = made.schemes.find((one) => one.standing === standing);
    if (!found) throw new Error(standing);
    return found;
  };

  beforeAll(() => {
    made = of(text);
    decided = [...decisions(months.store(), run)];
  });

  test('households, persons and yuan of each scheme, urban and rural, by size and by street', () => {
    const output = statisticsOutput(made);
    for (const standing of SUPPORTED) {
      const own = those(standing);
      expect(output.schemes[standing]).toMatchObject({ ...count(own), monthlyBenefit: benefit(own) });
      for (const area of ['城镇', '农村'] as const) {
        expect(schemeOf(standing).byArea[area]).toMatchObject(count(own.filter((one) => one.area === area)));
      }
      for (const [size, counted] of Object.entries(schemeOf(standing).bySize)) {
        const alike = own.filter((one) => (size === '5+' ? one.size >= 5 : one.size === Number(size)));
        expect(counted).toEqual(count(alike));
      }
      const streets = new Set(own.map(({ street }) => street));
      expect(schemeOf(standing).byStreet).toHaveLength(streets.size);
      for (const { street, households, persons } of schemeOf(standing).byStreet) {
        expect({ households, persons }).toEqual(count(own.filter((one) => one.street === street)));
      }
    }
    expect(made.undetermined).toEqual(count(those('undetermined')));
    expect(made.notEligible).toEqual(count(those('none')));
    expect(made.elsewhere).toEqual(count(those('elsewhere')));
    expect(made.supported.households + made.undetermined.households + made.notEligible.households).toBe(
      decided.length - made.elsewhere.households,
    );
  });

  test('who they are: sex, age, disability and illness of the counted members', () => {
    const day = `${text.replace('-', '')}${text === '2024-11' ? '30' : '31'}`;
    const store = months.store();
    const dossiers = [...store.dossiers(selectionOfRun(store, store.runs.get(run)))];
    const out = ['DEAD_MEMBER', 'IN_CUSTODY', 'MISSING_PERSON', 'SEPARATELY_SUPPORTED'];
    const away = new Set<string>();
    for (const finding of store.runs.findings(run)) {
      if (out.includes(finding.code)) away.add(`${finding.roster} ${finding.household} ${finding.memberId}`);
    }
    for (const standing of SUPPORTED) {
      const own = those(standing);
      const members = dossiers
        .filter(({ household, roster }) =>
          own.some((one) => one.household === household && one.roster === roster),
        )
        .flatMap((dossier) =>
          [...new Map([...dossier.members].reverse().map((row) => [row.idNo, row])).values()]
            .filter(
              (row) => row.sharesLiving && !away.has(`${dossier.roster} ${dossier.household} ${row.idNo}`),
            )
            .map((row) => ({ row, records: dossier.records })),
        );
      const born = (id: string) => Number(id.slice(6, 14));
      const certificates = ({ row, records }: (typeof members)[number]) =>
        records.disability.filter(
          ({ idNo, validTo }) => idNo === row.idNo && (validTo ?? '9999') >= `${text}-${day.slice(6)}`,
        );
      const severe = ({ kind, level }: { kind: string; level: string }) =>
        ['一级', '二级'].includes(level) || (level === '三级' && ['智力', '精神'].includes(kind));
      expect(members).toHaveLength(schemeOf(standing).stock.persons);
      expect(schemeOf(standing).traits).toEqual({
        women: members.filter(({ row }) => Number(row.idNo[16]) % 2 === 0).length,
        aged: members.filter(({ row }) => born(row.idNo) + 600000 <= Number(day)).length,
        minors: members.filter(({ row }) => born(row.idNo) + 180000 > Number(day)).length,
        disabled: members.filter((one) => certificates(one).length > 0).length,
        severelyDisabled: members.filter((one) => certificates(one).some(severe)).length,
        seriouslyIll: members.filter(({ row, records }) =>
          records.illness.some(({ idNo, class: kind }) => idNo === row.idNo && kind === '重特大疾病'),
        ).length,
      });
    }
    const grades = Object.values(made.tekun.bySelfCare);
    expect(sum(grades)).toBe(schemeOf('tekun').stock.persons);
  });

  test('what the roster says, which is not what was decided', () => {
    const store = months.store();
    const rows = [...store.rows(selectionOfRun(store, store.runs.get(run)), 'beneficiaries')];
    const schemes = { tekun: '特困', dibao: '低保', margin: '低保边缘', expenditure: '支出型困难' };
    for (const [standing, scheme] of Object.entries(schemes)) {
      const heads = rows.filter((row) => row.scheme === scheme).map(({ household }) => household);
      const households = new Set(heads);
      const living = rows.filter((row) => households.has(row.household) && row.sharesLiving);
      expect(schemeOf(standing as Supported).onRoster).toEqual({
        households: households.size,
        persons: new Set(living.map(({ idNo }) => idNo)).size,
      });
    }
  });

  test('persons supported alone, and the verification', () => {
    const singles = decided.filter((one) => stands(one) !== 'elsewhere').flatMap((one) => one.singlePersons);
    const output = statisticsOutput(made);
    expect(output.singlePersons).toMatchObject({
      persons: singles.length,
      monthlyBenefit: sum(singles.map(({ monthlyBenefit }) => monthlyBenefit)),
    });
    const { severelyDisabled, seriouslyIll, both, persons } = made.singlePersons;
    expect(severelyDisabled + seriouslyIll - both).toBe(persons);
    const doubts = new Set(
      [...months.store().runs.findings(run)]
        .filter(({ severity }) => severity !== 'info')
        .map(({ roster, household }) => `${roster} ${household}`),
    );
    for (const roster of ['applicants', 'beneficiaries'] as const) {
      const asked = decided.filter((one) => one.roster === roster);
      expect(made.verification[roster]).toEqual({
        asked: count(asked),
        decided: count(asked.filter(({ tier }) => tier !== 'undetermined')),
        undetermined: count(asked.filter(({ tier }) => tier === 'undetermined')),
        notEligible: count(asked.filter(({ tier }) => tier === 'none')),
        doubtful: count(asked.filter((one) => doubts.has(`${roster} ${one.household}`))),
      });
    }
    expect(made.verification.total.asked).toEqual(count(decided));
  });

  test('what was paid and granted', () => {
    const store = months.store();
    const selection = store.select(made.asOf);
    const payments = [...store.rows(selection, 'payments')].filter((row) => row.month === text);
    const paid = (scheme: string) =>
      sum(payments.filter((row) => row.scheme === scheme).map(({ amount }) => amount));
    expect(made.paid.map(({ scheme, month: fen }) => [scheme, fen])).toEqual([
      ['tekun', paid('特困')],
      ['dibao', paid('低保')],
      ['margin', paid('低保边缘')],
      ['expenditure', paid('支出型困难')],
    ]);
    const persons = those('dibao').concat(those('gradualExit'));
    expect(made.paid[1]?.averagePerPerson).toBe(Math.round(paid('低保') / count(persons).persons));
    // January to July are not there: a sum of what is would be a wrong one.
    expect(made.paid.map(({ year }) => year)).toEqual([null, null, null, null]);
    const aid = [...store.rows(selection, 'temporary-aid')].filter(({ date }) => date.startsWith(text));
    const total = {
      cases: aid.length,
      personTimes: sum(aid.map((row) => row.persons)),
      amount: sum(aid.map((row) => row.amount)),
    };
    expect(made.temporaryAid.month?.total ?? null).toEqual(text === '2024-12' ? null : total);
  });

  test('who is found by screening', () => {
    const store = months.store();
    const groups = countGroups(screen(store, store.runs.get(run)));
    expect(made.screening).toEqual(
      groups.map(({ group, persons, families }) => ({ group, persons, families })),
    );
  });
});

describe.each(['2024-11', '2024-12'] as const)('from the month before to %s', (text) => {
  const run = MONTHS.indexOf(text) + 1;

  test('every line adds up, and each end is the count of its month', () => {
    const made = of(text);
    const before = of(MONTHS[run - 2] as string);
    for (const { standing, flow, flowByArea, stock, endedBy } of made.schemes) {
      if (!flow || !flowByArea || !endedBy) throw new Error('no flow');
      expect(flow.closing).toEqual(stock);
      expect(flow.opening).toEqual(before.schemes.find((one) => one.standing === standing)?.stock);
      for (const one of [flow, flowByArea.城镇, flowByArea.农村]) {
        for (const measure of ['households', 'persons', 'monthlyBenefit'] as const) {
          const { opening, new: fresh, movedIn, ended, movedOut, change, closing } = one;
          expect(
            opening[measure] +
              fresh[measure] +
              movedIn[measure] -
              ended[measure] -
              movedOut[measure] +
              change[measure],
          ).toBe(closing[measure]);
        }
      }
      expect(sum(Object.values(endedBy).map(({ households }) => households))).toBe(flow.ended.households);
      expect(flowByArea.城镇.closing.persons + flowByArea.农村.closing.persons).toBe(stock.persons);
    }
  });

  test('what came and left is what the reconciliation of the two runs pairs', () => {
    const compared = reconcile(months.store(), { runs: [run - 1, run] });
    const tekun = compared.totals.find(
      (line) => line.measure === 'households' && line.roster === null && line.tier === 'tekun',
    );
    compared.close();
    const flow = of(text).schemes[0]?.flow;
    if (!flow || !tekun) throw new Error('no flow');
    expect(flow.new.households + flow.movedIn.households).toBe(tekun.new + tekun.movedIn);
    expect(flow.ended.households + flow.movedOut.households).toBe(tekun.ended + tekun.movedOut);
  });

  test('new in dibao: in no scheme before, by householder', () => {
    const was = [...decisions(months.store(), run - 1)];
    const is = [...decisions(months.store(), run)];
    const supported = new Set(
      was.filter((one) => (SUPPORTED as readonly string[]).includes(stands(one))).map(({ headId }) => headId),
    );
    const fresh = is.filter((one) => stands(one) === 'dibao' && !supported.has(one.headId));
    const flow = of(text).schemes[1]?.flow;
    expect({ households: flow?.new.households, persons: flow?.new.persons }).toEqual(count(fresh));
  });
});

test('the series has each month of the year, unknown where nothing tells of it', () => {
  const { series } = of('2024-12');
  expect(series.map(({ month: name }) => name)).toEqual(
    Array.from({ length: 12 }, (_, at) => `2024-${String(at + 1).padStart(2, '0')}`),
  );
  expect(series.map(({ stocks }) => stocks !== null)).toEqual([...Array(9).fill(false), true, true, true]);
  expect(series.map(({ paid }) => paid !== null)).toEqual([...Array(7).fill(false), ...Array(5).fill(true)]);
  expect(series[9]?.stocks?.dibao).toEqual(of('2024-10').schemes[1]?.stock);
  expect(series[11]?.temporaryAid).toBeNull();
});
