import { type Language, say } from '../../base/text.js';
import { FINDING_CODES, FINDINGS, type FindingClass, type FindingCode } from '../../dossier/codes.js';
import { REVIEW_DAYS } from '../../dossier/publicity.js';
import { WARNINGS, type WarningKind } from '../../dossier/warnings.js';
import { agencyName } from '../../messages/agencies.js';
import { citationText } from '../../messages/citations.js';
import { FINDING_TEXTS } from '../../messages/findings.js';
import {
  MONITORING_TEXTS,
  MONITORING_WORDS,
  PUBLICITY_TEXTS,
  REVIEW_NAMES,
} from '../../messages/handbook/after.js';
import { FINDING_FIGURES, HEADERS, SOURCE_KINDS } from '../../messages/handbook/frame.js';
import { PAPERS } from '../../messages/handbook/papers.js';
import { DAYS, PROCEDURES, type ProcedureKey } from '../../messages/handbook/procedure.js';
import { SCHEME_TEXTS } from '../../messages/handbook/schemes.js';
import { YES_NO } from '../../messages/handbook/values.js';
import { render } from '../../messages/template.js';
import { CLASS_NAMES, SEVERITY_NAMES } from '../../messages/tiers.js';
import { WARNING_TEXTS } from '../../messages/warnings.js';
import { isParameterKey } from '../../policy/parameters.js';
import { sources } from '../../sources/registry.js';
import type { Block } from '../document/blocks.js';
import type { HandbookData } from './data.js';
import { basisCell, columns, saidItems, table } from './parts.js';
import { valueText } from './values.js';

export function sourceBlocks(data: HandbookData): Block[] {
  const { language, policy } = data;
  const required = policy.peek('requiredSources')?.value;
  const isRequired = (key: string) => Array.isArray(required) && required.includes(key);
  const head = columns(
    data,
    [HEADERS.source, 36],
    [HEADERS.agency, 28],
    [HEADERS.kind, 20, 'centre'],
    [HEADERS.required, 16, 'centre'],
  );
  const rows = sources.map(({ key, title, agency, kind }) => [
    title[language],
    agencyName(agency, language),
    SOURCE_KINDS[kind][language],
    isRequired(key) ? YES_NO.yes[language] : '',
  ]);
  return [table(head, rows)];
}

export function paperBlocks(data: HandbookData): Block[] {
  const { language } = data;
  const head = columns(data, [HEADERS.paper, 20], [HEADERS.whose, 52], [HEADERS.basis, 28]);
  return [
    table(
      head,
      PAPERS.map(({ paper, whose, basis }) => [paper[language], whose[language], basisCell(basis, data)]),
    ),
  ];
}

/** 低保, 低保边缘 and 单人保 go one way; the others have their own. */
export function procedureBlocks(data: HandbookData): Block[] {
  const { language } = data;
  const head = columns(data, [HEADERS.step, 50], [HEADERS.limit, 26], [HEADERS.basis, 24]);
  const names = (key: ProcedureKey): string =>
    (key === 'dibao' ? (['dibao', 'margin', 'single'] as const) : [key])
      .map((scheme) => SCHEME_TEXTS[scheme].title[language])
      .join(language === 'zh' ? '、' : '; ');
  return (Object.keys(PROCEDURES) as ProcedureKey[]).flatMap((key) => [
    { kind: 'subheading', text: names(key) } as const,
    table(
      head,
      PROCEDURES[key].map(({ step, limit, basis }) => [
        step[language],
        say(limit, language, DAYS),
        basisCell(basis, data),
      ]),
    ),
  ]);
}

export const publicityBlocks = (data: HandbookData): Block[] =>
  saidItems(PUBLICITY_TEXTS, data, { days: REVIEW_DAYS });

export function monitoringBlocks(data: HandbookData): Block[] {
  const { language, policy } = data;
  const reviews = Object.entries(REVIEW_NAMES).map(([key, name]) => [
    name[language],
    isParameterKey(key) ? valueText(policy, key, language) : '',
  ]);
  const head = columns(
    data,
    [HEADERS.warning, 16],
    [HEADERS.look, 32],
    [HEADERS.todo, 40],
    [HEADERS.due, 12, 'centre'],
  );
  const warnings = (Object.keys(WARNINGS) as WarningKind[]).map((kind) => [
    WARNING_TEXTS[kind].title[language],
    WARNING_TEXTS[kind].check[language],
    `${WARNING_TEXTS[kind].nextStep[language]}\n${citationText(WARNING_TEXTS[kind].article, language)}`,
    say(MONITORING_WORDS.days, language, { days: WARNINGS[kind].dueInDays }),
  ]);
  return [
    ...saidItems(MONITORING_TEXTS, data),
    { kind: 'subheading', text: MONITORING_WORDS.reviews[language] },
    table(columns(data, [HEADERS.review, 70], [HEADERS.months, 30, 'centre']), reviews),
    { kind: 'subheading', text: MONITORING_WORDS.warnings[language] },
    table(head, warnings),
  ];
}

/** What must be cleared first stands first. */
const SEVERITIES = ['blocker', 'warning', 'info'] as const;

export function findingBlocks(data: HandbookData): Block[] {
  const { language } = data;
  const head = columns(
    data,
    [HEADERS.code, 27],
    [HEADERS.severity, 10, 'centre'],
    [HEADERS.means, 31],
    [HEADERS.todo, 32],
  );
  return (Object.keys(CLASS_NAMES) as FindingClass[]).flatMap((kind) => [
    { kind: 'subheading', text: CLASS_NAMES[kind][language] } as const,
    table(
      head,
      SEVERITIES.flatMap((severity) =>
        FINDING_CODES.filter((code) => FINDINGS[code].class === kind && FINDINGS[code].severity === severity),
      ).map((code) => findingRow(code, language)),
    ),
  ]);
}

function findingRow(code: FindingCode, language: Language): string[] {
  const { title, message, nextStep, article } = FINDING_TEXTS[code];
  const step = nextStep[language];
  return [
    `${title[language]}\n${code}`,
    SEVERITY_NAMES[FINDINGS[code].severity][language],
    render(message[language], (name) => FINDING_FIGURES[name]?.[language] ?? null),
    article ? `${step}\n${citationText(article, language)}` : step,
  ];
}
