import { expect, test } from 'vitest';
import { problemTitle } from '../../src/operations/reject-output.js';
import { CELL_PROBLEMS, type CellProblemCode } from '../../src/sources/problems.js';

const problem = (code: CellProblemCode, field = 'amount') => ({
  code,
  field,
  header: '某列',
  column: 0,
  value: '坏值',
});

test.each(Object.keys(CELL_PROBLEMS) as CellProblemCode[])(
  'the kind %s reads as a sentence without its cell',
  (code) => {
    const { zh, en } = problemTitle(problem(code));
    for (const text of [zh, en]) {
      expect(text).toContain('某列');
      expect(text).not.toMatch(/坏值|[{}]|“”|""|（）|\(\)|[：:；;，,]\s*$|：，|: ;|， |\s{2}/);
    }
  },
);

test('a wrong check digit is named as people name it', () => {
  expect(problemTitle(problem('check-digit', 'idNo')).zh).toBe('身份证号校验失败');
});
