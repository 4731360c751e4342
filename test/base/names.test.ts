import { describe, expect, test } from 'vitest';
import { foldName } from '../../src/base/names.js';

describe('names are compared without what people and systems write differently', () => {
  test.each([
    ['张三', '张 三'],
    ['张三', '张\u3000三 '],
    ['张三', '\u200b张\ufeff三\u200d'],
    ['张三', '张\n三'],
    ['阿依古丽·买买提', '阿依古丽•买买提'],
    ['阿依古丽·买买提', '阿依古丽．买买提'],
    ['阿依古丽·买买提', '阿依古丽.买买提'],
    ['阿依古丽·买买提', '阿依古丽・买买提'],
    ['阿依古丽·买买提', '阿依古丽･买买提'],
    ['阿依古丽·买买提', '阿依古丽 · 买买提'],
    ['阿依古丽·买买提', '阿依古丽买买提'],
    ['ANNA', 'Ａｎｎａ'],
    ['(张三)', '（张三）'],
  ])('%s is %s', (one, other) => {
    expect(foldName(other)).toBe(foldName(one));
  });

  test.each([
    ['张三', '张山'],
    ['张三', '张三丰'],
    ['王小二', '王二小'],
  ])('%s is not %s', (one, other) => {
    expect(foldName(other)).not.toBe(foldName(one));
  });
});
