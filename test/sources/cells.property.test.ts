import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isIdNo, parseIdNo } from '../../src/base/identity.js';
import { formatYuan, yuanFromFen } from '../../src/base/money.js';
import { placeholdersOf } from '../../src/sources/cells/fold.js';
import { idReader } from '../../src/sources/cells/id.js';
import { Fault } from '../../src/sources/cells/reading.js';
import { yuanReader } from '../../src/sources/cells/yuan.js';
import { TODAY } from './fake-sheet.js';

const isPlaceholder = placeholdersOf('person');

test('an amount is the same however it is written', () => {
  const inYuan = yuanReader(isPlaceholder, 1, true);
  const inTenThousands = yuanReader(isPlaceholder, 10_000, true);
  fc.assert(
    fc.property(fc.integer({ min: -1_000_000_000_00, max: 1_000_000_000_00 }), (fen) => {
      const yuan = yuanFromFen(fen);
      for (const cell of [
        yuan,
        String(yuan),
        yuan.toFixed(2),
        formatYuan(fen),
        `￥${formatYuan(fen)}`,
        `${yuan}元`,
      ])
        expect(inYuan(cell), String(cell)).toBe(fen);
      expect(inTenThousands(yuan / 10_000)).toBe(fen);
      expect(inTenThousands(`${yuan}元`)).toBe(fen);
    }),
  );
});

test('the quick way to read an ID number says what parseIdNo says', () => {
  const read = idReader(isPlaceholder, TODAY);
  const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));
  const birth = fc.date({ min: new Date('1890-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  const plausible = fc
    .tuple(digits(6), birth, digits(3), fc.constantFrom(...'0123456789X'))
    .map(
      ([area, day, order, check]) =>
        area + day.toISOString().slice(0, 10).replaceAll('-', '') + order + check,
    );
  fc.assert(
    fc.property(fc.oneof(plausible, digits(18), digits(15), digits(17)), (text) => {
      const parsed = parseIdNo(text, TODAY);
      const value = read(text);
      if (isIdNo(parsed)) expect(value).toBe(parsed);
      else expect(value).toBeInstanceOf(Fault);
    }),
    { numRuns: 2000 },
  );
});
