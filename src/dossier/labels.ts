/** What a figure counts. Money is in fen. */
export type Unit =
  | 'yuanAYear'
  | 'yuanAMonth'
  | 'yuan'
  | 'persons'
  | 'months'
  | 'homes'
  | 'vehicles'
  | 'squareMetres'
  | 'rate';

interface LabelDeclaration {
  readonly unit: Unit;
  /** The article that the figure rests on. */
  readonly article: string | null;
}

const declare = <Label extends string>(
  labels: Readonly<Record<Label, readonly [Unit, string?]>>,
): Readonly<Record<Label, LabelDeclaration>> =>
  Object.fromEntries(
    Object.entries<readonly [Unit, string?]>(labels).map(([label, [unit, article]]) => [
      label,
      { unit, article: article ?? null },
    ]),
  ) as Readonly<Record<Label, LabelDeclaration>>;

const INCOME = '民发〔2021〕57号 第十三条';
const PROPERTY = '民发〔2021〕57号 第十四条';
const HOUSEHOLD = '民发〔2021〕57号 第七条';

/** Every figure of a decision, declared once; the names for people stand in the messages room. */
export const LABELS = declare({
  parameter: ['rate'],
  moneyParameter: ['yuanAMonth'],
  yearlyMoneyParameter: ['yuanAYear'],
  amountParameter: ['yuan'],
  months: ['months'],
  householdSize: ['persons', HOUSEHOLD],

  declaredWage: ['yuanAYear', INCOME],
  taxWage: ['yuanAYear', INCOME],
  insuredWage: ['yuanAYear', INCOME],
  housingFundBase: ['yuanAMonth', INCOME],
  housingFundWage: ['yuanAYear', INCOME],
  agencyWage: ['yuanAYear', INCOME],
  earnedWage: ['yuanAYear', INCOME],
  workCostByRate: ['yuanAYear', INCOME],
  workCostCap: ['yuanAYear', INCOME],
  workCost: ['yuanAYear', INCOME],
  netWage: ['yuanAYear', INCOME],
  minimumWages: ['yuanAYear', '民发〔2022〕83号 一'],
  deemedBase: ['yuanAYear', '民发〔2022〕83号 一'],
  deemedWage: ['yuanAYear', '民发〔2022〕83号 一'],
  wageIncome: ['yuanAYear', INCOME],
  declaredBusiness: ['yuanAYear', INCOME],
  taxBusiness: ['yuanAYear', INCOME],
  businessIncome: ['yuanAYear', INCOME],
  declaredProperty: ['yuanAYear', INCOME],
  landRent: ['yuanAYear', INCOME],
  taxProperty: ['yuanAYear', INCOME],
  evidencedProperty: ['yuanAYear', INCOME],
  propertyIncome: ['yuanAYear', INCOME],
  declaredTransfer: ['yuanAYear', INCOME],
  pensionPaid: ['yuanAYear', INCOME],
  centralBasePension: ['yuanAYear', INCOME],
  excludedBasePension: ['yuanAYear', INCOME],
  pension: ['yuanAYear', INCOME],
  unemploymentBenefit: ['yuanAYear', INCOME],
  countedSubsidies: ['yuanAYear', INCOME],
  taxOther: ['yuanAYear', INCOME],
  obligorIncome: ['yuanAMonth', INCOME],
  obligorHouseholdSize: ['persons', INCOME],
  supportedPersons: ['persons', INCOME],
  supportByFormula: ['yuanAYear', INCOME],
  monthlySupport: ['yuanAMonth', INCOME],
  supportPaid: ['yuanAYear', INCOME],
  exemptSupport: ['yuanAYear', INCOME],
  obligorSupport: ['yuanAYear', INCOME],
  support: ['yuanAYear', INCOME],
  evidencedTransfer: ['yuanAYear', INCOME],
  transferIncome: ['yuanAYear', INCOME],
  memberIncome: ['yuanAYear', INCOME],
  grossIncome: ['yuanAYear', INCOME],
  medicalExpenses: ['yuanAYear', INCOME],
  careExpenses: ['yuanAYear', INCOME],
  illnessCosts: ['yuanAYear', '民发〔2021〕57号 第十三条末款'],
  illnessShare: ['yuanAYear', '民发〔2021〕57号 第十三条末款'],
  illnessDeduction: ['yuanAYear', '民发〔2021〕57号 第十三条末款'],
  ownIncome: ['yuanAYear', INCOME],
  annualIncome: ['yuanAYear', INCOME],

  deposits: ['yuan', PROPERTY],
  securities: ['yuan', PROPERTY],
  insuranceCashValue: ['yuan', PROPERTY],
  financialAssets: ['yuan', PROPERTY],
  insurancePremiums: ['yuanAYear', PROPERTY],
  commercialVehicle: ['vehicles', PROPERTY],
  vehicles: ['vehicles', PROPERTY],
  homes: ['homes', PROPERTY],
  housingArea: ['squareMetres', PROPERTY],

  financialLimit: ['yuan', PROPERTY],
  vehicleLimit: ['vehicles', PROPERTY],
  homesThreshold: ['homes', PROPERTY],
  housingAreaLimit: ['squareMetres', PROPERTY],
  premiumLimit: ['yuanAYear', PROPERTY],

  dibaoIncomeLimit: ['yuanAYear', '国务院令第649号 第九条；民发〔2021〕57号 第四条'],
  marginIncomeLimit: ['yuanAYear', '民发〔2021〕57号 第八条；国办发〔2023〕39号'],
  gradualExitLimit: ['yuanAYear', '民发〔2022〕83号 一'],
  disposableIncomeLimit: ['yuanAYear', '国办发〔2023〕39号；民发〔2024〕57号'],
  educationFees: ['yuanAYear', '民发〔2024〕57号 第五条'],
  educationExpenses: ['yuanAYear', '民发〔2024〕57号 第五条'],
  housingExpenses: ['yuanAYear', '民发〔2024〕57号 第五条'],
  livingExpenses: ['yuanAYear', '民发〔2024〕57号 第五条'],
  rigidExpenses: ['yuanAYear', '民发〔2024〕57号 第五条'],
  rigidLimit: ['yuanAYear', '民发〔2024〕57号 第五条'],
  residualIncome: ['yuanAYear', '民发〔2024〕57号 第五条'],

  standardOfHousehold: ['yuanAMonth', '国务院令第649号 第十二条'],
  monthlyIncome: ['yuanAMonth', '国务院令第649号 第十二条'],
  benefitByDifference: ['yuanAMonth', '国务院令第649号 第十二条'],
  benefitFloor: ['yuanAMonth', '淮民〔2024〕50号'],
  benefitAtLeastFloor: ['yuanAMonth', '国务院令第649号 第十二条'],
  benefitBeforeTopUp: ['yuanAMonth', '国务院令第649号 第十二条'],
  topUp: ['yuanAMonth', '民发〔2021〕57号 第二十七条'],
  dibaoBenefit: ['yuanAMonth', '国务院令第649号 第十二条'],
  singlePersonLimit: ['yuanAYear', '民发〔2021〕57号 第八条；民发〔2022〕83号'],
  singlePersonBenefit: ['yuanAMonth', '民发〔2021〕57号 第八条；民发〔2022〕83号'],
  singlePersonBenefits: ['yuanAMonth', '民发〔2021〕57号 第八条；民发〔2022〕83号'],
  tekunLiving: ['yuanAMonth', '国务院令第649号 第三章'],
  tekunCare: ['yuanAMonth', '国务院令第649号 第三章'],
  tekunBenefit: ['yuanAMonth', '国务院令第649号 第三章'],
});

export type FigureLabel = keyof typeof LABELS;
