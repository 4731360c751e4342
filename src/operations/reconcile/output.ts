import { yuanFromFen, yuanOrNull } from '../../base/money.js';
import type { Language } from '../../base/text.js';
import {
  type Cause,
  type ChangedRow,
  type Effect,
  type FieldChange,
  type HouseholdChange,
  type HouseholdSide,
  MEASURED,
  type ParameterChange,
  type TotalLine,
} from '../../dossier/change.js';
import { describeCause } from '../../messages/causes.js';
import { causeText } from '../../messages/reconcile-text.js';
import { type SourceKey, sourceOf } from '../../sources/registry.js';
import { decisionOutput } from '../decision-output.js';

// What scripts get: money in yuan, income per year, benefits per month.

export function totalOutput(line: TotalLine): TotalLine {
  if (line.measure === 'households' || line.measure === 'persons') return line;
  const { opening, new: fresh, ended, movedIn, movedOut, change, closing } = line;
  return {
    ...line,
    opening: yuanFromFen(opening),
    new: yuanFromFen(fresh),
    ended: yuanFromFen(ended),
    movedIn: yuanFromFen(movedIn),
    movedOut: yuanFromFen(movedOut),
    change: yuanFromFen(change),
    closing: yuanFromFen(closing),
  };
}

export const parameterOutput = ({ name, ...rest }: ParameterChange, language: Language) => ({
  ...rest,
  name: name[language],
});

/** A household that changed, with its causes as data and in words. */
export const changeOutput = (change: HouseholdChange, language: Language) => ({
  aspects: change.aspects,
  before: sideOutput(change.before),
  after: sideOutput(change.after),
  standard: effectOutput(change.standard),
  circumstances: effectOutput(change.circumstances),
  causes: change.causes.map((cause) => causeOutput(cause, language)),
});

function sideOutput(side: HouseholdSide | null) {
  if (side === null) return null;
  const { findings: _, ...output } = decisionOutput({ ...side, findings: [] });
  return output;
}

function effectOutput(effect: Effect | null): Effect | null {
  if (effect === null) return null;
  const amounts = MEASURED.map((measure) => [
    measure,
    measure === 'size' ? effect[measure] : yuanFromFen(effect[measure]),
  ]);
  return { ...(Object.fromEntries(amounts) as Effect), tier: effect.tier };
}

const causeOutput = (cause: Cause, language: Language) => ({
  kind: cause.kind,
  side: cause.side,
  text: describeCause(cause, language),
  person: cause.person,
  name: cause.name,
  source: cause.source,
  subject: cause.subject,
  code: cause.code,
  parameter: cause.parameter && parameterOutput(cause.parameter, language),
  fields: cause.fields.map((field) => fieldOutput(field, cause.source)),
  before: cause.before.map(rowOutput),
  after: cause.after.map(rowOutput),
  late: cause.late,
  elsewhere: cause.elsewhere,
  effect: effectOutput(cause.effect),
});

function fieldOutput({ field, before, after }: FieldChange, source: SourceKey | null): FieldChange {
  const isMoney = source !== null && sourceOf(source).columns[field]?.type === 'yuan';
  const shown = (value: FieldChange['before']) =>
    isMoney && typeof value === 'number' ? yuanFromFen(value) : value;
  return { field, before: shown(before), after: shown(after) };
}

const rowOutput = ({ source, at, words, amount }: ChangedRow) => ({
  source,
  import: at?.import ?? null,
  file: at?.file ?? null,
  sheet: at?.sheet ?? null,
  row: at?.row ?? null,
  words,
  amount: yuanOrNull(amount),
});

/** One flat line a household, for spreadsheets: the amounts of both sides beside each other. */
export function changeRecord(change: HouseholdChange, language: Language) {
  const { before, after, standard, circumstances } = change;
  const side = after ?? before;
  const yuan = (value: number | null | undefined) =>
    value === null || value === undefined ? null : yuanFromFen(value);
  return {
    aspects: change.aspects,
    household: side?.household ?? null,
    householdBefore: before?.household ?? null,
    roster: side?.roster ?? null,
    rosterBefore: before?.roster ?? null,
    head: side?.head ?? null,
    headId: side?.headId ?? null,
    street: side?.street ?? null,
    community: side?.community ?? null,
    tierBefore: before?.tier ?? null,
    tierAfter: after?.tier ?? null,
    sizeBefore: before?.size ?? null,
    sizeAfter: after?.size ?? null,
    annualIncomeBefore: yuan(before?.annualIncome),
    annualIncomeAfter: yuan(after?.annualIncome),
    financialAssetsBefore: yuan(before?.financialAssets),
    financialAssetsAfter: yuan(after?.financialAssets),
    monthlyBenefitBefore: yuan(before?.monthlyBenefit),
    monthlyBenefitAfter: yuan(after?.monthlyBenefit),
    monthlyBenefitByStandard: yuan(standard?.monthlyBenefit),
    monthlyBenefitByCircumstances: yuan(circumstances?.monthlyBenefit),
    currentBenefitBefore: yuan(before?.currentBenefit),
    currentBenefitAfter: yuan(after?.currentBenefit),
    causes: change.causes.map((cause) => causeText(cause, language)).join(language === 'zh' ? '；' : '; '),
  };
}
