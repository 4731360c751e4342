import type { Dossier } from '../../dossier/dossier.js';
import type { Obligation } from '../income/support.js';
import { CHILD_AGE, ELDERLY_AGE, type Member } from '../member.js';

/** 特困人员 by 民发〔2021〕43号: no labour ability, no means of living, nobody who must support them. */
export interface TekunConditions {
  /** Asked for, or already supported as such, on any row of the household. */
  readonly tried: boolean;
  readonly withoutLabourAbility: boolean;
  /** The obligors were asked for, and none of them is held to pay. */
  readonly withoutObligor: boolean;
}

export function tekunConditionsOf(
  dossier: Dossier,
  members: readonly Member[],
  obligations: ReadonlyMap<Member, readonly Obligation[]>,
): TekunConditions {
  return {
    tried: dossier.members.some((row) => row.appliedFor?.includes('特困') || row.scheme === '特困'),
    withoutLabourAbility: members.every(lacksLabourAbility),
    withoutObligor:
      dossier.inForce.has('obligors') &&
      [...obligations.values()].every((owed) => owed.every((obligation) => obligation.exempt)),
  };
}

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  智力: ['一级', '二级', '三级'],
  精神: ['一级', '二级', '三级'],
  肢体: ['一级', '二级'],
  视力: ['一级'],
};

/** 民发〔2021〕43号 art. 5: the aged, minors under 16, and the disabled of these kinds and levels. */
const lacksLabourAbility = (member: Member): boolean =>
  member.age >= ELDERLY_AGE ||
  member.age < CHILD_AGE ||
  member.disabilities.some((disability) => LEVELS[disability.kind]?.includes(disability.level));
