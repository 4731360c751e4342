import { evidence } from '../figures.js';
import { custodiesOf, evidenceOfDeath } from '../household.js';
import type { Member } from '../member.js';
import { rowsOf } from '../records.js';
import { containsAny } from '../setting.js';
import { type Change, type Noticed, newOnes, notice, proof, type Said, say, type View } from './change.js';

/** What became of a member: died, in custody, moved, married, divorced, supported elsewhere as well. */
export function statusWarnings(change: Change): Noticed[] {
  const { member } = change;
  const once = (kind: Noticed['kind'], found: readonly [string, Said][]) =>
    found.slice(0, 1).map(([, { evidence: rows }]) => notice(kind, member, { evidence: rows }));
  return [
    ...once('MEMBER_DIED', newOnes(change, ['deaths'], deathOf)),
    ...newOnes(change, ['custody'], custodyOf).map(([subject, { evidence: rows }]) =>
      notice('MEMBER_IN_CUSTODY', member, { subject, evidence: rows }),
    ),
    ...once('MEMBER_MOVED_OUT', newOnes(change, ['registry'], moveOf)),
    ...newOnes(change, ['marriages'], marriagesOf).map(([key, { evidence: rows }]) => {
      const [event, date = null] = key.split(' ');
      return notice(event === '结婚' ? 'MARRIED' : 'DIVORCED', member, { subject: date, evidence: rows });
    }),
    ...aidElsewhere(change),
    ...twiceOnRoster(change),
  ];
}

function deathOf({ dossier, setting }: View, { idNo }: Member): Map<string, Said> {
  const said = new Map<string, Said>();
  const rows = evidenceOfDeath(dossier, idNo, setting);
  const dates = rowsOf(dossier, 'deaths', idNo).map((row) => row.diedOn);
  if (rows.length > 0) said.set('', { evidence: rows, since: dates.sort()[0] ?? null });
  return said;
}

/** By the day it began: a second custody is another one. */
function custodyOf({ dossier, setting }: View, { idNo }: Member): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const row of custodiesOf(dossier, idNo, setting)) {
    say(said, row.from, evidence('custody', row), row.from);
  }
  return said;
}

function moveOf({ dossier }: View, { idNo }: Member): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const row of rowsOf(dossier, 'registry', idNo)) {
    if (row.status === '迁出') say(said, '', evidence('registry', row), null);
  }
  return said;
}

function marriagesOf({ dossier, setting }: View, { idNo }: Member): Map<string, Said> {
  const said = new Map<string, Said>();
  for (const row of rowsOf(dossier, 'marriages', idNo)) {
    if (row.date <= setting.asOf) say(said, `${row.event} ${row.date}`, evidence('marriages', row), row.date);
  }
  return said;
}

/** A scheme of its own for a member, or of another place; the household's own aid in its own region is none. */
function aidElsewhere({ member, now }: Change): Noticed[] {
  const own = now.policy.get('ownRegions').value;
  const said = new Map<string, Said>();
  for (const row of rowsOf(now.dossier, 'other-aid', member.idNo)) {
    const isOwn = row.scheme === member.row.scheme && containsAny(row.region, own);
    if (row.scheme !== '其他' && !isOwn)
      say(said, `${row.region}${row.scheme}`, evidence('other-aid', row), null);
  }
  return [...said].map(([subject, { evidence: rows }]) =>
    notice('AID_ELSEWHERE', member, { subject, evidence: rows }),
  );
}

function twiceOnRoster({ member, now }: Change): Noticed[] {
  if (!now.dossier.flags.duplicateMembers.includes(member.idNo)) return [];
  const rows = now.dossier.members.filter((row) => row.idNo === member.idNo);
  const onRoster = rows.map((row) => ({ source: now.dossier.roster, at: row.at }));
  return [notice('TWICE_ON_ROSTER', member, { evidence: onRoster })];
}

/** The member fell seriously ill. */
export const illnessWarnings = (change: Change): Noticed[] =>
  newOnes(change, ['illness'], (view, member) => {
    const said = new Map<string, Said>();
    for (const row of rowsOf(view.dossier, 'illness', member.idNo)) {
      if (row.class === '重特大疾病') say(said, row.disease, evidence('illness', row), row.diagnosedOn);
    }
    return said;
  }).map(([subject, { evidence: rows }]) =>
    notice('NEW_SERIOUS_ILLNESS', change.member, { subject, evidence: rows }),
  );

/** The member is severely disabled now. */
export const disabilityWarnings = (change: Change): Noticed[] =>
  newOnes(change, ['disability'], (_, member) => {
    const said = new Map<string, Said>();
    if (member.severelyDisabled) {
      said.set('', { evidence: proof('disability', member.disabilities), since: null });
    }
    return said;
  }).map(([, { evidence: rows }]) => notice('NEW_SEVERE_DISABILITY', change.member, { evidence: rows }));

/** The member goes to another stage of school than before. */
export const studentWarnings = (change: Change): Noticed[] =>
  newOnes(change, ['education'], (_, member) => {
    const said = new Map<string, Said>();
    for (const row of member.enrolments) {
      if (row.stage !== '研究生') say(said, row.stage, evidence('education', row), null);
    }
    return said;
  }).map(([subject, { evidence: rows }]) =>
    notice('NEW_STUDENT', change.member, { subject, evidence: rows }),
  );
