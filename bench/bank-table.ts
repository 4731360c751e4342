import { checkCharacter } from '../src/base/identity.js';
import type { TableFile } from './sheet-file.js';
import { serialOf } from './sheet-file.js';

const SURNAMES = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'.split('');
const GIVEN = '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂'.split('');
const BANKS = ['工商银行', '农业银行', '中国银行', '建设银行', '农商行', '邮储银行'];
const KINDS = ['活期', '定期', '理财'];
const FIRST_DAY = serialOf('2024-11-01');

/** Accounts of invented persons, in ten columns, in the shape of a bank's answer. */
export const bankTable = (path: string, rows: number): TableFile => ({
  path,
  header: ['序号', '姓名', '身份证号', '开户行', '账号', '账户类型', '币种', '余额', '查询日期', '备注'],
  kinds: ['number', 'text', 'text', 'text', 'text', 'text', 'text', 'number', 'date', 'text'],
  *rows() {
    let seed = 42;
    const next = (below: number) => {
      seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
      return seed % below;
    };
    const pick = (words: readonly string[]) => words[next(words.length)] ?? '';
    for (let row = 1; row <= rows; row++) {
      const birth = `19${50 + next(50)}${String(1 + next(12)).padStart(2, '0')}${String(1 + next(28)).padStart(2, '0')}`;
      const digits = `320899${birth}${String(next(1000)).padStart(3, '0')}`;
      yield [
        row,
        pick(SURNAMES) + pick(GIVEN) + pick(GIVEN),
        digits + checkCharacter(digits),
        pick(BANKS),
        `6230${String(next(1e9)).padStart(9, '0')}${String(row).padStart(6, '0')}`,
        pick(KINDS),
        '人民币',
        next(50_000_000) / 100,
        FIRST_DAY + next(30),
        null,
      ];
    }
  },
});
