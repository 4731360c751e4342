import { expect, test } from 'vitest';
import { CELL_PROBLEMS, describeProblem, TABLE_PROBLEMS } from '../../src/sources/problems.js';

const placeholders = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

test('every problem says the same in both languages', () => {
  for (const [code, { zh, en }] of Object.entries({ ...CELL_PROBLEMS, ...TABLE_PROBLEMS }))
    expect(placeholders(zh), code).toEqual(placeholders(en));
});

test('a title is given in the language of the sentence', () => {
  const values = { title: { zh: '银行存款', en: 'Bank deposits' }, key: 'bank', missing: '余额' };
  const problem = { code: 'missing-headers', values } as const;
  expect(describeProblem(problem, 'zh')).toContain('银行存款');
  expect(describeProblem(problem, 'en')).toContain('Bank deposits');
});
