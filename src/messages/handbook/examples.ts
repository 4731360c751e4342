import type { Text } from '../../base/text.js';
import type { SchemeKey } from './schemes.js';

// The invented families of the examples. `{name}` and the like are filled from their dossiers: no number stands here.

export type ExampleKey =
  | 'wageAndDisability'
  | 'pensionOfCouple'
  | 'savings'
  | 'sonAlone'
  | 'newJob'
  | 'hospitalAndSchool'
  | 'agedAlone';

export interface ExampleText {
  /** The chapter in which it stands. */
  readonly scheme: SchemeKey;
  readonly title: Text;
  readonly story: Text;
}

export const EXAMPLE_TEXTS: Readonly<Record<ExampleKey, ExampleText>> = {
  agedAlone: {
    scheme: 'tekun',
    title: { zh: '独居老人', en: 'an aged man on his own' },
    story: {
      zh: '{head}，{headAge} 岁，一个人住，没有子女，目前每月只领居民养老金 {pension} 元，其中中央基础养老金 {basePension} 元。他申请特困。',
      en: '{head}, {headAge}, lives alone and has no children; his residents’ pension is now {pension} yuan a month, {basePension} of it the central base pension. He applies for tekun.',
    },
  },
  wageAndDisability: {
    scheme: 'dibao',
    title: { zh: '一个人挣钱的三口之家', en: 'three persons on one wage' },
    story: {
      zh: '{head}，{headAge} 岁，肢体三级残疾，在厂里做工，一年工资 {wage} 元。她和 {childAge} 岁的女儿、{elderAge} 岁没有收入的婆婆一起生活。',
      en: '{head}, {headAge}, with a physical disability of level 3, earns {wage} yuan a year in a workshop. With her live her daughter of {childAge} and her mother-in-law of {elderAge}, who has no income.',
    },
  },
  pensionOfCouple: {
    scheme: 'dibao',
    title: { zh: '领养老金的老两口', en: 'an aged couple with pensions' },
    story: {
      zh: '{head}，{headAge} 岁，和老伴目前每人每月领居民养老金 {pension} 元，其中中央基础养老金 {basePension} 元。地租给别人种，一年租金 {rent} 元。',
      en: '{head}, {headAge}, and his wife each now draw a residents’ pension of {pension} yuan a month, {basePension} of it the central base pension. Their land is let for {rent} yuan a year.',
    },
  },
  savings: {
    scheme: 'dibao',
    title: { zh: '收入不高但存款多', en: 'a low income, but savings' },
    story: {
      zh: '{head}，{headAge} 岁，退休，一个人生活，职工养老金每月 {pension} 元，银行存款 {deposits} 元。',
      en: '{head}, {headAge}, retired, lives alone on a pension of {pension} yuan a month and has {deposits} yuan in the bank.',
    },
  },
  sonAlone: {
    scheme: 'single',
    title: { zh: '儿子重残，家庭收入在边缘', en: 'a severely disabled son in a margin household' },
    story: {
      zh: '{head}，{headAge} 岁，一年工资 {wage} 元。儿子 {childAge} 岁，智力二级残疾，没有收入；妻子在家照料，没有工作。',
      en: '{head}, {headAge}, earns {wage} yuan a year. His son of {childAge} has an intellectual disability of level 2 and no income; his wife stays at home to care for him.',
    },
  },
  newJob: {
    scheme: 'exit',
    title: { zh: '在保户找到工作', en: 'work found while in dibao' },
    story: {
      zh: '{head}，{headAge} 岁，和 {childAge} 岁的儿子在低保，上次核对时一年工资 {wageBefore} 元，每月领 {benefit} 元。她换了工作，现在一年工资 {wage} 元。',
      en: '{head}, {headAge}, and her son of {childAge} are in dibao; when last checked she earned {wageBefore} yuan a year and received {benefit} yuan a month. With a new job she earns {wage} yuan a year.',
    },
  },
  hospitalAndSchool: {
    scheme: 'expenditure',
    title: { zh: '住院加上大学', en: 'hospital and university at once' },
    story: {
      zh: '{head}，{headAge} 岁，夫妻两人都上班，一年工资一共 {wages} 元。丈夫受伤住院，自付医药费 {medical} 元；女儿 {childAge} 岁读本科，学费和住宿费一年 {school} 元。',
      en: '{head}, {headAge}, and his wife both work, for {wages} yuan a year together. He was hurt and paid {medical} yuan of hospital bills; their daughter of {childAge} studies, tuition and boarding are {school} yuan a year.',
    },
  },
};

/** Names of invented people. */
export const EXAMPLE_NAMES = {
  wangXiuying: { zh: '王秀英', en: 'Wang Xiuying' },
  liXinyan: { zh: '李欣妍', en: 'Li Xinyan' },
  zhangGuilan: { zh: '张桂兰', en: 'Zhang Guilan' },
  chenDefu: { zh: '陈德福', en: 'Chen Defu' },
  zhaoYuzhen: { zh: '赵玉珍', en: 'Zhao Yuzhen' },
  liuChanggen: { zh: '刘长根', en: 'Liu Changgen' },
  zhouWenbin: { zh: '周文斌', en: 'Zhou Wenbin' },
  wuHongmei: { zh: '吴红梅', en: 'Wu Hongmei' },
  zhouXiaojun: { zh: '周小军', en: 'Zhou Xiaojun' },
  sunLijuan: { zh: '孙丽娟', en: 'Sun Lijuan' },
  maHaoran: { zh: '马浩然', en: 'Ma Haoran' },
  gaoXuejun: { zh: '高学军', en: 'Gao Xuejun' },
  heHaiyan: { zh: '何海燕', en: 'He Haiyan' },
  gaoJingyi: { zh: '高静怡', en: 'Gao Jingyi' },
  guoShoutian: { zh: '郭守田', en: 'Guo Shoutian' },
} as const satisfies Record<string, Text>;
