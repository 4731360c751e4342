import type { Dossier } from '../../dossier/dossier.js';
import { endsLabourAbility } from '../disability.js';
import type { Obligation } from '../income/support.js';
import { CHILD_AGE, ELDERLY_AGE, type Member } from '../member.js';

/** 特困人员 by 民发〔2021〕43号: no labour ability, no means of living, nobody who must support them. */
export interface TekunConditions {
  /** Asked for, or already supported as such, on any row of the household. */
  readonly tried: boolean;
  /** Members with labour ability: there must be none. */
  readonly able: readonly Member[];
  /** The obligors were asked for at all. */
  readonly obligorsKnown: boolean;
  /** Obligors who are held to pay: there must be none. */
  readonly bound: readonly Obligation[];
}

export function tekunConditionsOf(
  dossier: Dossier,
  members: readonly Member[],
  obligations: ReadonlyMap<Member, readonly Obligation[]>,
): TekunConditions {
  const bound: Obligation[] = [];
  for (const owed of obligations.values()) for (const one of owed) if (!one.exempt) bound.push(one);
  return {
    tried: dossier.members.some((row) => row.appliedFor?.includes('特困') || row.scheme === '特困'),
    able: members.filter((member) => !lacksLabourAbility(member)),
    obligorsKnown: dossier.inForce.has('obligors'),
    bound,
  };
}

/** The conditions of the persons; those of income and property are dibao's. */
export const meetsTekun = ({ able, obligorsKnown, bound }: TekunConditions): boolean =>
  able.length === 0 && obligorsKnown && bound.length === 0;

/** 民发〔2021〕43号 art. 5: the aged, minors under 16, and the disabled of these kinds and levels. */
const lacksLabourAbility = (member: Member): boolean =>
  member.age >= ELDERLY_AGE || member.age < CHILD_AGE || member.disabilities.some(endsLabourAbility);
