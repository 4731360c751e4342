import type { Text } from '../../base/text.js';
import { REVIEW_DAYS } from '../../dossier/publicity.js';

// What the instruments say of the way of an application and that no locality sets as a parameter: each fact once, with
// its article. `basis` null: no article names it, the locality asks for it.

export interface Step {
  readonly step: Text;
  readonly limit: Text;
  readonly basis: string | null;
}

export interface Paper {
  readonly paper: Text;
  /** Of whom it is asked, and what is to be seen to. */
  readonly whose: Text;
  readonly basis: string | null;
}

/** The time limits that more than one text names, in working days unless a name says otherwise. */
export const DAYS = {
  /** 民发〔2021〕57号 art. 15. */
  investigation: 3,
  /** Art. 17. */
  check: 3,
  /** Art. 20. */
  decision: 10,
  /** Art. 21. */
  refusal: 3,
  /** Art. 22. */
  whole: 30,
  special: 45,
  /** 民发〔2022〕83号 四（一）, where the street decides. */
  delegated: 20,
  /** Calendar days, art. 19. */
  publicity: REVIEW_DAYS,
} as const;

export type ProcedureKey = 'dibao' | 'tekun' | 'expenditure' | 'temporaryAid';

/** 低保 and 低保边缘, 单人保 too, go one way. */
const DIBAO: readonly Step[] = [
  {
    step: {
      zh: '申请：由家庭成员一人向户籍所在地乡镇（街道）提出；户籍不在一处的，可在任一成员户籍地提出，跨省的在户籍与居住一致的地方提出',
      en: 'Application by one member at the township or street of the household register; where the members are registered in several places, at any of them, or, across provinces, where register and residence agree',
    },
    limit: { zh: '随时', en: 'at any time' },
    basis: '民发〔2021〕57号 第四、五、六条',
  },
  {
    step: {
      zh: '受理：材料齐全的当场受理；不齐的一次告知要补什么',
      en: 'Acceptance: complete papers at once; what is missing is said once and in full',
    },
    limit: { zh: '当场', en: 'at once' },
    basis: '民发〔2021〕57号 第十条',
  },
  {
    step: {
      zh: '近亲属备案：家庭成员与低保经办人员或村（居）委会成员是近亲属的，单独登记',
      en: 'Relatives of staff or of the village or community committee are registered apart',
    },
    limit: { zh: '受理时', en: 'on acceptance' },
    basis: '民发〔2021〕57号 第十一条',
  },
  {
    step: {
      zh: '开始调查：两人以上入户，可辅以邻里访问、信函索证',
      en: 'The investigation begins: a visit by at least two persons, neighbours and letters where needed',
    },
    limit: {
      zh: '受理后 {investigation} 个工作日内',
      en: 'within {investigation} working days of acceptance',
    },
    basis: '民发〔2021〕57号 第十五、十六条',
  },
  {
    step: {
      zh: '开始信息核对：县级民政部门收到乡镇（街道）的提请后启动',
      en: 'The check of agency data begins, when the street has asked the county for it',
    },
    limit: { zh: '收到提请后 {check} 个工作日内', en: 'within {check} working days of the request' },
    basis: '民发〔2021〕57号 第十七条',
  },
  {
    step: {
      zh: '核对结果不符的，及时告知申请人；有异议的，由申请人提供证据，乡镇（街道）复核',
      en: 'A result that speaks against the applicant is told; who disagrees brings proof, and the street checks again',
    },
    limit: { zh: '及时', en: 'promptly' },
    basis: '民发〔2021〕57号 第十八条',
  },
  {
    step: {
      zh: '初审公示：在申请人所在村（社区）张贴初审意见；有异议的再次调查或民主评议',
      en: 'The first opinion is posted in the village or community; on objection it is investigated again or talked over by neighbours',
    },
    limit: { zh: '{publicity} 天（日历日）', en: '{publicity} days (calendar)' },
    basis: '民发〔2021〕57号 第十九条',
  },
  {
    step: {
      zh: '审核确认：县级民政部门收齐材料后作出决定；备案的近亲属由其入户核查',
      en: 'Decision by the county when the papers are complete; it visits registered relatives itself',
    },
    limit: { zh: '收到材料后 {decision} 个工作日内', en: 'within {decision} working days of the papers' },
    basis: '民发〔2021〕57号 第二十条',
  },
  {
    step: {
      zh: '不予确认的，书面说明理由',
      en: 'A refusal is told in writing, with its reasons',
    },
    limit: { zh: '作出决定后 {refusal} 个工作日内', en: 'within {refusal} working days of the decision' },
    basis: '民发〔2021〕57号 第二十一条',
  },
  {
    step: { zh: '发放低保金', en: 'Payment' },
    limit: { zh: '确认后的次月起', en: 'from the month after the confirmation' },
    basis: '民发〔2021〕57号 第二十一条',
  },
  {
    step: {
      zh: '全部程序：从受理到作出决定',
      en: 'The whole way, from acceptance to decision',
    },
    limit: {
      zh: '{whole} 个工作日，情况特殊的 {special} 个工作日',
      en: '{whole} working days, {special} in special cases',
    },
    basis: '民发〔2021〕57号 第二十二条',
  },
  {
    step: {
      zh: '审核确认权限下放到乡镇（街道）的：全部程序',
      en: 'The whole way, where the street has been given the decision',
    },
    limit: {
      zh: '{delegated} 个工作日；有异议、人户分离、异地申请或调查困难的 {special} 个工作日',
      en: '{delegated} working days; {special} on objection, residence elsewhere, another region or a hard investigation',
    },
    basis: '民发〔2022〕83号 四（一）',
  },
];

const TEKUN: readonly Step[] = [
  {
    step: {
      zh: '申请：本人提出；无法自行申请的，由村（居）委会或他人代为提出',
      en: 'Application by the person, or by the village or others for who cannot apply',
    },
    limit: { zh: '随时', en: 'at any time' },
    basis: null,
  },
  {
    step: { zh: '乡镇（街道）调查核实，提出初审意见', en: 'Investigation and first opinion by the street' },
    limit: { zh: '15 个工作日内', en: 'within 15 working days' },
    basis: '民发〔2021〕43号 第十三条',
  },
  {
    step: { zh: '初审意见在村（社区）公示', en: 'The first opinion is posted in the village or community' },
    limit: { zh: '{publicity} 天（日历日）', en: '{publicity} days (calendar)' },
    basis: '民发〔2021〕43号 第十五条',
  },
  {
    step: {
      zh: '县级民政部门审核确认，并随机抽查不少于 30%',
      en: 'Confirmation by the county, which looks into at least 30 % of the cases at random',
    },
    limit: { zh: '15 个工作日内', en: 'within 15 working days' },
    basis: '民发〔2021〕43号 第十六条',
  },
  {
    step: { zh: '不符合条件的，书面说明理由', en: 'A refusal is told in writing, with its reasons' },
    limit: { zh: '作出决定后 3 个工作日内', en: 'within 3 working days of the decision' },
    basis: '民发〔2021〕43号 第十八条',
  },
  {
    step: {
      zh: '生活自理能力变化的，重新评估',
      en: 'When the ability of self-care has changed it is assessed again',
    },
    limit: { zh: '接到报告后 10 个工作日内', en: 'within 10 working days of the report' },
    basis: '民发〔2021〕43号 第二十三条',
  },
  {
    step: {
      zh: '终止救助供养的，先公示；无异议的从次月起停发',
      en: 'Before support ends it is posted; without objection it stops with the next month',
    },
    limit: { zh: '公示 {publicity} 天（日历日）', en: 'posted for {publicity} days (calendar)' },
    basis: '民发〔2021〕43号 第二十四、二十五、二十六条',
  },
];

const EXPENDITURE: readonly Step[] = [
  {
    step: {
      zh: '申请、受理、调查、核对、认定的全部程序',
      en: 'The whole way: application, acceptance, investigation, check and recognition',
    },
    limit: {
      zh: '30 个工作日；人户分离或调查困难的 45 个工作日',
      en: '30 working days; 45 with residence elsewhere or a hard investigation',
    },
    basis: '民发〔2024〕57号 第八条',
  },
  {
    step: { zh: '情况复杂的，一事一议', en: 'Complex cases are decided one by one' },
    limit: { zh: '—', en: '—' },
    basis: '民发〔2024〕57号 第九条',
  },
  {
    step: {
      zh: '认定有效期；期满仍有困难的重新申请',
      en: 'Validity of the recognition; who is still in hardship applies again',
    },
    limit: { zh: '不超过 12 个月', en: 'at most 12 months' },
    basis: '民发〔2024〕57号 第十条',
  },
  {
    step: {
      zh: '是否公示：办法没有规定，按本地要求',
      en: 'Publicity: the measures name none, by local requirement',
    },
    limit: { zh: '按本地要求', en: 'by local requirement' },
    basis: null,
  },
];

const TEMPORARY_AID: readonly Step[] = [
  {
    step: {
      zh: '急难型：可在急难发生地申请；可先行救助，事后补办手续，不必先核对、评议、公示',
      en: 'Emergencies: applied for where they happen; aid may come first and the papers later, without check, talk of neighbours or publicity',
    },
    limit: { zh: '先行救助', en: 'aid first' },
    basis: '民发〔2018〕23号 二',
  },
  {
    step: {
      zh: '支出型：按申请、核对、公示、确认的完整程序办理',
      en: 'Expenses: the full way of application, check, publicity and confirmation',
    },
    limit: { zh: '按本地要求', en: 'by local requirement' },
    basis: '民发〔2018〕23号 二',
  },
  {
    step: {
      zh: '已在低保、特困的：不再核对经济状况，只核实支出和急难情况',
      en: 'Who is in dibao or tekun: only the expense or emergency is verified',
    },
    limit: { zh: '按本地要求', en: 'by local requirement' },
    basis: '民发〔2018〕23号 二',
  },
];

export const PROCEDURES: Readonly<Record<ProcedureKey, readonly Step[]>> = {
  dibao: DIBAO,
  tekun: TEKUN,
  expenditure: EXPENDITURE,
  temporaryAid: TEMPORARY_AID,
};
