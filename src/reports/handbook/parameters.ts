import { say } from '../../base/text.js';
import { PARAMETER_STATUS } from '../../messages/explanation-words.js';
import { CONFIRM_TEXTS, OPEN_RULES } from '../../messages/handbook/after.js';
import { FRAME, HEADERS } from '../../messages/handbook/frame.js';
import { PAPERS } from '../../messages/handbook/papers.js';
import { DAYS, PROCEDURES, type ProcedureKey } from '../../messages/handbook/procedure.js';
import { SCHEME_TEXTS } from '../../messages/handbook/schemes.js';
import { CHAPTERS, type Chapter } from '../../policy/declare.js';
import { inForce } from '../../policy/diff.js';
import { declarationOf, PARAMETER_KEYS, type ParameterKey } from '../../policy/parameters.js';
import type { Parameter } from '../../policy/policy.js';
import type { Block } from '../document/blocks.js';
import type { HandbookData } from './data.js';
import { columns, item, table } from './parts.js';
import { isConfirmed, parameterText, sinceText, sourceText, titleOf } from './values.js';

/** Every parameter with its value, since when, by which document and how sure it is. */
export function parameterBlocks(data: HandbookData): Block[] {
  const { language } = data;
  const head = columns(
    data,
    [HEADERS.parameter, 34],
    [HEADERS.value, 24],
    [HEADERS.from, 13, 'centre'],
    [HEADERS.basis, 20],
    [HEADERS.status, 9, 'centre'],
  );
  return (Object.keys(CHAPTERS) as Chapter[]).flatMap((chapter) => {
    const rows = PARAMETER_KEYS.filter((key) => declarationOf(key).chapter === chapter).flatMap((key) =>
      inForce(data.policy, key).map((parameter) => parameterRow(key, parameter, data)),
    );
    if (rows.length === 0) return [];
    return [{ kind: 'subheading', text: CHAPTERS[chapter][language] } as const, table(head, rows)];
  });
}

const parameterRow = (key: ParameterKey, parameter: Parameter<unknown>, { language }: HandbookData) => [
  `${titleOf(key, language)}\n${key}`,
  parameterText(parameter, language),
  sinceText(parameter, language),
  sourceText(parameter, language),
  PARAMETER_STATUS[parameter.status][language],
];

/** What nobody has confirmed: values, lists of words, and what is left to the locality. */
export function confirmBlocks(data: HandbookData): Block[] {
  const { language, policy } = data;
  const open = PARAMETER_KEYS.flatMap((key) => inForce(policy, key)).filter((one) => !isConfirmed(one));
  const words = open.filter(({ key }) => key.startsWith('vocabulary.'));
  const values = open.filter((one) => !words.includes(one));
  const names = words.map(({ key }) => titleOf(key, language)).join(language === 'zh' ? '、' : '; ');
  return [
    { kind: 'subheading', text: CONFIRM_TEXTS.values[language] },
    ...(open.length === 0
      ? [item(CONFIRM_TEXTS.allVerified[language])]
      : [openTable(values, data), item(say(CONFIRM_TEXTS.words, language, { names }))]),
    { kind: 'subheading', text: CONFIRM_TEXTS.rules[language] },
    ...OPEN_RULES.map((rule) => item(say(rule, language, DAYS))),
    { kind: 'subheading', text: CONFIRM_TEXTS.local[language] },
    ...localItems(data),
  ];
}

/** Notes stand in a policy in Chinese only. */
function openTable(open: readonly Parameter<unknown>[], data: HandbookData): Block {
  const { language } = data;
  const note = language === 'zh' ? ([[HEADERS.note, 36]] as const) : [];
  const head = columns(
    data,
    [HEADERS.parameter, language === 'zh' ? 30 : 50],
    [HEADERS.value, language === 'zh' ? 24 : 38],
    [HEADERS.status, 10, 'centre'],
    ...note,
  );
  const rows = open.map((parameter) => [
    titleOf(parameter.key, language),
    parameterText(parameter, language),
    PARAMETER_STATUS[parameter.status][language],
    ...(language === 'zh' ? [parameter.note ?? ''] : []),
  ]);
  return table(head, rows);
}

function localItems({ language }: HandbookData): Block[] {
  const papers = PAPERS.filter(({ basis }) => basis === null).map(({ paper }) => paper[language]);
  const steps = (Object.keys(PROCEDURES) as ProcedureKey[]).flatMap((key) =>
    PROCEDURES[key]
      .filter(({ basis, limit }) => basis === null || limit.zh === FRAME.local.zh)
      .map(({ step }) =>
        say(FRAME.named, language, {
          name: SCHEME_TEXTS[key].title[language],
          text: say(step, language, DAYS),
        }),
      ),
  );
  const join = language === 'zh' ? '、' : '; ';
  return [
    item(say(FRAME.named, language, { name: HEADERS.paper[language], text: papers.join(join) })),
    ...steps.map((step) => item(step)),
  ];
}
