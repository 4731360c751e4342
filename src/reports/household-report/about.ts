import { say } from '../../base/text.js';
import type { AnsweredSource } from '../../dossier/household-report.js';
import { agencyName } from '../../messages/agencies.js';
import { placesOf } from '../../messages/explanation-figures.js';
import { listOf, RELATIONS, WORDS } from '../../messages/explanation-words.js';
import {
  ANSWER_STATES,
  REPORT_ABOUT,
  REPORT_FRAME,
  REPORT_HEADERS,
  REPORT_NOTES,
  REPORT_SECTIONS,
  REPORT_SIGNATURES,
  REPORT_WORDS,
} from '../../messages/household-report.js';
import { capitalised } from '../../messages/text-lines.js';
import { AREA_NAMES } from '../../messages/tiers.js';
import type { Tone } from '../layout.js';
import type { FormCell, FormColumn } from './form.js';
import type { Section } from './sheet.js';

export function writeAbout({ form, report, language }: Section): void {
  const { explanation, application } = report;
  const { household, run, asOf, window, policy } = explanation;
  const { scheme, appliedFor, certificate } = application;
  const date = (value: string | null): FormCell => ({ value, format: value === null ? 'text' : 'date' });
  const certificates: [keyof typeof REPORT_ABOUT, FormCell][] =
    household.roster === 'beneficiaries'
      ? [['certificate', certificate]]
      : [['appliedOn', date(application.appliedOn)]];
  const pairs: [keyof typeof REPORT_ABOUT, FormCell][] = [
    ['household', household.number],
    ['head', household.head],
    ['street', household.street],
    ['community', household.community],
    ['roster', household.rosterName],
    ['appliedFor', scheme ?? appliedFor],
    ['area', AREA_NAMES[household.area][language]],
    ['size', { value: household.size?.value ?? 0, format: 'integer' }],
    ...certificates,
    ['authorisedOn', date(application.authorisedOn)],
    ['asOf', date(asOf)],
    ['window', `${window.first} — ${window.last}`],
    ['run', { value: run, format: 'integer' }],
    ['checkedAt', report.checkedAt.slice(0, 16).replace('T', ' ')],
    ['policy', policy.title],
  ];
  form.heading(REPORT_SECTIONS.about[language]);
  form.pairs(pairs.map(([label, value]) => [REPORT_ABOUT[label][language], value]));
}

export function writeConclusion({ form, report, language }: Section): void {
  const { text, reasons } = report.explanation.conclusion;
  form.heading(REPORT_SECTIONS.conclusion[language]);
  form.text(text, 'strong');
  for (const reason of reasons) form.text(`· ${capitalised(reason.text)}`);
}

export function writeMembers({ form, report, language }: Section): void {
  const { members } = report.explanation;
  const count = members.filter((member) => member.counted).length;
  form.heading(say(REPORT_SECTIONS.members, language, { count }));
  if (members.length === 0) {
    form.text(WORDS.noMembers[language], 'warning');
    return;
  }
  const h = REPORT_HEADERS;
  const columns: FormColumn[] = [
    { header: h.name[language], span: 4 },
    { header: h.relation[language], span: 3, align: 'centre' },
    { header: h.sex[language], span: 2, align: 'centre' },
    { header: h.age[language], span: 2, format: 'integer', align: 'centre' },
    { header: h.idNo[language], span: 6, align: 'centre' },
    { header: h.situation[language], span: 7 },
  ];
  form.header(columns);
  for (const { name, relation, sex, age, idNo, counted, marks, notCounted } of members) {
    const why = listOf(
      notCounted.map(({ text }) => text),
      language,
    );
    const situation = counted ? listOf(marks, language) : say(WORDS.notCounted, language, { why });
    const word = RELATIONS[relation]?.[language] ?? relation;
    form.row(
      columns,
      [name, word, WORDS[sex][language], age, idNo, capitalised(situation)],
      counted ? null : 'warning',
    );
  }
  for (const places of placesOf(
    members.flatMap(({ rows }) => rows),
    language,
  )) {
    form.text(say(REPORT_WORDS.roster, language, { places }), 'dim');
  }
}

export function writeSources({ form, report, language }: Section): void {
  const h = REPORT_HEADERS;
  const columns: FormColumn[] = [
    { header: h.source[language], span: 5 },
    { header: h.agency[language], span: 4 },
    { header: h.period[language], span: 3, align: 'centre' },
    { header: h.receivedOn[language], span: 3, format: 'date', align: 'centre' },
    { header: h.answer[language], span: 3, align: 'centre' },
    { header: h.persons[language], span: 6 },
  ];
  form.heading(REPORT_SECTIONS.sources[language]);
  form.header(columns);
  for (const source of report.sources) {
    const { title, agency, period, receivedOn, state } = source;
    const answer = { value: ANSWER_STATES[state][language], ...toneOf(source) };
    form.row(columns, [
      title,
      agencyName(agency, language),
      period ?? '—',
      receivedOn === null ? { value: '—', format: 'text' } : receivedOn,
      answer,
      personsText(source, language),
    ]);
  }
  form.text(REPORT_WORDS.answersNote[language], 'dim');
}

function toneOf({ state, required }: AnsweredSource): { tone?: Tone } {
  if (state === 'notAsked') return { tone: required ? 'blocker' : 'warning' };
  return state === 'rows' ? { tone: 'info' } : {};
}

function personsText(
  { state, required, persons, withoutRecord }: AnsweredSource,
  language: Section['language'],
): string {
  if (state === 'notAsked') return required ? REPORT_WORDS.requiredMissing[language] : '';
  const found = persons.map(({ person, rows }) =>
    say(REPORT_WORDS.records, language, { name: person, count: rows }),
  );
  const nothing =
    withoutRecord.length === 0
      ? []
      : [say(REPORT_WORDS.withoutRecord, language, { names: listOf(withoutRecord, language) })];
  return [listOf(found, language), ...nothing]
    .filter((text) => text !== '')
    .join(language === 'zh' ? '；' : '; ');
}

export function writeSignatures({ form, report, language }: Section): void {
  const s = REPORT_SIGNATURES;
  form.heading(REPORT_SECTIONS.signatures[language]);
  form.text(REPORT_FRAME.reference[language], 'strong');
  for (const note of REPORT_NOTES) form.text(note[language]);
  form.pairs([[s.hash[language], report.hash]]);
  const day = s.day[language];
  form.signatures(
    [
      [s.checker[language], day],
      [s.reviewer[language], day],
      [s.body[language], day],
      [s.entrusting[language], day],
    ],
    64,
  );
}
