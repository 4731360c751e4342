import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/base/dates.js';
import type { IdNo } from '../../src/base/identity.js';
import { fen } from '../../src/base/money.js';
import { Ratio } from '../../src/base/ratio.js';
import type { AidCase } from '../../src/dossier/temporary-aid.js';
import { type AidLimits, doubtsOf } from '../../src/rules/temporary-aid.js';
import { suggestedAid } from '../../src/rules/temporary-aid-amount.js';
import { isSameFamily, withEarlier } from '../../src/rules/temporary-aid-family.js';

const NO_LIMITS: AidLimits = { caseLimit: null, yearLimit: null, timesPerYear: null };

const aid = (number: string, more: Partial<Record<keyof AidCase, unknown>> = {}): AidCase =>
  ({
    number,
    name: '某人',
    idNo: `id-${number}` as IdNo,
    date: '2024-05-10' as IsoDate,
    kind: '急难型',
    persons: 1,
    amount: fen(100_000),
    households: [],
    street: null,
    community: null,
    area: null,
    family: null,
    spouses: [],
    scheme: { known: true, is: null, rows: [] },
    death: null,
    custody: [],
    rows: [],
    ...more,
  }) as AidCase;

const kinds = (one: AidCase, earlier: readonly AidCase[] = [], limits: Partial<AidLimits> = {}) =>
  doubtsOf(one, earlier, { ...NO_LIMITS, ...limits }).map(({ kind }) => kind);

describe('a limit is what may be given: only what is above it is a doubt', () => {
  test.each([
    [299_999, []],
    [300_000, []],
    [300_001, ['overCaseLimit']],
  ])('a case of %i fen against 3000 yuan', (amount, expected) => {
    expect(kinds(aid('1', { amount }), [], { caseLimit: fen(300_000) })).toEqual(expected);
  });

  test.each([
    [199_999, []],
    [200_000, []],
    [200_001, ['overYearLimit']],
  ])('%i fen after 1000 yuan in February, against 3000 yuan a year', (amount, expected) => {
    const earlier = [aid('1', { date: '2024-02-01' })];
    expect(kinds(aid('2', { amount }), earlier, { yearLimit: fen(300_000) })).toEqual(expected);
  });

  test.each([
    [1, []],
    [2, []],
    [3, ['tooManyTimes']],
  ])('time %i of a family that may be aided twice a year', (times, expected) => {
    const earlier = Array.from({ length: times - 1 }, (_, at) =>
      aid(`${at}`, { date: `2024-0${at + 1}-01` }),
    );
    expect(kinds(aid('9'), earlier, { timesPerYear: 2 })).toEqual(expected);
  });

  test('says what was found, the limit and the cases that it adds up from', () => {
    const earlier = [aid('1', { date: '2024-02-01' })];
    expect(doubtsOf(aid('2'), earlier, { ...NO_LIMITS, yearLimit: fen(150_000) })).toMatchObject([
      { kind: 'overYearLimit', found: 200_000, limit: 150_000, others: ['1'] },
    ]);
  });

  test('where the policy sets none nothing is checked', () => {
    expect(kinds(aid('1', { amount: 99_999_999 }))).toEqual([]);
  });
});

describe('twice in a month', () => {
  test.each([
    ['2024-04-30', []],
    ['2024-05-01', ['twiceInMonth']],
    ['2024-05-10', ['twiceInMonth']],
  ])('the family was aided on %s already', (date, expected) => {
    expect(kinds(aid('2'), [aid('1', { date })])).toEqual(expected);
  });
});

describe('who cannot have asked', () => {
  test.each([
    ['2024-05-09', ['dead']],
    ['2024-05-10', ['dead']],
    ['2024-05-11', []],
    ['undated', ['deathUndated']],
  ])('died on %s, aided on 10 May', (diedOn, expected) => {
    expect(kinds(aid('1', { death: { diedOn, rows: [] } }))).toEqual(expected);
  });

  test.each([
    ['2024-05-11', null, []],
    ['2024-05-10', null, ['inCustody']],
    ['2024-01-01', '2024-05-10', ['inCustody']],
    ['2024-01-01', '2024-05-09', []],
  ])('in custody from %s to %s', (from, to, expected) => {
    const row = { source: 'custody', at: null };
    expect(kinds(aid('1', { custody: [{ from, to, row }] }))).toEqual(expected);
  });

  test('who is in a scheme may be aided: it is only said', () => {
    expect(kinds(aid('1', { scheme: { known: true, is: '低保', rows: [] } }))).toEqual(['inScheme']);
  });
});

describe('one family', () => {
  test.each([
    ['the same person', { idNo: 'id-1', households: ['B'] }, true],
    ['a spouse', { spouses: ['id-1'], households: ['B'] }, true],
    ['the same number', { households: ['A'] }, true],
    ['another number in the same register book', { households: ['B'], family: 'F' }, false],
    ['no number, the same register book', { family: 'F' }, true],
    ['no number, another register book', { family: 'G' }, false],
    ['nothing known of either', {}, false],
  ])('%s', (_, more, expected) => {
    const first = aid('1', { households: ['A'], family: 'F' });
    expect(isSameFamily(first, aid('2', more))).toBe(expected);
    expect(isSameFamily(aid('2', more), first)).toBe(expected);
  });

  test('what came before counts within the calendar year', () => {
    const cases = [
      aid('1', { date: '2023-12-31', households: ['A'] }),
      aid('2', { date: '2024-01-01', households: ['A'] }),
      aid('3', { date: '2024-02-01', households: ['B'] }),
      aid('4', { date: '2024-12-31', households: ['A'] }),
    ];
    const earlier = [...withEarlier(cases)].map((found) => found.earlier.map(({ number }) => number));
    expect(earlier).toEqual([[], [], [], ['2']]);
  });
});

describe('the amount that the policy suggests', () => {
  const rate = { standard: fen(69_500), multiple: Ratio.fromNumber(1.5), months: 2 };

  test('is standard × multiple × persons × months, up to the whole yuan', () => {
    expect(suggestedAid(3, rate, NO_LIMITS, fen(0))).toMatchObject({ amount: 625_500, cappedBy: null });
    const odd = { ...rate, multiple: Ratio.fromNumber(0.333), months: 1 };
    // 695 × 0.333 = 231.435.
    expect(suggestedAid(1, odd, NO_LIMITS, fen(0)).amount).toBe(23_200);
  });

  test.each([
    [625_499, 625_499, 'case'],
    [625_500, 625_500, null],
    [625_501, 625_500, null],
  ])('with a limit of %i fen a case', (limit, amount, cappedBy) => {
    const limits = { ...NO_LIMITS, caseLimit: fen(limit) };
    expect(suggestedAid(3, rate, limits, fen(0))).toMatchObject({ amount, cappedBy });
  });

  test.each([
    [374_500, 625_500, null],
    [374_501, 625_499, 'year'],
    [1_000_001, 0, 'year'],
  ])('when %i fen of 10,000 yuan a year are given', (given, amount, cappedBy) => {
    const limits = { ...NO_LIMITS, yearLimit: fen(1_000_000) };
    expect(suggestedAid(3, rate, limits, fen(given))).toMatchObject({ amount, cappedBy });
  });
});
