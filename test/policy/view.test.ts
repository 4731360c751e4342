import { describe, expect, expectTypeOf, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.js';
import type { Fen } from '../../src/base/money.js';
import type { Ratio } from '../../src/base/ratio.js';
import type { AgeRange } from '../../src/policy/kinds.js';
import { parsePolicy } from '../../src/policy/load.js';
import type { Parameter } from '../../src/policy/policy.js';
import { PolicyAt } from '../../src/policy/view.js';
import { at, bundledText, child, day, messages, month } from './helpers.js';

it('infers the type of a value from its key', () => {
  const view = at('huaian-jkq', '2024-11-30');
  expectTypeOf(view.get('dibao.standard')).toEqualTypeOf<Parameter<Fen>>();
  expectTypeOf(view.get('margin.multiple')).toEqualTypeOf<Parameter<Ratio>>();
  expectTypeOf(view.get('vocabulary.taxWage')).toEqualTypeOf<Parameter<readonly string[]>>();
  expectTypeOf(view.get('topUp.minor')).toEqualTypeOf<Parameter<Ratio> | null>();
  expectTypeOf(view.get('labourAge.male')).toEqualTypeOf<Parameter<AgeRange>>();
  expectTypeOf(view.get('rigid.test')).toEqualTypeOf<Parameter<'ratio' | 'residual'>>();
  expectTypeOf(view.get('basePension.validTo')).toEqualTypeOf<Parameter<IsoDate>>();
  expectTypeOf(view.get('deemed.coefficient').value).toEqualTypeOf<Readonly<Record<'有' | '部分', Ratio>>>();
  expectTypeOf(view.get('financial.dibao.multiple')).toEqualTypeOf<Parameter<Ratio> | null>();
  expectTypeOf(view.inMonth('minimumWage', month('2024-01'))).toEqualTypeOf<Parameter<Fen>>();
});

describe('not in force', () => {
  const refused = (run: () => unknown) => {
    const { en, exitCode } = messages(run);
    expect(exitCode).toBe(2);
    return en;
  };
  it('names key and date', () => {
    const view = at('huaian-jkq', '2022-06-30');
    const text =
      'huaian-jkq, dibao.standard: no value in force for 2022-06-30 (Dibao standard (S); the first is from 2022-07-01)';
    expect(refused(() => view.get('dibao.standard'))).toEqual([text]);
    expect(refused(() => view.get('dibao.standard'))).toEqual([text]);
  });
  it('names key and month', () => {
    const view = at('huaian-jkq', '2022-07-31');
    expect(view.inMonth('minimumWage', month('2021-08')).value).toBe(207000);
    expect(refused(() => view.inMonth('minimumWage', month('2021-07')))).toEqual([
      'huaian-jkq, minimumWage: no value in force for 2021-07 (Minimum wage; the first is from 2021-08-01)',
    ]);
  });
  it('of the disposable income, when no year before that of the date is known', () => {
    expect(refused(() => at('huaian-jkq', '2023-12-31').disposableIncome())[0]).toContain(
      'no value in force for 2023-12-31 (Disposable income per head; the first is from 2024)',
    );
  });
  it('of the financial limit, when no form is in force', () => {
    expect(refused(() => at('huaian-jkq', '2021-06-30').financialLimit('dibao'))[0]).toContain(
      'financial.dibao.multiple: no value in force for 2021-06-30',
    );
  });
  it('of an optional parameter is null', () => {
    expect(at('huaian-jkq', '2021-06-30').get('topUp.minor')).toBeNull();
  });
});

describe('areas', () => {
  const policy = child(`
  dibao.standard:
    unit: 元/人/月
    values:
      - {from: 2024-01-01, value: {城镇: 720, 农村: 650.5}, status: assumed, note: 测试}
      - {from: 2025-01-01, value: 730, status: assumed, note: 测试}
`);
  const view = new PolicyAt(policy, day('2024-11-30'));
  it('have values of their own where the policy says so', () => {
    expect(view.get('dibao.standard', '城镇')).toMatchObject({ value: 72000, area: '城镇' });
    expect(view.forArea('农村').get('dibao.standard')).toMatchObject({ value: 65050, area: '农村' });
    expect(new PolicyAt(policy, day('2025-01-31')).get('dibao.standard', '农村').value).toBe(73000);
  });
  it('must be named where values differ', () => {
    expect(messages(() => view.get('dibao.standard')).en).toEqual([
      'test-child, dibao.standard: differs between town and country (Dibao standard (S)); an area must be named',
    ]);
  });
  it('share one value where it is the same', () => {
    expect(view.get('margin.multiple', '城镇')).toBe(view.get('margin.multiple', '农村'));
  });
});

describe('look-ups', () => {
  it('give the same object for the same value', () => {
    const view = at('huaian-jkq', '2024-11-30');
    const january = view.inMonth('minimumWage', month('2024-01'));
    expect(view.inMonth('minimumWage', month('2024-10'))).toBe(january);
    expect(view.get('minimumWage')).toBe(january);
    expect(view.forArea('农村').get('minimumWage')).toBe(january);
    expect(view.forArea('农村')).toBe(view.forArea('农村').forArea('农村'));
    expect(new PolicyAt(view.policy, day('2025-01-01')).get('minimumWage')).toBe(january);
  });

  it('record what was used, once, in the order of the declaration', () => {
    const view = at('huaian-jkq', '2024-11-30');
    expect(view.used()).toEqual([]);
    view.get('floor.rate');
    view.forArea('城镇').inMonth('minimumWage', month('2024-01'));
    view.inMonth('minimumWage', month('2023-12'));
    view.forArea('农村').get('floor.rate');
    view.get('topUp.minor');
    view.peek('margin.multiple');
    expect(view.used().map(({ key, from, value }) => [key, from, value === null])).toEqual([
      ['minimumWage', '2021-08-01', false],
      ['minimumWage', '2024-01-01', false],
      ['floor.rate', '2021-07-01', false],
      ['topUp.minor', '2021-07-01', true],
    ]);
    expect(view.forArea('城镇').used()).toEqual(view.used());
  });

  it('say of a key that no file names: unknown where it may be none, else its default', () => {
    const text = without(bundledText('huaian-jkq'), 'topUp.minor', 'applies.HOUSING_OVER_LIMIT');
    const view = new PolicyAt(parsePolicy({ files: [{ name: 'p.yaml', text }], set: [] }), day('2024-11-30'));
    expect(view.get('topUp.minor')).toBeNull();
    expect(view.used()).toMatchObject([{ key: 'topUp.minor', value: null, status: 'unknown', from: null }]);
    const applies = view.get('applies.HOUSING_OVER_LIMIT');
    expect(applies).toMatchObject({ value: ['dibao', 'margin', 'expenditure'], status: 'assumed' });
  });
});

/** The text of a policy file less the values of these keys. */
function without(text: string, ...keys: string[]): string {
  return keys.reduce((left, key) => left.replace(new RegExp(`^  ${key}:\\n(    .*\\n)+`, 'm'), ''), text);
}

describe('staleness', () => {
  const staleAt = (asOf: string, set: string[] = [], id = 'huaian-jkq') =>
    at(id, asOf, set)
      .stale()
      .map(({ parameter }) => parameter.key);

  it('begins the day after the fourteenth month', () => {
    const set = ['dibao.standard@2024-07-01=695', 'minimumWage=1', 'basePension.amount=1'];
    expect(staleAt('2024-11-30', set)).toEqual([]);
    expect(staleAt('2025-09-01', set)).toEqual([]);
    expect(staleAt('2025-09-02', set)).toEqual(['dibao.standard']);
    const [stale] = at('huaian-jkq', '2025-09-02', set).stale();
    expect(stale).toMatchObject({ freshUntil: '2025-09-01', parameter: { from: '2024-07-01' } });
  });

  it('is judged by the newest value in force at the date', () => {
    const set = ['minimumWage=1', 'basePension.amount=1'];
    expect(staleAt('2024-06-30', set)).toEqual([]);
    // 675 from 2023-07-01 is exactly 14 months old on 2024-09-01, but 695 is in force by then.
    expect(staleAt('2024-09-02', set)).toEqual([]);
  });

  it('of the minimum wage and the base pension', () => {
    expect(staleAt('2025-03-01', ['dibao.standard=1'])).toEqual([]);
    expect(staleAt('2025-03-02', ['dibao.standard=1'])).toEqual(['minimumWage']);
    expect(staleAt('2026-03-01', ['dibao.standard=1', 'disposableIncome=1'])).toEqual([]);
    expect(staleAt('2026-03-02', ['dibao.standard=1', 'disposableIncome=1'])).toEqual(['basePension.amount']);
  });

  it('of the disposable income begins more than two years after its year', () => {
    const set = ['dibao.standard=1', 'minimumWage=1', 'basePension.amount=1'];
    expect(staleAt('2025-12-31', set)).toEqual([]);
    expect(staleAt('2026-01-01', set)).toEqual(['disposableIncome']);
  });

  it('follows staleAfterMonths', () => {
    const set = ['staleAfterMonths=3', 'minimumWage=1', 'basePension.amount=1'];
    expect(staleAt('2024-10-01', set)).toEqual([]);
    expect(staleAt('2024-10-02', set)).toEqual(['dibao.standard']);
  });

  it('is of no other parameter, and of none that is not in force', () => {
    expect(staleAt('2021-07-01')).toEqual([]);
    expect(staleAt('2035-01-01')).toEqual([
      'dibao.standard',
      'minimumWage',
      'disposableIncome',
      'basePension.amount',
    ]);
  });

  it('does not count as a use', () => {
    const view = at('huaian-jkq', '2035-01-01');
    view.stale();
    expect(view.used()).toEqual([]);
  });
});
