import { cite } from './finding-text.js';

const NOT_COUNTED_STEP = {
  zh: '请家庭提供证明并更正花名册；情况不实的，向数据提供单位复核。',
  en: 'Take the proof and correct the roster; have the agency check if it is wrong.',
} as const;

/** Texts of the findings about who people are and what they receive elsewhere. */
export const IDENTITY_FINDINGS = {
  DUPLICATE_MEMBER: {
    title: { zh: '一人在两户', en: 'Member of two households' },
    message: {
      zh: '同一身份证号同时登记在另一户[：{subject}]，且均为共同生活成员。',
      en: 'The same ID number shares living in another household too[: {subject}].',
    },
    nextStep: {
      zh: '核实实际共同生活的家庭，更正其中一户的花名册后重新核对。',
      en: 'Find out with whom the person really lives, correct one roster and check again.',
    },
    article: cite('民发〔2021〕57号', '七、八'),
  },
  ALREADY_BENEFICIARY: {
    title: { zh: '已在保', en: 'Already in a scheme' },
    message: {
      zh: '该成员已在享受救助[：{subject}]，不得重复申请。',
      en: 'This member already receives assistance[: {subject}] and cannot apply twice.',
    },
    nextStep: {
      zh: '核实在保家庭；需要迁户或分户的，先办理退出或变更。',
      en: 'Verify the household in the scheme; to move or split, end or change that case first.',
    },
  },
  OTHER_REGION_AID: {
    title: { zh: '异地享受低保', en: 'Dibao in another region' },
    message: {
      zh: '在其他地区享受低保[：{subject}][，每月 {verified}]。',
      en: 'Receives dibao in another region[: {subject}][, {verified} a month].',
    },
    nextStep: {
      zh: '与当地民政部门联系，停发后方可在本地办理。',
      en: "Contact that region's bureau; the case can go on once payment there has ended.",
    },
  },
  REGISTRY_MEMBER_NOT_LISTED: {
    title: { zh: '同户籍人员未申报', en: 'Person on the register not listed' },
    message: {
      zh: '户口簿上有未申报的人员[：{subject}]。',
      en: 'Somebody on the household register is not listed[: {subject}].',
    },
    nextStep: {
      zh: '核实是否共同生活；共同生活的补报，不共同生活的说明情况。',
      en: 'Verify whether they live together; if so add the person, if not note why.',
    },
    article: cite('民发〔2021〕57号', '七、八'),
  },
  DEAD_MEMBER: {
    title: { zh: '成员已去世', en: 'Member has died' },
    message: {
      zh: '该成员已有死亡或注销户口记录[：{subject}]，未计入家庭人口。',
      en: 'There is a record of death[: {subject}]; not counted in the household.',
    },
    nextStep: NOT_COUNTED_STEP,
    article: cite('民发〔2021〕57号', '七、八'),
  },
  IN_CUSTODY: {
    title: { zh: '成员在服刑或羁押', en: 'Member in custody' },
    message: {
      zh: '该成员在监狱服刑或被羁押[：{subject}]，未计入家庭人口。',
      en: 'In prison or custody at the as-of date[: {subject}]; not counted in the household.',
    },
    nextStep: NOT_COUNTED_STEP,
    article: cite('民发〔2021〕57号', '七、八'),
  },
  MISSING_PERSON: {
    title: { zh: '成员失踪', en: 'Missing person' },
    message: {
      zh: '该成员登记为失踪[：{subject}]，未计入家庭人口。',
      en: 'Registered as missing[: {subject}]; not counted in the household.',
    },
    nextStep: NOT_COUNTED_STEP,
    article: cite('民发〔2021〕57号', '七、八'),
  },
  SEPARATELY_SUPPORTED: {
    title: { zh: '成员另有保障', en: 'Supported under another scheme' },
    message: {
      zh: '该成员已按其他类别保障[：{subject}]，未计入家庭人口。',
      en: 'Supported under another scheme[: {subject}]; not counted in the household.',
    },
    nextStep: NOT_COUNTED_STEP,
    article: cite('民发〔2021〕57号', '七、八'),
  },
  NAME_MISMATCH: {
    title: { zh: '姓名不一致', en: 'Name differs' },
    message: {
      zh: '同一身份证号在其他数据中的姓名不同[：{subject}]。',
      en: 'Another source has a different name for this ID number[: {subject}].',
    },
    nextStep: {
      zh: '核对身份证原件，更正花名册或请数据提供单位更正；可能是他人信息，暂勿据此认定。',
      en: 'Check the identity card and correct whichever is wrong; the data may be of another person.',
    },
  },
  HUKOU_MOVED: {
    title: { zh: '户籍已迁出', en: 'Registered residence moved away' },
    message: {
      zh: '该成员户籍已迁出[：{subject}]。',
      en: 'The registered residence has moved away[: {subject}].',
    },
    nextStep: {
      zh: '核实现户籍地和是否仍共同生活，确认由何地受理。',
      en: 'Verify the present residence and whether they live together; settle which bureau is responsible.',
    },
    article: cite('民发〔2021〕57号', '七、八'),
  },
  SPOUSE_NOT_LISTED: {
    title: { zh: '配偶未申报', en: 'Spouse not listed' },
    message: {
      zh: '婚姻登记为已婚，配偶[（{subject}）]未列入家庭成员。',
      en: 'Married by the register, but the spouse[ ({subject})] is not listed.',
    },
    nextStep: {
      zh: '核实婚姻状况，补报配偶并重新核对；已离婚的，提供离婚证明。',
      en: 'Verify the marriage, add the spouse and check again, or take proof of divorce.',
    },
    article: cite('民发〔2021〕57号', '七、八'),
  },
  NEAR_RELATIVE: {
    title: { zh: '近亲属备案', en: 'Relative of staff' },
    message: {
      zh: '该成员为经办人员、村（居）干部或其近亲属[（工作人员：{subject}）]。',
      en: 'This member is, or is a near relative of, staff in charge or a village official[ ({subject})].',
    },
    nextStep: {
      zh: '单独登记备案，重点核查，经办人回避。',
      en: 'Record the case separately, verify it with care; the officer concerned does not handle it.',
    },
    article: cite('民发〔2021〕57号', '十一、二十'),
  },
  POSTGRADUATE_REVIEW: {
    title: { zh: '在读研究生', en: 'Postgraduate student' },
    message: {
      zh: '该成员在读研究生，未按在校学生认定。',
      en: 'A postgraduate student, not treated as a student here.',
    },
    nextStep: {
      zh: '核实学习方式、收入和是否由家庭供养。',
      en: 'Verify the form of study, income and whether the family pays.',
    },
    article: cite('民发〔2021〕57号', '七、八'),
  },
  TEKUN_CANDIDATE: {
    title: { zh: '可能符合特困', en: 'May qualify as tekun' },
    message: {
      zh: '未申请特困，但现有数据显示可能符合特困人员条件。',
      en: 'Did not apply for tekun, but the data meet its conditions.',
    },
    nextStep: {
      zh: '告知家庭可申请特困供养，入户核实劳动能力和义务人。',
      en: 'Tell the family that they may apply; verify capacity and obligors on a visit.',
    },
    article: cite('民发〔2021〕43号'),
  },
  SINGLE_PERSON_ELIGIBLE: {
    title: { zh: '符合单人保', en: 'Eligible as a single person' },
    message: {
      zh: '该成员可单人纳入低保[，每月 {verified}]。',
      en: 'May be admitted to dibao as a single person[, {verified} a month].',
    },
    nextStep: {
      zh: '告知本人可参照单人户申请，核实残疾或重病证明。',
      en: 'Tell the person; verify the proof of disability or illness.',
    },
    article: `${cite('民发〔2021〕57号', '八')}；${cite('民发〔2022〕83号')}`,
  },
  UPGRADE_APPLICATION: {
    title: { zh: '在册家庭申请其他类别', en: 'Application from another scheme' },
    message: {
      zh: '该成员已在低保边缘等类别中[：{subject}]，本次申请属类别变更。',
      en: 'Already listed in another scheme[: {subject}]; this applies for a change of scheme.',
    },
    nextStep: {
      zh: '审核通过后同步变更原类别。',
      en: 'When approved, end the earlier scheme at the same time.',
    },
  },
} as const;
