import type { Text } from '../base/text.js';
import type { ConflictKind } from '../dossier/conflict.js';

export const CONFLICT_KIND_NAMES: Readonly<Record<ConflictKind, Text>> = {
  staff: { zh: '工作人员本人', en: 'staff' },
  filed: { zh: '已备案近亲属', en: 'relative on file' },
  sameBook: { zh: '同户籍未备案', en: 'same register book, not on file' },
};

export const CONFLICTS = {
  command: {
    zh: '近亲属名单：县级须自行入户核查的家庭；同户籍而未备案的人员',
    en: 'near relatives of staff, whose households the county visits itself; register mates who are not on file',
  },
  out: { zh: '把《近亲属名单.xlsx》写入该文件夹', en: 'write 近亲属名单.xlsx into this folder' },
  kind: { zh: '情形', en: 'What' },
  member: { zh: '成员', en: 'Member' },
  memberId: { zh: '成员身份证号', en: 'ID of member' },
  staff: { zh: '工作人员', en: 'Staff' },
  post: { zh: '单位职务', en: 'Post' },
  relation: { zh: '关系', en: 'Relation' },
  visitors: { zh: '县级入户人员（两人）', en: 'Visited by (two, of the county)' },
  visited: { zh: '入户日期', en: 'Visited on' },
  result: { zh: '核查结果', en: 'Result' },
  remark: { zh: '核查说明', en: 'Remarks' },
  evidence: { zh: '证据', en: 'Evidence' },
  filledIn: { zh: '由县级民政部门入户后填写。', en: 'Filled in by the county after its visit.' },
  aboutKind: {
    zh: '已备案近亲属、工作人员本人以《近亲属备案》为准；同户籍未备案：与工作人员在同一户口簿，但没有备案，须补备案或说明。',
    en: 'By the file of near relatives; the last kind are in one register book with staff without being on file.',
  },
  summary: {
    zh: '须由县级入户核查 {households} 户；同户籍未备案 {notFiled} 人',
    en: '{households} households are to be visited by the county; {notFiled} register mates are not on file',
  },
  sheet: { zh: '近亲属', en: 'Near relatives' },
  title: {
    zh: '近亲属备案家庭名单（县级入户核查）',
    en: 'Households of near relatives of staff, visited by the county',
  },
  book: {
    zh: '涉及经办人员、村（居）干部近亲属的家庭，县级民政部门须自行入户核查（民发〔2021〕57号 第十一条、第二十条）。',
    en: 'Households with near relatives of staff, which the county visits itself.',
  },
  mark: { zh: '近亲属', en: 'relative of staff' },
  markHeader: { zh: '备案标记', en: 'Mark' },
  aboutMark: {
    zh: '“近亲属”：家庭成员是经办人员、村（居）干部或其近亲属，由县级入户核查。',
    en: 'A member is, or is a near relative of, staff: the county visits the household itself.',
  },
} as const satisfies Record<string, Text>;
