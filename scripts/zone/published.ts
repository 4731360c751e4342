/** What the zone reports for November 2024. Money in yuan, paid and granted since January. */
export const PUBLISHED = {
  dibaoHouseholds: 283,
  dibaoPersons: 459,
  dibaoPaid: 1_466_900,
  newDibaoHouseholds: 8,
  newDibaoPersons: 11,
  newTekunPersons: 6,
  aidPersonTimes: 79,
  aidAmount: 53_000,
  expenditureHouseholds: 90,
  expenditurePersons: 159,
  marginHouseholds: 23,
  marginPersons: 47,
  severeMentalDisorder: 166,
  severeDisability: 383,
  seriousIllness: 136,
  manyChildren: 76,
  severalDifficulties: 84,
};

export type Figures = Readonly<Record<keyof typeof PUBLISHED, number>>;
