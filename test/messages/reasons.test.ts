import { describe, expect, it } from 'vitest';
import { type Fen, fen } from '../../src/base/money.js';
import type { Finding } from '../../src/dossier/decision.js';
import {
  describeReasons,
  type ReasonFigures,
  reasonText,
  type Standards,
} from '../../src/messages/reasons.js';

const yuan = (amount: number): Fen => fen(Math.round(amount * 100));

// One person: dibao 8,340 a year, margin 16,680, disposable income 39,058.
const standards: Standards = {
  dibaoMonthly: yuan(695),
  marginYearly: yuan(695 * 2 * 12),
  disposableYearly: yuan(39_058),
  rigid: { test: 'ratio', ratio: 0.6 },
};

const figures = (more: Partial<ReasonFigures>): ReasonFigures => ({
  size: 3,
  annualIncome: yuan(12_000),
  grossIncome: yuan(12_000),
  rigidExpenses: yuan(0),
  reasons: [],
  findings: [],
  ...more,
});

const zh = (more: Partial<ReasonFigures>, by = standards) => describeReasons(figures(more), by, 'zh');

describe('why a household came to its tier', () => {
  it('says by how much income lies above the margin', () => {
    expect(zh({ reasons: ['INCOME_OVER_LIMIT'], annualIncome: yuan(52_340) })).toEqual([
      '家庭年收入 52,340.00 元，高于低保边缘标准 50,040.00 元，超出 2,300.00 元',
    ]);
  });

  it('tells equality from excess', () => {
    expect(zh({ reasons: ['INCOME_OVER_LIMIT'], annualIncome: yuan(50_040) })).toEqual([
      '家庭年收入 50,040.00 元，达到低保边缘标准 50,040.00 元，不低于该标准',
    ]);
    expect(zh({ reasons: ['INCOME_OVER_LIMIT'], annualIncome: yuan(50_040.01) })[0]).toContain(
      '超出 0.01 元',
    );
  });

  it('names both lines when both are passed', () => {
    const both = zh({
      reasons: ['INCOME_OVER_LIMIT'],
      annualIncome: yuan(130_000),
      grossIncome: yuan(130_000),
    });
    expect(both).toHaveLength(2);
    expect(both[1]).toBe(
      '家庭年总收入 130,000.00 元，高于当地居民人均可支配收入合计 117,174.00 元，超出 12,826.00 元',
    );
  });

  it('shows the standard with its arithmetic', () => {
    expect(zh({ reasons: ['INCOME_BELOW_DIBAO'] })).toEqual([
      '家庭年收入 12,000.00 元，低于低保标准 25,020.00 元（695.00 元/月 × 3 人 × 12 个月），低 13,020.00 元',
    ]);
  });

  it('tells expenses by ratio', () => {
    const over = { grossIncome: yuan(60_000), rigidExpenses: yuan(48_200) };
    expect(zh({ reasons: ['EXPENSES_OVER_RATIO'], ...over })).toEqual([
      '家庭年刚性支出 48,200.00 元，占年总收入 60,000.00 元的 80.33%，超过 60%',
    ]);
    expect(zh({ reasons: ['EXPENSES_UNDER_RATIO'], ...over, rigidExpenses: yuan(36_000) })).toEqual([
      '家庭年刚性支出 36,000.00 元，未超过年总收入 60,000.00 元的 60%（36,000.00 元）',
    ]);
    expect(zh({ reasons: ['EXPENSES_OVER_RATIO'], grossIncome: yuan(0), rigidExpenses: yuan(1) })).toEqual([
      '家庭年刚性支出 1.00 元，没有收入可以承担',
    ]);
  });

  it('tells expenses by what is left', () => {
    const residual: Standards = { ...standards, rigid: { test: 'residual' } };
    const spent = { grossIncome: yuan(60_000), rigidExpenses: yuan(48_200) };
    expect(zh({ reasons: ['EXPENSES_OVER_RATIO'], ...spent }, residual)).toEqual([
      '家庭年总收入 60,000.00 元，扣除刚性支出 48,200.00 元后余 11,800.00 元，低于低保标准 25,020.00 元',
    ]);
  });

  it('takes a property reason from its finding', () => {
    const finding: Finding = {
      code: 'FINANCIAL_ASSETS_OVER_LIMIT',
      severity: 'warning',
      memberId: null,
      memberName: null,
      declared: null,
      verified: 8_000_000,
      limit: 7_506_000,
      subject: null,
      evidence: [],
    };
    const reasons = ['FINANCIAL_ASSETS_OVER_LIMIT', 'NO_COUNTED_MEMBER'] as const;
    expect(reasonText(figures({ reasons, findings: [finding] }), standards, 'zh')).toBe(
      '家庭金融资产合计 80,000.00 元，高于限额 75,060.00 元，超出 4,940.00 元；没有可计入的共同生活家庭成员。',
    );
    expect(zh({ reasons: ['MACHINERY_OVER_LIMIT'] })).toEqual(['有大型农机具或经营性船舶']);
  });

  it('speaks English', () => {
    expect(reasonText(figures({ reasons: ['INCOME_BELOW_MARGIN'] }), standards, 'en')).toBe(
      'Income 12,000.00 yuan a year, below the margin standard of 50,040.00 yuan (3 persons) by 38,040.00 yuan.',
    );
    expect(reasonText(figures({}), standards, 'en')).toBe('');
  });
});
