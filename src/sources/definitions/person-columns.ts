import { id, required, text } from '../source.js';

/** Who the row of an agency is about: the two columns that each agency's file has. */
export const personColumns = {
  name: text(
    '姓名 | 被查询人 | 被查询人姓名 | 居民姓名 | 参保人 | 当事人姓名 | 持有人 | 所有人 | 权利人 | 权利人名称 | 户名 | xm',
    required,
  ),
  idNo: id(
    '身份证号 | 身份证号码 | 公民身份号码 | 公民身份证号 | 身份证明号码 | 证件号码 | 证件号 | 身份证 | 居民身份证号码 | sfzh | sfzhm | gmsfhm | zjhm',
    required,
  ),
} as const;
