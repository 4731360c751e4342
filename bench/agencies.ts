import { type Random, randomFrom } from '../fixtures/random.js';
import { type Month, shiftMonth } from '../src/base/dates.js';
import { checkCharacter } from '../src/base/identity.js';
import type { SourceKey } from '../src/sources/registry.js';
import type { BenchHousehold, BenchMember } from './population.js';
import { type BenchCell, serialOf } from './sheet-file.js';

/** The rows of one agency about one person, by field, without name and ID number. */
type Rows = Readonly<Record<string, BenchCell>>[];

interface Agency {
  readonly source: SourceKey;
  /** Households of a hundred that have a person with rows; with `of` it makes the rows of a household ten in all. */
  readonly share: number;
  /** Chooses among the members. */
  readonly who: (member: BenchMember) => boolean;
  readonly rows: (random: Random, member: BenchMember) => Rows;
}

/** The month of the first files, and the months of which agencies report by then or a month later. */
export const FIRST_MONTH = '2024-11' as Month;
const MONTHS = Array.from({ length: 13 }, (_, i) => shiftMonth(FIRST_MONTH, i - 12));

const anyone = () => true;
const adult = ({ age }: BenchMember) => age >= 18;
const working = ({ employment }: BenchMember) => employment === '在职';
const digits = (random: Random, count: number) =>
  Array.from({ length: count }, () => random.int(0, 9)).join('');
const dayOf = (random: Random, from: number, to: number) =>
  serialOf(`${random.int(from, to)}-01-01`) + random.int(0, 300);
const cents = (random: Random, most: number) => random.int(0, most * 100) / 100;

/** Sources of a month with the shares of measured files: bank 30 %, social insurance 20 %, tax 15 % … of the rows. */
export const agencies: readonly Agency[] = [
  {
    source: 'bank',
    share: 100,
    who: anyone,
    rows: (random) =>
      Array.from({ length: 3 }, () => ({
        bank: random.pick(['云汀农村商业银行', '邮政储蓄', '工商银行', '农业银行', '建设银行']),
        account: `6230${digits(random, 12)}`,
        accountType: random.pick(['储蓄', '定期', '一类户']),
        balance: random.chance(0.9) ? cents(random, 6000) : cents(random, 90_000),
        date: serialOf('2024-11-20'),
      })),
  },
  {
    source: 'social-insurance',
    share: 100 / 6,
    who: working,
    rows: (random) => {
      const base = random.int(2400, 5200);
      const employer = `云汀第${random.int(1, 400)}公司`;
      return MONTHS.map((month) => ({
        insurance: '企业职工基本养老保险',
        employer,
        month,
        base,
        status: '正常缴费',
      }));
    },
  },
  {
    source: 'tax',
    share: 12.5,
    who: working,
    rows: (random) => {
      const payer = `云汀第${random.int(1, 400)}公司`;
      const wage = random.int(1200, 4600);
      return MONTHS.map((month) => ({
        incomeItem: '工资薪金所得',
        payer,
        month,
        amount: wage + cents(random, 300),
      }));
    },
  },
  {
    source: 'housing-fund',
    share: 90,
    who: adult,
    rows: (random, { employment }) => {
      const base = random.int(2400, 5000);
      const active = employment === '在职' && random.chance(0.3);
      return [
        {
          employer: `云汀第${random.int(1, 400)}公司`,
          monthlyDeposit: Math.round(base * 0.2),
          base,
          balance: cents(random, 60_000),
          status: active ? '正常' : '封存',
        },
      ];
    },
  },
  {
    source: 'pension',
    share: 100 / 15,
    who: ({ age }) => age >= 60,
    rows: (random) => {
      const workers = random.chance(0.4);
      const amount = workers ? random.int(900, 3200) : random.int(180, 320);
      return MONTHS.map((month) => ({
        pensionType: workers ? '职工养老' : '居民养老',
        month,
        amount,
        basePension: workers ? null : month < '2024' ? 103 : 123,
      }));
    },
  },
  {
    source: 'vehicles',
    share: 50,
    who: adult,
    rows: (random) => [
      {
        plate: `苏H${digits(random, 6)}`,
        vehicleType: random.pick(['普通二轮摩托车', '普通二轮摩托车', '轻便摩托车', '小型轿车']),
        model: random.pick(['大众牌', '五菱牌', '雅马哈牌', '吉利牌']),
        use: '非营运',
        registeredOn: dayOf(random, 2008, 2023),
        status: random.pick(['正常', '正常', '正常', '注销']),
        forDisabled: '否',
      },
    ],
  },
  {
    source: 'real-estate',
    share: 50,
    who: adult,
    rows: (random) => [
      {
        unit: `320899${digits(random, 12)}`,
        address: `云汀市第${random.int(1, 300)}路${random.int(1, 200)}号`,
        use: random.chance(0.97) ? '住宅' : '商业服务',
        areaM2: random.int(400, 1400) / 10,
        share: '1',
        registeredOn: dayOf(random, 1999, 2022),
        origin: random.pick(['购买', '继承', '拆迁安置']),
        status: '现势',
      },
    ],
  },
  {
    source: 'business',
    share: 30,
    who: adult,
    rows: (random) => [
      {
        enterprise: `云汀第${random.int(1, 9999)}经营部`,
        creditCode: `92320899${digits(random, 10)}`,
        role: random.pick(['经营者', '经营者', '股东', '法定代表人']),
        registeredCapital: 1_000_000,
        subscribed: random.int(1, 90) * 10_000,
        enterpriseType: random.chance(0.9) ? '个体工商户' : '有限责任公司',
        foundedOn: dayOf(random, 2008, 2023),
        status: random.pick(['存续', '注销', '注销']),
      },
    ],
  },
  {
    source: 'medical',
    share: 15,
    who: anyone,
    rows: (random) =>
      Array.from({ length: 2 }, () => {
        const selfPaid = random.chance(0.9) ? cents(random, 4000) : cents(random, 60_000);
        return {
          bill: `YB${digits(random, 12)}`,
          date: serialOf('2023-11-01') + random.int(0, 365),
          hospital: `云汀市第${random.int(1, 9)}人民医院`,
          total: Math.round(selfPaid * 300) / 100,
          paidByFund: Math.round(selfPaid * 200) / 100,
          selfPaid,
        };
      }),
  },
  {
    source: 'disability',
    share: 10,
    who: anyone,
    rows: (random) => [
      {
        kind: random.pick(['肢体', '视力', '听力', '智力', '精神']),
        level: random.pick(['一级', '二级', '三级', '四级']),
        certificate: `残${digits(random, 8)}`,
        validTo: dayOf(random, 2025, 2032),
      },
    ],
  },
  {
    source: 'education',
    share: 7,
    who: ({ age }) => age >= 7 && age <= 22,
    rows: (random, { age }) => [
      {
        school: `云汀第${random.int(1, 60)}学校`,
        stage: age < 12 ? '小学' : age < 15 ? '初中' : age < 18 ? '高中' : '本科',
        grade: null,
        status: '在籍在读',
        yearlyTuition: age < 15 ? 0 : random.int(8, 80) * 100,
        yearlyBoarding: age < 15 ? 0 : 1200,
        ownership: '公办',
      },
    ],
  },
  {
    source: 'illness',
    share: 3,
    who: anyone,
    rows: (random) => [
      {
        disease: random.pick(['恶性肿瘤', '尿毒症', '糖尿病', '高血压']),
        class: random.pick(['重特大疾病', '慢性病']),
        diagnosedOn: dayOf(random, 2015, 2023),
      },
    ],
  },
];

/** 85 of a hundred ID numbers that agencies report stand on the roster; the others belong to strangers. */
const STRANGERS = 0.15;
/** Of the households of an agency so many are told anew in a later month. */
const NEWS = 0.08;

/** The person of a household, or the stranger in their place, and the rows. */
export function agencyRows(
  agency: Agency,
  household: BenchHousehold,
  seed: number,
  month: Month,
): { readonly person: { name: string; idNo: string }; readonly rows: Rows } | null {
  const anew = randomFrom(`${seed}/${month}/${agency.source}/${household.index}`);
  const isNews = month !== FIRST_MONTH && anew.chance(NEWS);
  const random = isNews ? anew : randomFrom(`${seed}/${agency.source}/${household.index}`);
  if (!random.chance(agency.share / 100)) return null;
  const fitting = household.members.filter(agency.who);
  const [head] = household.members;
  const chosen = fitting.length > 0 ? random.pick(fitting) : head;
  if (!chosen) return null;
  const stranger = fitting.length === 0 || random.chance(STRANGERS);
  // A stranger's number differs in the area code, so that it cannot meet a member's.
  const person = stranger ? { name: `外${chosen.name}`, idNo: strangerId(chosen.idNo) } : chosen;
  const rows = agency.rows(random, chosen).filter((row) => !('month' in row) || isReported(row.month, month));
  return { person, rows };
}

/** Of the twelve months before a month. */
const isReported = (of: BenchCell | undefined, month: Month): boolean =>
  String(of) >= shiftMonth(month, -12) && String(of) < month;

function strangerId(idNo: string): string {
  const digits = `320898${idNo.slice(6, 17)}`;
  return digits + checkCharacter(digits);
}
