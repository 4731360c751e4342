import {
  type IsoDate,
  lastDayOf,
  type Month,
  monthOf,
  shiftDateByMonths,
  shiftMonth,
  yearOf,
} from '../../base/dates.js';
import { checkCharacter, type Sex } from '../../base/identity.js';
import { yuanFromFen } from '../../base/money.js';
import type { Language } from '../../base/text.js';
import { windowBefore } from '../../base/window.js';
import { LIMIT_TIERS } from '../../dossier/codes.js';
import { EXAMPLE_NAMES, type ExampleKey } from '../../messages/handbook/examples.js';
import type { PolicyAt } from '../../policy/view.js';
import { financialLimitOf } from '../../rules/property/financial.js';
import { dibaoIncomeLimit, disposableIncomeLimit } from '../../rules/tiers/limits.js';
import { persons } from './limits.js';

/** An invented family as a document for the assessor, with the numbers its story names; money in yuan. */
export interface Family {
  readonly document: Readonly<Record<string, unknown>>;
  readonly values: Readonly<Record<string, string | number>>;
}

/** What an earlier decision of the same program says of a family before something changed. */
export type BenefitOf = (document: Family['document']) => number;

/** The number of an area that exists nowhere: nobody can hold these identity numbers. */
const NO_AREA = '320899';

/** Makes families whose incomes follow the lines of a policy, so that the examples say something under each. */
export class FamilyMaker {
  readonly #policy: PolicyAt;
  readonly #language: Language;
  readonly #benefitOf: BenefitOf;

  constructor(policy: PolicyAt, language: Language, benefitOf: BenefitOf) {
    this.#policy = policy.forArea('城镇');
    this.#language = language;
    this.#benefitOf = benefitOf;
  }

  family(key: ExampleKey): Family {
    return this.#families[key]();
  }

  readonly #families: Readonly<Record<ExampleKey, () => Family>> = {
    agedAlone: () => {
      const head = this.#person('guoShoutian', 74, 'male', { appliedFor: '特困', selfCare: '全自理' });
      const { rows, values } = this.#residentPensions([head.idNo]);
      return this.#told([head], { pension: rows }, { headAge: 74, ...values });
    },

    wageAndDisability: () => {
      const wage = this.#partOfLine(3, 0.6);
      const head = this.#person('wangXiuying', 46, 'female', { wageIncome: wage, employment: '在职' });
      const child = this.#person('liXinyan', 12, 'female', { relation: '女', employment: '在校' });
      const elder = this.#person('zhangGuilan', 72, 'female');
      const records = { disability: [{ idNo: head.idNo, kind: '肢体', level: '三级' }] };
      return this.#told([head, child, elder], records, { headAge: 46, childAge: 12, elderAge: 72, wage });
    },

    pensionOfCouple: () => {
      const rent = this.#partOfLine(2, 0.3);
      const head = this.#person('chenDefu', 71, 'male');
      const wife = this.#person('zhaoYuzhen', 69, 'female', { relation: '配偶' });
      const { rows, values } = this.#residentPensions([head.idNo, wife.idNo]);
      const records = { pension: rows, 'land-transfer': [{ idNo: head.idNo, mu: 5, yearlyRent: rent }] };
      return this.#told([head, wife], records, { headAge: 71, rent, ...values });
    },

    savings: () => {
      const pension = Math.round(this.#line(1) / 12 / 20) * 10;
      const limits = LIMIT_TIERS.map((tier) =>
        financialLimitOf(tier, persons(1), this.#policy).value.toNumber(),
      );
      const deposits = Math.ceil(yuanFromFen(Math.max(...limits)) / 1000) * 1000 + 5000;
      const head = this.#person('liuChanggen', 66, 'male', {
        employment: '退休',
        declaredDeposits: deposits,
      });
      const months = this.#months().map((month) => ({
        idNo: head.idNo,
        pensionType: '职工养老',
        month,
        amount: pension,
      }));
      const account = { idNo: head.idNo, bank: '农商行', account: '1', balance: deposits };
      return this.#told([head], { pension: months, bank: [account] }, { headAge: 66, pension, deposits });
    },

    sonAlone: () => {
      const wage = this.#partOfLine(3, (1 + this.#policy.get('margin.multiple').value.toNumber()) / 2);
      const head = this.#person('zhouWenbin', 52, 'male', { wageIncome: wage, employment: '在职' });
      const wife = this.#person('wuHongmei', 50, 'female', {
        relation: '配偶',
        employment: '无业',
        notWorkingReason: '照料儿子',
      });
      const son = this.#person('zhouXiaojun', 24, 'male', { relation: '子', employment: '无业' });
      const records = { disability: [{ idNo: son.idNo, kind: '智力', level: '二级' }] };
      return this.#told([head, wife, son], records, { headAge: 52, childAge: 24, wage });
    },

    newJob: () => {
      const wageBefore = this.#partOfLine(2, 0.6);
      const multiple = this.#policy.get('gradualExit.incomeMultiple').value.toNumber();
      const wage = this.#partOfLine(2, (1 + multiple) / 2);
      const child = this.#person('maHaoran', 13, 'male', {
        relation: '子',
        employment: '在校',
        scheme: '低保',
      });
      const headWith = (wageIncome: number, benefit: number) =>
        this.#person('sunLijuan', 41, 'female', {
          wageIncome,
          employment: '在职',
          scheme: '低保',
          householdBenefit: benefit,
        });
      const before = this.#told([headWith(wageBefore, 0), child], {}, {}, 'beneficiaries');
      const benefit = this.#benefitOf(before.document);
      const head = headWith(wage, benefit);
      const lastMonth = lastDayOf(shiftMonth(monthOf(this.#policy.asOf), -1));
      const family = this.#told(
        [head, child],
        {},
        { headAge: 41, childAge: 13, wage, wageBefore, benefit },
        'beneficiaries',
      );
      const flags = { lastDibao: { asOf: lastMonth, earnedWage: { [head.idNo]: wageBefore } } };
      return { ...family, document: { ...family.document, flags } };
    },

    hospitalAndSchool: () => {
      const margin = this.#policy.get('margin.multiple').value.toNumber();
      const most = yuanFromFen(disposableIncomeLimit(persons(3), this.#policy).value.toNumber()) * 0.9;
      const wages = hundreds(Math.min(this.#line(3) * (margin + 0.5), most));
      const rigid = hundreds(wages - this.#line(3) / 2);
      const school = hundreds(rigid / 4);
      const medical = rigid - school;
      const wage = hundreds(wages * 0.6);
      const head = this.#person('gaoXuejun', 49, 'male', { wageIncome: wage, employment: '在职' });
      const wife = this.#person('heHaiyan', 47, 'female', {
        relation: '配偶',
        wageIncome: wages - wage,
        employment: '在职',
      });
      const child = this.#person('gaoJingyi', 20, 'female', { relation: '女', employment: '在校' });
      const boarding = hundreds(school / 4);
      const records = {
        medical: [
          {
            idNo: head.idNo,
            bill: '1',
            date: `${this.#months()[5]}-15`,
            total: medical * 2,
            selfPaid: medical,
          },
        ],
        education: [
          {
            idNo: child.idNo,
            school: '大学',
            stage: '本科',
            yearlyTuition: school - boarding,
            yearlyBoarding: boarding,
            ownership: '公办',
          },
        ],
      };
      return this.#told([head, wife, child], records, { headAge: 49, childAge: 20, wages, medical, school });
    },
  };

  /** The dibao line of a year for a family of a size, in yuan. */
  #line(size: number): number {
    return yuanFromFen(dibaoIncomeLimit(persons(size), this.#policy).value.toNumber());
  }

  #partOfLine(size: number, share: number): number {
    return hundreds(this.#line(size) * share);
  }

  /** The months in which income counts, the earliest first. */
  #months(): Month[] {
    const { first } = windowBefore(this.#policy.asOf);
    return Array.from({ length: 12 }, (_, index) => shiftMonth(first, index));
  }

  /** A residents' pension of the central amount of each month and a tenth of the standard on top of it. */
  #residentPensions(ids: readonly string[]) {
    const more = Math.round(this.#line(1) / 12 / 100) * 10;
    const amounts = this.#months().map((month) => {
      const basePension = yuanFromFen(this.#policy.inMonth('basePension.amount', month).value);
      return { month, amount: basePension + more, basePension };
    });
    const rows = ids.flatMap((idNo) =>
      amounts.map((amount) => ({ idNo, pensionType: '居民养老', ...amount })),
    );
    const last = amounts.at(-1);
    return { rows, values: { pension: last?.amount ?? 0, basePension: last?.basePension ?? 0 } };
  }

  #person(
    name: keyof typeof EXAMPLE_NAMES,
    age: number,
    sex: Sex,
    fields: Readonly<Record<string, unknown>> = {},
  ) {
    const order = 2 * Object.keys(EXAMPLE_NAMES).indexOf(name) + (sex === 'male' ? 1 : 2);
    const birthYear = yearOf(this.#policy.asOf) - age;
    const digits = `${NO_AREA}${birthYear}0101${String(order).padStart(3, '0')}`;
    return {
      idNo: digits + checkCharacter(digits),
      name: EXAMPLE_NAMES[name][this.#language],
      authorisedOn: shiftDateByMonths(this.#policy.asOf, -1),
      ...fields,
    };
  }

  /** The first member is the head. */
  #told(
    members: readonly Readonly<Record<string, unknown>>[],
    records: Readonly<Record<string, unknown>>,
    values: Family['values'],
    roster: 'applicants' | 'beneficiaries' = 'applicants',
  ): Family {
    const [head, ...others] = members;
    const asOf: IsoDate = this.#policy.asOf;
    const document = {
      asOf,
      household: '1',
      roster,
      members: [{ relation: '本人', area: '城镇', ...head }, ...others],
      records,
      answered: 'all',
    };
    return { document, values: { head: String(head?.name), ...values } };
  }
}

const hundreds = (yuan: number): number => Math.round(yuan / 100) * 100;
