import type { PropertyCode } from '../../dossier/codes.js';
import type { ExplainedTest } from '../../dossier/explanation.js';
import { ratioOf, valueText } from '../../messages/amounts.js';
import { type Comparison, changeOf, compared, differenceOf } from '../../messages/comparisons.js';
import { EXPLAINED, RULE_NAMES, TEST_NAMES } from '../../messages/explained.js';
import { describeFinding } from '../../messages/findings.js';
import { type Property, type PropertyTest, propertyFinding } from '../../rules/property/property.js';
import type { Test } from '../../rules/tiers/limits.js';
import type { SourceKey } from '../../sources/registry.js';
import { differenceIn, type Narrator } from './narrator.js';

/** A comparison of income or expenses. */
export function explainTest(
  { name, passed, left, relation, right }: Test,
  narrator: Narrator,
): ExplainedTest {
  const comparison: Comparison = { left, relation, right };
  return {
    name,
    title: narrator.say(TEST_NAMES[name]),
    applies: true,
    passed,
    ...sides(comparison, narrator),
    text: compared(comparison, narrator),
    change: passed ? null : changeOf(comparison, narrator),
  };
}

function sides(comparison: Comparison, narrator: Narrator) {
  const { left, right } = comparison;
  return {
    found: narrator.figure(left),
    limit: narrator.figure(right),
    difference: differenceIn(left, differenceOf(comparison)),
  };
}

/** A property rule of a tier. */
export function explainRule(test: PropertyTest, property: Property, narrator: Narrator): ExplainedTest {
  const { code, applies, passed, found, limit } = test;
  const outline = { name: code, title: narrator.say(RULE_NAMES[code]), applies, passed };
  if (!found || !limit) {
    const text = ownsAny(test, property)
      ? bare(describeFinding(propertyFinding(test, property), narrator.language))
      : narrator.say(absentOf(code, narrator));
    const off = applies || passed === false ? text : narrator.say(EXPLAINED.ruleOff);
    return {
      ...outline,
      found: null,
      limit: null,
      difference: null,
      text: off,
      change: passed ? null : text,
    };
  }
  const comparison: Comparison = { left: found, relation: 'atMost', right: limit };
  const unknown = ratioOf(found.value).compare(0) === 0 && !narrator.hasSource(RULE_SOURCES[code]);
  const text = unknown ? narrator.say(EXPLAINED.unknown) : compared(comparison, narrator);
  return {
    ...outline,
    ...sides(comparison, narrator),
    text: !applies
      ? narrator.say(EXPLAINED.ruleOff)
      : code === 'HOUSING_OVER_LIMIT'
        ? housing(text, property, narrator)
        : text,
    change: passed ? null : changeOf(comparison, narrator),
  };
}

/** The source that would say so: without its data, none was found but none is not known. */
const RULE_SOURCES: Readonly<Record<PropertyCode, SourceKey>> = {
  FINANCIAL_ASSETS_OVER_LIMIT: 'bank',
  VEHICLE_OVER_LIMIT: 'vehicles',
  HOUSING_OVER_LIMIT: 'real-estate',
  HOUSING_RECENT_PURCHASE: 'real-estate',
  BUSINESS_INTEREST: 'business',
  MACHINERY_OVER_LIMIT: 'machinery',
};

const absentOf = (code: PropertyCode, narrator: Narrator) =>
  narrator.hasSource(RULE_SOURCES[code]) ? EXPLAINED.absent : EXPLAINED.unknown;

/** Whether the household has what a rule without numbers forbids. */
function ownsAny({ code }: PropertyTest, property: Property): boolean {
  if (code === 'HOUSING_RECENT_PURCHASE') return property.realEstate.recent.length > 0;
  if (code === 'MACHINERY_OVER_LIMIT') return property.machinery.length > 0;
  return [...property.businessTies.values()].some((ties) => ties.interest.length > 0);
}

/** The area counts only from a number of homes on. */
function housing(text: string, { realEstate }: Property, narrator: Narrator): string {
  const { homes, homesThreshold } = realEstate;
  if (homes.value === 0) return narrator.say(absentOf('HOUSING_OVER_LIMIT', narrator));
  const values = {
    homes: valueText(homes, narrator.language),
    threshold: valueText(homesThreshold, narrator.language),
    compared: text,
  };
  const few = homes.value < homesThreshold.value;
  return narrator.say(few ? EXPLAINED.fewHomes : EXPLAINED.manyHomes, values);
}

const bare = (sentence: string): string => sentence.replace(/[。.]$/, '');

/** A test of a fact, in words alone. */
export const toldTest = (
  name: string,
  title: string,
  passed: boolean,
  text: string,
  change: string | null,
): ExplainedTest => ({
  name,
  title,
  applies: true,
  passed,
  found: null,
  limit: null,
  difference: null,
  text,
  change,
});
