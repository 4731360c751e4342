import { yuanFromFen } from '../../base/money.js';
import type { FindingCode } from '../../dossier/codes.js';
import type { Dossier } from '../../dossier/dossier.js';
import type { AnyFigure, Figure } from '../../dossier/figure.js';
import type { ComparedItem, DeclaredAndVerified } from '../../dossier/household-report.js';
import type { FigureLabel } from '../../dossier/labels.js';
import type { Assessment, Reckoning } from '../../rules/assess.js';
import type { MemberIncome } from '../../rules/income/member-income.js';
import type { SourceKey } from '../../sources/registry.js';

interface IncomeItem {
  readonly item: ComparedItem;
  readonly figure: (income: MemberIncome) => Figure;
  readonly declared: FigureLabel;
  readonly verified: FigureLabel;
  readonly sources: readonly SourceKey[];
  readonly finding: FindingCode;
}

const INCOME_ITEMS: readonly IncomeItem[] = [
  {
    item: 'wage',
    figure: ({ wage }) => wage,
    declared: 'declaredWage',
    verified: 'agencyWage',
    sources: ['tax', 'social-insurance', 'housing-fund'],
    finding: 'WAGE_UNDERSTATED',
  },
  {
    item: 'business',
    figure: ({ earnings }) => earnings.business,
    declared: 'declaredBusiness',
    verified: 'taxBusiness',
    sources: ['tax'],
    finding: 'BUSINESS_INCOME_UNDERSTATED',
  },
  {
    item: 'property',
    figure: ({ earnings }) => earnings.property,
    declared: 'declaredProperty',
    verified: 'evidencedProperty',
    sources: ['land-transfer', 'tax'],
    finding: 'PROPERTY_INCOME_UNDERSTATED',
  },
  {
    item: 'transfer',
    figure: ({ earnings }) => earnings.transfer,
    declared: 'declaredTransfer',
    verified: 'evidencedTransfer',
    sources: ['pension', 'unemployment', 'subsidies', 'tax', 'obligors'],
    finding: 'TRANSFER_UNDERSTATED',
  },
];

interface PropertyItem {
  readonly item: ComparedItem;
  readonly field: 'declaredDeposits' | 'declaredVehicles' | 'declaredHomes';
  readonly figure: (property: Reckoning['property']) => Figure;
  readonly unit: DeclaredAndVerified['unit'];
  readonly source: SourceKey;
  readonly finding: FindingCode;
}

const PROPERTY_ITEMS: readonly PropertyItem[] = [
  {
    item: 'deposits',
    field: 'declaredDeposits',
    figure: ({ financial }) => financial.deposits,
    unit: 'yuan',
    source: 'bank',
    finding: 'DEPOSIT_UNDERSTATED',
  },
  {
    item: 'vehicles',
    field: 'declaredVehicles',
    figure: ({ vehicles }) => vehicles.found,
    unit: 'vehicles',
    source: 'vehicles',
    finding: 'VEHICLE_UNDECLARED',
  },
  {
    item: 'homes',
    field: 'declaredHomes',
    figure: ({ realEstate }) => realEstate.homes,
    unit: 'homes',
    source: 'real-estate',
    finding: 'HOME_UNDECLARED',
  },
];

/**
 * What the household declared beside what the agencies say: income of each member where either is something, property
 * of the household always. Empty when no member counts.
 */
export function comparisonsOf({ decision, reckoning }: Assessment, dossier: Dossier): DeclaredAndVerified[] {
  if (!reckoning) return [];
  const hasFinding = (code: FindingCode, member: string | null): boolean =>
    decision.findings.some((finding) => finding.code === code && finding.memberId === member);
  const hasData = (keys: readonly SourceKey[]): boolean => keys.some((key) => dossier.inForce.has(key));
  const incomes = reckoning.income.members.flatMap((income) =>
    INCOME_ITEMS.map((item) => {
      const figure = item.figure(income);
      const declared = partOf(figure, item.declared);
      const verified = partOf(figure, item.verified);
      return {
        item: item.item,
        member: income.member.row.name,
        unit: 'yuanAYear',
        declared: declared?.operation === 'given' ? yuanFromFen(Number(declared.value)) : null,
        verified: hasData(item.sources) ? yuanFromFen(Number(verified?.value ?? 0)) : null,
        finding: hasFinding(item.finding, income.member.idNo) ? item.finding : null,
      } as const;
    }).filter(({ declared, verified }) => Boolean(declared) || Boolean(verified)),
  );
  const owned = PROPERTY_ITEMS.map(({ item, field, figure, unit, source, finding }) => {
    const inUnit = (value: number): number => (unit === 'yuan' ? yuanFromFen(value) : value);
    const declared = declaredBy(reckoning, field);
    return {
      item,
      member: null,
      unit,
      declared: declared === null ? null : inUnit(declared),
      verified: hasData([source]) ? inUnit(figure(reckoning.property).value) : null,
      finding: hasFinding(finding, null) ? finding : null,
    };
  });
  return [...incomes, ...owned];
}

/** The sum of what the counted members state; null where none states a number. */
function declaredBy({ members }: Reckoning, field: PropertyItem['field']): number | null {
  const stated = members.flatMap(({ row }) => row[field] ?? []);
  return stated.length === 0 ? null : stated.reduce((sum, value) => sum + value, 0);
}

/** The figure of a label in the tree of another. */
function partOf(figure: AnyFigure, label: FigureLabel): AnyFigure | null {
  if (figure.label === label) return figure;
  for (const part of figure.parts) {
    const found = partOf(part, label);
    if (found) return found;
  }
  return null;
}
