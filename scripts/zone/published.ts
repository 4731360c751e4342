/** What the zone reports for November 2024. Money in yuan, paid and granted since January. */
export const PUBLISHED = {
  dibaoHouseholds: { title: '低保: households', figure: 283 },
  dibaoPersons: { title: '低保: persons', figure: 459 },
  dibaoPaid: { title: '低保: yuan paid since January', figure: 1_466_900 },
  newDibaoHouseholds: { title: '新增低保: households', figure: 8 },
  newDibaoPersons: { title: '新增低保: persons', figure: 11 },
  newTekunPersons: { title: '新增特困: persons', figure: 6 },
  aidPersonTimes: { title: '临时救助: person-times since January', figure: 79 },
  aidAmount: { title: '临时救助: yuan since January', figure: 53_000 },
  expenditureHouseholds: { title: '支出型困难: households', figure: 90 },
  expenditurePersons: { title: '支出型困难: persons', figure: 159 },
  marginHouseholds: { title: '低保边缘: households', figure: 23 },
  marginPersons: { title: '低保边缘: persons', figure: 47 },
  severeMentalDisorder: { title: '排查 严重精神障碍: persons', figure: 166 },
  severeDisability: { title: '排查 重残: persons', figure: 383 },
  seriousIllness: { title: '排查 重病: persons', figure: 136 },
  manyChildren: { title: '排查 多子女家庭: households', figure: 76 },
  severalDifficulties: { title: '排查 多种困难情形: households', figure: 84 },
} as const;

export type FigureName = keyof typeof PUBLISHED;
export type Figures = Readonly<Record<FigureName, number>>;

export const FIGURE_NAMES = Object.keys(PUBLISHED) as readonly FigureName[];

export const publishedFigures = (): Figures =>
  Object.fromEntries(FIGURE_NAMES.map((name) => [name, PUBLISHED[name].figure])) as Figures;
