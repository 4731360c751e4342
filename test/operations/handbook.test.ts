import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import { formatYuan } from '../../src/base/money.js';
import { FINDING_CODES, type Tier } from '../../src/dossier/codes.js';
import type { ExampleKey } from '../../src/messages/handbook/examples.js';
import { assess } from '../../src/operations/assess.js';
import { readDossier } from '../../src/operations/dossier-document.js';
import { handbookExamples } from '../../src/operations/handbook/examples.js';
import { policyHandbook, writeHandbook } from '../../src/operations/handbook/handbook.js';
import { inForce } from '../../src/policy/diff.js';
import { PARAMETER_KEYS } from '../../src/policy/parameters.js';
import type { Policy } from '../../src/policy/policy.js';
import { PolicyAt } from '../../src/policy/view.js';
import type { PrintedDocument, Table } from '../../src/reports/document/blocks.js';
import { markdownOf } from '../../src/reports/document/write-markdown.js';
import { sources } from '../../src/sources/registry.js';
import { at, child, day } from '../policy/helpers.js';
import { person } from './desk.js';
import { officeParts } from './publicity/office-parts.js';

const LANGUAGES = ['zh', 'en'] as const;
const FORMS = ['full', 'short'] as const;
const POLICIES = [
  ['huaian-jkq', '2024-11-30'],
  ['huaian-jkq', '2026-11-30'],
  ['ningbo-2022', '2024-11-30'],
  ['xiamen-2025', '2025-06-30'],
] as const;
const HUAIAN = at('huaian-jkq', '2024-11-30').policy;
const DAY = day('2024-11-30');

const tablesOf = ({ blocks }: PrintedDocument): Table[] =>
  blocks.filter((block): block is Table => block.kind === 'table');
const rowsOf = (document: PrintedDocument) => tablesOf(document).flatMap(({ rows }) => rows);
const textsOf = (document: PrintedDocument): string[] =>
  document.blocks.flatMap((block) => {
    if (block.kind === 'table') return [...block.columns.map(({ header }) => header), ...block.rows.flat()];
    return 'text' in block ? [block.text] : [];
  });
const textOf = (document: PrintedDocument): string => textsOf(document).join('\n');

/** What must be read of a value, whatever stands around it. */
function wordsOf(written: unknown): string[] {
  if (typeof written === 'number') return [String(written), `${Math.round(written * 1e6) / 1e4}%`];
  if (Array.isArray(written)) return written.map(String);
  if (typeof written === 'object' && written !== null) return Object.keys(written);
  return [String(written)];
}

describe('the handbook of the staff', () => {
  test.each(POLICIES)('%s on %s holds every parameter with its value', (id, asOf) => {
    const view = at(id, asOf);
    const rows = rowsOf(policyHandbook(view.policy, day(asOf), 'zh', 'full'));
    for (const key of PARAMETER_KEYS) {
      for (const parameter of inForce(view, key)) {
        const row = rows.find(([name]) => name?.endsWith(`\n${key}`));
        const value = row?.[1]?.replaceAll(',', '') ?? '';
        const { written, status } = parameter;
        if (written === null) expect(value, key).toBe(status === 'unknown' ? '尚未明确，待本地确认' : '不设');
        else if (typeof written === 'number') {
          expect(
            wordsOf(written).some((word) => value.startsWith(word)),
            `${key}: ${value}`,
          ).toBe(true);
        } else if (key.startsWith('vocabulary.')) expect(value, key).toBe(wordsOf(written).join('、'));
        else expect(value, key).not.toBe('');
        expect(row?.[2] ?? '', key).toContain(String(parameter.year ?? parameter.from ?? ''));
        expect(row?.[3], key).toBe(parameter.source);
      }
    }
  });

  test('what nobody has confirmed is marked and listed at the end', () => {
    const document = policyHandbook(HUAIAN, DAY, 'zh', 'full');
    const last = document.blocks.findLastIndex(({ kind }) => kind === 'heading');
    const closing = textOf({ ...document, blocks: document.blocks.slice(last) });
    const text = textOf(document);
    for (const key of PARAMETER_KEYS) {
      for (const { status } of inForce(at('huaian-jkq', '2024-11-30'), key)) {
        const [name] = rowsOf(document).find(([cell]) => cell?.endsWith(`\n${key}`)) ?? [''];
        const title = name?.split('\n')[0] ?? '';
        if (status === 'verified') expect(closing.split('\n'), key).not.toContain(title);
        else expect(closing, key).toContain(title);
      }
    }
    expect(text).toContain('全家年收入低于低保线的 2 倍*');
    expect(text).toContain('低保标准为每人每月 695 元。');
  });

  test.each(LANGUAGES)('every finding and every source stands in it, in %s', (language) => {
    const text = textOf(policyHandbook(HUAIAN, DAY, language, 'full'));
    for (const code of FINDING_CODES) expect(text).toContain(code);
    for (const { title } of sources) expect(text).toContain(title[language]);
  });

  test('another policy gives other sentences and numbers', () => {
    const ratio = textOf(policyHandbook(HUAIAN, DAY, 'zh', 'full'));
    const residual = textOf(policyHandbook(at('ningbo-2022', '2024-11-30').policy, DAY, 'zh', 'full'));
    expect(ratio).toContain('刚性支出超过年总收入的 60%');
    expect(residual).not.toContain('刚性支出超过年总收入的');
    expect(residual).toContain('减去 12 个月的刚性支出后');
    expect(residual).toContain('低保标准为每人每月 1,181 元');
    expect(residual).not.toMatch(/695 元/);
  });

  test('a value that the bureau enters takes the place of what was not known', () => {
    const before = textOf(policyHandbook(HUAIAN, DAY, 'zh', 'full'));
    const care = at('huaian-jkq', '2024-11-30', ['tekun.care={全自理: 100, 半失能: 300, 失能: 600}']).policy;
    expect(before).toContain('每人每月：尚未明确，待本地确认');
    expect(textOf(policyHandbook(care, DAY, 'zh', 'full'))).toContain(
      '全自理 100 元、半失能 300 元、失能 600 元',
    );
  });

  test('temporary aid: the amounts follow from the policy, and none stand where it says nothing', () => {
    const set = [
      'temporaryAid.multiple={急难型: 2, 支出型: 1.5}',
      'temporaryAid.months={急难型: 1, 支出型: 3}',
    ];
    const suggested = (policy: Policy) =>
      tablesOf(policyHandbook(policy, DAY, 'zh', 'full')).find(
        ({ columns }) => columns[1]?.header === '急难型',
      );
    const entered = at('huaian-jkq', '2024-11-30', [...set, 'temporaryAid.caseLimit=5000']).policy;
    // 2 × 695 × 1 = 1,390; 1.5 × 695 × 3 = 3,127.5, up to 3,128; two persons 6,255, at most 5,000.
    expect(suggested(entered)?.rows[0]?.slice(1).map(numbers)).toEqual([139_000, 312_800]);
    expect(suggested(entered)?.rows[1]?.slice(1).map(numbers)).toEqual([278_000, 500_000]);
    expect(suggested(at('huaian-jkq', '2024-11-30', ['temporaryAid.months=null']).policy)).toBeUndefined();
  });

  test('an amount that should have been renewed is pointed out', () => {
    const stale = (asOf: string) =>
      textOf(policyHandbook(HUAIAN, day(asOf), 'zh', 'full')).includes('按更新期限');
    expect([stale('2024-11-30'), stale('2026-11-30')]).toEqual([false, true]);
  });
});

const numbers = (cell: string | undefined): number =>
  Math.round(Number((cell ?? '').replace(/[,*]/g, '')) * 100);

/** Aged people whose income and savings are as they are stated: nothing is deemed. */
function household(
  policy: Policy,
  size: number,
  income: number,
  savings: number,
  medical = 0,
): Tier | string {
  const all = Array.from({ length: size }, (_, index) => person(index + 1, '19500101'));
  const { dossier } = readDossier(
    {
      asOf: DAY,
      household: '1',
      members: all.map((idNo, index) => ({
        idNo,
        name: `人${index}`,
        relation: index === 0 ? '本人' : '其他',
        authorisedOn: '2024-10-01',
        ...(index === 0 && { area: '城镇', transferIncome: income / 100 }),
      })),
      records: {
        bank: [{ idNo: all[0], bank: '行', account: '1', balance: savings / 100 }],
        medical: [
          { idNo: all[0], bill: '1', date: '2024-05-01', total: medical / 100, selfPaid: medical / 100 },
        ],
      },
      answered: 'all',
    },
    'test',
  );
  return assess(dossier, policy).decision.tier;
}

describe('the leaflet', () => {
  test.each(['huaian-jkq', 'ningbo-2022'])('%s: the lines in it are those that decide', (id) => {
    const { policy } = at(id, '2024-11-30');
    const [income, savings] = tablesOf(policyHandbook(policy, DAY, 'zh', 'short'));
    expect(income?.rows.map(([persons]) => persons)).toEqual(['1', '2', '3', '4', '5']);
    income?.rows.forEach((row, index) => {
      const size = index + 1;
      const [dibao, margin] = [numbers(row[1]) * 12, numbers(row[2]) * 12];
      const gross = numbers(row[3]);
      const [forDibao, forMargin, forExpenditure] = (savings?.rows[index] ?? []).slice(1).map(numbers);
      if (forDibao === undefined || forMargin === undefined || forExpenditure === undefined)
        throw new Error(id);
      const tier = (one: number, saved: number, medical = 0) => household(policy, size, one, saved, medical);
      expect([tier(dibao - 1, 0), tier(dibao, 0)]).toEqual(['dibao', 'margin']);
      expect([tier(margin - 1, 0), tier(margin, 0)]).toEqual(['margin', 'none']);
      expect([tier(gross - 1, 0, gross), tier(gross, 0, gross)]).toEqual(['expenditure', 'none']);
      expect(tier(0, forDibao)).toBe('dibao');
      expect(tier(0, forDibao + 1)).not.toBe('dibao');
      expect(tier(dibao, forMargin)).toBe('margin');
      expect(tier(dibao, forMargin + 1)).not.toBe('margin');
      expect(tier(margin, forExpenditure, margin)).toBe('expenditure');
      expect(tier(margin, forExpenditure + 1, margin)).toBe('none');
    });
  });

  test('town and country have their own tables where they differ', () => {
    const differing = child(
      [
        '  dibao.standard:',
        '    unit: 元/人/月',
        '    values:',
        '      - {from: 2024-07-01, value: {城镇: 720, 农村: 700}, status: verified, source: {instrument: 通知}}',
      ].join('\n'),
    );
    const document = policyHandbook(differing, DAY, 'zh', 'short');
    expect(tablesOf(document).map(({ rows }) => rows[0]?.[1])).toEqual(['8,640', '8,400']);
    expect(textOf(document)).toContain('城镇户口');
    expect(textOf(document)).toContain('720 元（城镇）、700 元（农村）');
    const full = policyHandbook(differing, DAY, 'zh', 'full');
    expect(rowsOf(full).filter(([name]) => name?.endsWith('\ndibao.standard'))).toHaveLength(2);
  });

  test('the telephone of the bureau stands in it, or a line to write it on', () => {
    const told = (phone: string) => textOf(policyHandbook(HUAIAN, DAY, 'zh', 'short', phone));
    expect(told('0517-00000000')).toContain('咨询电话：0517-00000000');
    expect(told('')).toContain('咨询电话：____');
  });
});

describe('the examples', () => {
  const TIERS: Readonly<Record<ExampleKey, Tier>> = {
    agedAlone: 'tekun',
    wageAndDisability: 'dibao',
    pensionOfCouple: 'dibao',
    savings: 'none',
    sonAlone: 'margin',
    newJob: 'margin',
    hospitalAndSchool: 'expenditure',
  };

  test.each(POLICIES)('under %s on %s each shows what its chapter tells', (id, asOf) => {
    const view = new PolicyAt(at(id, asOf).policy, day(asOf));
    for (const { told, assessment } of handbookExamples(view, 'zh')) {
      const { tier, singlePersons, exit } = assessment.decision;
      expect(tier, told.key).toBe(TIERS[told.key]);
      expect(singlePersons, told.key).toHaveLength(told.key === 'sonAlone' ? 1 : 0);
      expect(exit !== null, told.key).toBe(told.key === 'newJob');
    }
  });

  test.each(LANGUAGES)('their figures are those of the decision, in %s', (language) => {
    const document = policyHandbook(HUAIAN, DAY, language, 'full');
    const text = textOf(document);
    for (const { told, dossier } of handbookExamples(new PolicyAt(HUAIAN, DAY), language)) {
      const { decision } = assess(dossier, HUAIAN);
      const rest = text.slice(text.indexOf(told.story) + told.story.length);
      const section = rest.slice(0, rest.search(/\n(例|Example): ?/) + 1 || undefined);
      expect(section, told.key).toContain(formatYuan(decision.annualIncome));
      const { monthlyBenefit } = decision;
      if (monthlyBenefit > 0)
        expect(section, told.key).toContain(formatYuan(monthlyBenefit).replace('.00', ''));
      expect(textsOf(document)).toContain(told.story);
    }
  });

  test('nobody in them can be found: no identity number stands in a handbook', () => {
    for (const language of LANGUAGES) {
      for (const form of FORMS)
        expect(textOf(policyHandbook(HUAIAN, DAY, language, form))).not.toMatch(/\d{17}/);
    }
  });
});

describe.each(LANGUAGES)('as files, in %s', (language) => {
  const folder = mkdtempSync(join(tmpdir(), 'hedui-handbook-'));

  test.each(FORMS)('%s: no name of a value is left unfilled', (form) => {
    const text = textOf(policyHandbook(HUAIAN, DAY, language, form));
    expect(text.match(/\{[a-z][\w.]*\}/g)).toBeNull();
    expect(text).not.toContain('undefined');
  });

  test.each(FORMS)('%s: the document is whole and says what the Markdown says', async (form) => {
    const document = policyHandbook(HUAIAN, DAY, language, form);
    const paths = ['docx', 'md'].map((ending) => join(folder, `${form}.${ending}`));
    for (const path of paths) await writeHandbook(path, document, { force: false });
    const [docx = '', markdown = ''] = paths;
    const parts = await officeParts(docx);
    for (const [name, xml] of parts)
      if (/\.(xml|rels)$/.test(name)) expect(() => parse(xml), name).not.toThrow();
    const words = wordsOfXml(parts.get('word/document.xml') ?? '');
    const plain = readFileSync(markdown, 'utf8');
    const read = unescaped(plain);
    expect(plain).toBe(markdownOf(document));
    for (const text of textsOf(document).flatMap((one) => one.split('\n'))) {
      expect(words.includes(text), text).toBe(true);
      expect(read.includes(text), text).toBe(true);
    }
  });
});

/** @throws Error where it is not well formed */
function parse(xml: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xml).close();
}

const wordsOfXml = (xml: string): string => {
  let words = '';
  const parser = new SaxesParser({ xmlns: true });
  parser.on('text', (text) => {
    words += text;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:p') words += '\n';
  });
  parser.write(xml).close();
  return words;
};

const unescaped = (markdown: string): string => markdown.replace(/\\([^\w\s])/g, '$1').replaceAll('\\_', '_');

describe('writing it', () => {
  const document = policyHandbook(HUAIAN, DAY, 'zh', 'short');
  const folder = mkdtempSync(join(tmpdir(), 'hedui-handbook-'));

  test('a file that exists is not written over unless that is asked for', async () => {
    const path = join(folder, 'kept.md');
    writeFileSync(path, '批注');
    await expect(writeHandbook(path, document, { force: false })).rejects.toMatchObject({ exitCode: 2 });
    expect(readFileSync(path, 'utf8')).toBe('批注');
    await writeHandbook(path, document, { force: true });
    expect(readFileSync(path, 'utf8')).toContain('家里有困难');
  });

  test('another ending is refused', async () => {
    const path = join(folder, 'handbook.pdf');
    await expect(writeHandbook(path, document, { force: false })).rejects.toMatchObject({ exitCode: 2 });
  });

  test('a day before the policy begins is refused, with the key', () => {
    expect(() => policyHandbook(HUAIAN, day('2020-01-01'), 'zh', 'full')).toThrow(/dibao\.standard|低保标准/);
  });
});
