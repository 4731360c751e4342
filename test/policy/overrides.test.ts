import { describe, expect, it } from 'vitest';
import { loadPolicy } from '../../src/policy/load.js';
import { at, messages, month } from './helpers.js';

const set = (...overrides: string[]) => at('huaian-jkq', '2024-11-30', overrides);

describe('--set', () => {
  it('holds at any date and replaces the whole series', () => {
    for (const asOf of ['1990-01-01', '2024-11-30', '2030-01-01']) {
      expect(at('huaian-jkq', asOf, ['dibao.standard=720']).get('dibao.standard')).toMatchObject({
        value: 72000,
        written: 720,
        from: null,
        status: 'assumed',
        source: '--set',
      });
    }
    expect(set('minimumWage=2000').inMonth('minimumWage', month('1999-01')).value).toBe(200000);
    expect(at('huaian-jkq', '2020-01-01', ['disposableIncome=50000']).disposableIncome().value).toBe(5000000);
  });

  it('with a date joins the series from that day', () => {
    const overrides = ['dibao.standard@2024-07-01=720', 'dibao.standard@2024-01-01=680'];
    const on = (asOf: string) => at('huaian-jkq', asOf, overrides).get('dibao.standard').value;
    expect([on('2023-12-31'), on('2024-01-01'), on('2024-06-30'), on('2024-07-01')]).toEqual([
      67500, 68000, 68000, 72000,
    ]);
    expect(loadPolicy('huaian-jkq', { set: overrides }).series.get('dibao.standard')).toHaveLength(4);
  });

  it('of the disposable income takes a year', () => {
    expect(set('disposableIncome@2023=41000.5').disposableIncome()).toMatchObject({
      value: 4100050,
      year: 2023,
    });
    expect(set('disposableIncome@2024=41000').disposableIncome()).toMatchObject({ value: 3905800 });
  });

  it('takes every kind of value', () => {
    const view = set(
      'floor.rate=50%',
      'support.rate=1/3',
      'ownRegions=甲区，乙区',
      'requiredSources=[bank, tax]',
      'deemed.coefficient={有: 0.8, 部分: 0.3}',
      'labourAge.male=16-60',
      'rigid.test=residual',
      'rigid.includeLiving=否',
      'topUp.minor=0.1',
      'workCost.capOfStandard = none',
      'applies.HOUSING_OVER_LIMIT=dibao,margin',
      'basePension.validTo=2030-12-31',
      'financial.sizeFactor={1: 1.2, 2: 1.1}',
      'minimumWage={城镇: 2260, 农村: 2010}',
    );
    expect(view.get('floor.rate').value.toString()).toBe('0.5');
    expect(view.get('support.rate').value.toString()).toBe('1/3');
    expect(view.get('ownRegions').value).toEqual(['甲区', '乙区']);
    expect(view.get('requiredSources').value).toEqual(['bank', 'tax']);
    expect(view.get('deemed.coefficient').value.部分.toString()).toBe('0.3');
    expect(view.get('labourAge.male').value).toEqual({ min: 16, max: 60 });
    expect(view.get('rigid.test').value).toBe('residual');
    expect(view.get('rigid.includeLiving').value).toBe(false);
    expect(view.get('topUp.minor')?.value.toString()).toBe('0.1');
    expect(view.get('workCost.capOfStandard')).toBeNull();
    expect(view.get('applies.HOUSING_OVER_LIMIT').value).toEqual(['dibao', 'margin']);
    expect(view.get('basePension.validTo').value).toBe('2030-12-31');
    expect(view.get('financial.sizeFactor')?.value.get(2)?.toString()).toBe('1.1');
    expect(view.get('minimumWage', '农村').value).toBe(201000);
  });

  it('with another form of the financial limit puts the policy’s own out of force', () => {
    expect(set('financial.dibao.perHousehold=80000').financialLimit('dibao')).toMatchObject({
      form: 'perHousehold',
      parameter: { value: 8000000 },
    });
  });

  it('the last one wins', () => {
    expect(set('dibao.standard=1', 'dibao.standard=2').get('dibao.standard').value).toBe(200);
  });

  it.each([
    ['dibao.standrd=720', 'dibao.standrd: no such parameter; did you mean dibao.standard?'],
    ['dibao.standard', 'dibao.standard: write KEY=VALUE or KEY@DATE=VALUE, such as'],
    ['dibao.standard=', 'dibao.standard: should be an amount in yuan'],
    ['dibao.standard=none', 'dibao.standard: should be an amount in yuan'],
    ['dibao.standard=-1', 'dibao.standard: should be an amount in yuan'],
    ['dibao.standard@2024=720', 'dibao.standard: a date is a day that exists'],
    ['disposableIncome@2024-01-01=4', 'disposableIncome: a year is four digits such as 2023, not 2024-01-01'],
    ['ownRegions=[甲', 'ownRegions: should be a list of words'],
  ])('refuses %s', (override, text) => {
    const found = messages(() => loadPolicy('huaian-jkq', { set: [override] }));
    expect(found.exitCode).toBe(2);
    expect(found.en).toHaveLength(1);
    expect(found.en[0]).toContain(`--set, ${text}`);
  });
});
