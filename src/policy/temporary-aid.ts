import { optional } from './declare.js';
import { integer, money, multiple, someOf } from './kinds.js';

const KINDS = ['急难型', '支出型'] as const;

/**
 * Temporary aid (临时救助), 民发〔2018〕23号: the ledger is checked against these; no tier and no benefit looks at them.
 * The instrument leaves every number to the locality, so each may be none, and then its check does not run.
 */
export const TEMPORARY_AID = {
  'temporaryAid.caseLimit': optional(
    money,
    '元/次',
    'temporaryAid',
    '临时救助单次限额',
    'Temporary aid, limit a case',
  ),
  'temporaryAid.yearLimit': optional(
    money,
    '元/户/年',
    'temporaryAid',
    '临时救助每户全年累计限额',
    'Temporary aid, limit a household and year',
  ),
  'temporaryAid.timesPerYear': optional(
    integer,
    '次/户/年',
    'temporaryAid',
    '临时救助每户全年次数上限',
    'Temporary aid, times a household and year',
  ),
  'temporaryAid.multiple': optional(
    someOf(KINDS, multiple),
    '倍',
    'temporaryAid',
    '临时救助参考标准（每人每月，低保标准的倍数）',
    'Temporary aid suggested a person and month, in dibao standards',
  ),
  'temporaryAid.months': optional(
    someOf(KINDS, integer),
    '月',
    'temporaryAid',
    '临时救助参考月数',
    'Temporary aid suggested, months',
  ),
} as const;
