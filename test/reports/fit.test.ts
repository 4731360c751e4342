import { describe, expect, it } from 'vitest';
import { linesOf, rowHeight, textWidth, widthOf } from '../../src/reports/fit.js';

describe('how much room a text takes', () => {
  it('counts Chinese characters and full-width signs twice', () => {
    expect(textWidth('abc 12')).toBe(6);
    expect(textWidth('张建国')).toBe(6);
    expect(textWidth('（a）')).toBe(5);
    expect(textWidth('𠮷')).toBe(2);
  });

  it('counts lines as they wrap and as they are broken', () => {
    expect(linesOf('张建国', 7)).toBe(1);
    expect(linesOf('欧阳建国', 7)).toBe(2);
    expect(linesOf('a\nb\n', 10)).toBe(3);
  });

  it('keeps a row as low as Excel allows', () => {
    expect(rowHeight(1_000)).toBe(409);
  });

  it('breaks no word of an English header', () => {
    const column = { header: { zh: '街道', en: 'Administrative street' }, width: 6 };
    expect(widthOf(column, 'zh')).toBe(6);
    expect(widthOf(column, 'en')).toBeGreaterThan('Administrative'.length);
  });
});
