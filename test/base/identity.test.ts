import { describe, expect, test } from 'vitest';
import type { IsoDate } from '../../src/base/dates.js';
import { birthDateOf, checkCharacter, type IdNo, maskId, parseIdNo, sexOf } from '../../src/base/identity.js';

const TODAY = '2024-11-30' as IsoDate;

describe('reading an identity number', () => {
  test.each(['320899195604120015', '32089919560412004X', '320899196502280012', '320899201201010020'])(
    '%s is valid',
    (id) => {
      expect(parseIdNo(id, TODAY)).toBe(id);
    },
  );

  test.each([
    ['32089919560412004x', '32089919560412004X', 'a small x'],
    ['320899560412001', '320899195604120015', '15 digits'],
    ['３２０８９９１９５６０４１２００１５', '320899195604120015', 'full-width digits'],
    [' 320899 19560412 0015 ', '320899195604120015', 'inner spaces'],
    ["'320899195604120015", '320899195604120015', 'the apostrophe that marks text'],
  ])('%s is read as %s: %s', (text, id) => {
    expect(parseIdNo(text, TODAY)).toBe(id);
  });

  test.each([
    ['320899195604120016', 'check-digit'],
    ['320899195604120000', 'check-digit'],
    ['320899195602300010', 'birth-date'],
    ['32089919560412001', 'length'],
    ['32089919560412001A', 'characters'],
    ['', 'length'],
  ])('%s is refused: %s', (text, problem) => {
    expect(parseIdNo(text, TODAY)).toBe(problem);
  });

  test('nobody is born after the last day that is given', () => {
    const digits = '32089920241201001';
    const id = digits + checkCharacter(digits);
    expect(parseIdNo(id, TODAY)).toBe('birth-date');
    expect(parseIdNo(id, '2024-12-01' as IsoDate)).toBe(id);
  });
});

test('birth date and sex stand in the number', () => {
  expect(birthDateOf('320899195604120015' as IdNo)).toBe('1956-04-12');
  expect(sexOf('320899195604120015' as IdNo)).toBe('male');
  expect(sexOf('320899195604120023' as IdNo)).toBe('female');
});

test('a masked number shows the first six and the last four', () => {
  expect(maskId('320899195604120015')).toBe('320899********0015');
});
