import { yuanFromFen, yuanOrNull } from '../../base/money.js';
import type { Language } from '../../base/text.js';
import {
  goesOnByAge,
  hasGradeChanged,
  TEKUN_CONDITIONS,
  type TekunLine,
  type TekunObligor,
  type TekunPerson,
} from '../../dossier/tekun.js';
import { TEKUN_ARTICLES } from '../../messages/tekun.js';
import { conditionText } from '../../messages/tekun-text.js';
import { evidenceOutput } from '../finding-output.js';

/** A household in the fields that scripts hold on to; money in yuan: income per year, the rest per month. */
export function tekunOutput(line: TekunLine, language: Language) {
  const { decision, standing, states, careKnown } = line;
  return {
    household: decision.household,
    roster: decision.roster,
    head: decision.head,
    headId: decision.headId,
    street: decision.street,
    community: decision.community,
    standing,
    tier: decision.tier,
    conditions: TEKUN_CONDITIONS.map((condition) => ({
      condition,
      state: states[condition],
      article: TEKUN_ARTICLES[condition],
      text: conditionText(line, condition, language),
    })),
    goesOnByAge: goesOnByAge(line),
    missing: line.missing,
    income: line.income && {
      found: yuanFromFen(line.income.found),
      limit: yuanFromFen(line.income.limit),
      deemed: yuanFromFen(line.income.deemed),
    },
    persons: line.persons.map(personOutput),
    obligors: line.obligors.map(obligorOutput),
    living: yuanFromFen(line.living),
    careKnown,
    amount: yuanOrNull(line.amount),
    currentBenefit: yuanOrNull(decision.currentBenefit),
  };
}

const personOutput = (person: TekunPerson) => ({
  idNo: person.idNo,
  name: person.name,
  age: person.age,
  labour: person.labour,
  certificate: person.certificate,
  selfCare: person.selfCare,
  selfCareBefore: person.before,
  reassess: hasGradeChanged(person),
  care: yuanOrNull(person.care),
});

const obligorOutput = ({ row, householdIncome, ...obligor }: TekunObligor) => ({
  ...obligor,
  bound: obligor.grounds.length === 0,
  householdIncome: yuanFromFen(householdIncome),
  evidence: evidenceOutput(row),
});
