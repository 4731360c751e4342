import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { calendarOf, PERIODS } from '../../../fixtures/calendar.js';
import { monthRows } from '../../../fixtures/month-rows.js';
import { ageAt, type IsoDate, parseIsoDate } from '../../../src/base/dates.js';
import { birthDateOf, type IdNo } from '../../../src/base/identity.js';
import { fen } from '../../../src/base/money.js';
import {
  PUBLICITY_STAGES,
  PUBLISHED_TIERS,
  type PublicityList,
  type PublicityStage,
} from '../../../src/dossier/publicity.js';
import { check } from '../../../src/operations/check.js';
import { importFiles } from '../../../src/operations/import.js';
import { publish } from '../../../src/operations/publicity/publish.js';
import { loadPolicy } from '../../../src/policy/load.js';
import { draftDocumentOf } from '../../../src/reports/publicity/document.js';
import { draftSheetOf } from '../../../src/reports/publicity/sheet.js';
import { nameDrafts } from '../../../src/reports/replace-file.js';
import { type SourceKey, sourceOf } from '../../../src/sources/registry.js';
import { openStore, type Store } from '../../../src/store/store.js';
import { officeParts, wordsOf } from './office-parts.js';
import { settleAll } from './settle.js';

const PHONE = '0517-80000000';
const FIXTURES = fileURLToPath(new URL('../../../fixtures/', import.meta.url));
const work = mkdtempSync(join(tmpdir(), 'hedui-privacy-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

const rows = PERIODS.flatMap((period) => {
  const { sample, cycle } = monthRows(period);
  return [...sample, ...cycle].flatMap(([source, given]) => given.map((row) => ({ source, row })));
});

const values = (wanted: (source: SourceKey, field: string) => boolean): string[] => [
  ...new Set(
    rows.flatMap(({ source, row }) =>
      Object.entries(row).flatMap(([field, value]) => (wanted(source, field) ? [String(value)] : [])),
    ),
  ),
];

const typeOf = (source: SourceKey, field: string) => sourceOf(source).columns[field]?.type;
const DIGITS = 8;

/** Every eight digits in a row of a number; a part of a number gives away as much as the number. */
const windows = (digits: string): string[] =>
  Array.from({ length: Math.max(0, digits.length - DIGITS + 1) }, (_, at) => digits.slice(at, at + DIGITS));

const NUMBER_FIELDS = new Set(['phone', 'account', 'policyNo', 'certificate', 'creditCode']);
const numbers = values((source, field) => typeOf(source, field) === 'id' || NUMBER_FIELDS.has(field)).map(
  (value) => value.replace(/\D/g, ''),
);
const idNumber = numbers.find(({ length }) => length === 18) ?? '';
const forbiddenDigits = new Set(numbers.flatMap(windows));

/** What tells of illness, disability, custody or labour, whichever way it is put. */
const diseases = values((source, field) => source === 'illness' && field === 'disease');
const reasons = values((_, field) => field === 'notWorkingReason' || field === 'notSharingReason');
const addresses = values((_, field) => field === 'address');
const households = values((_, field) => field === 'household');
const WORDS = ['病', '残', '精神', '失能', '重度', '服刑', '失踪', '去世', '单人', '入户', '存款', '收入'];
const forbiddenWords = [...new Set([...WORDS, ...diseases, ...reasons, ...addresses, ...households])];

const PUBLISHED_AT = parseIsoDate('2025-01-02') as IsoDate;
const roster = rows
  .filter(({ source }) => source === 'applicants' || source === 'beneficiaries')
  .map(({ row }) => ({ name: String(row.name), idNo: String(row.idNo) as IdNo }));
const isMinor = ({ idNo }: (typeof roster)[number]) => ageAt(birthDateOf(idNo), PUBLISHED_AT) < 18;
const adults = new Set(roster.filter((one) => !isMinor(one)).map(({ name }) => name));
/** A name that an adult has too tells nothing. */
const minors = [...new Set(roster.filter(isMinor).map(({ name }) => name))].filter(
  (name) => !adults.has(name),
);

/** What a file says that no list may say. */
async function leaksOf(path: string): Promise<string[]> {
  const parts = await officeParts(path);
  return [...parts].flatMap(([part, xml]) => {
    const words = wordsOf(xml);
    const digits = [...xml.matchAll(/\d{8,}/g)].flatMap(([run]) => windows(run));
    return [
      ...digits.filter((one) => forbiddenDigits.has(one)),
      ...forbiddenWords.filter((word) => words.includes(word)),
      ...minors.filter((name) => words.includes(name)),
    ].map((leak) => `${part}: ${leak}`);
  });
}

const by = (at: string) => ({ operator: '测试员', at: `${at} 09:00:00` });

async function publishStage(store: Store, stage: PublicityStage, from: string, language: 'zh' | 'en') {
  const run = store.runs.latest().number;
  const roster = stage === 'standing' ? 'beneficiaries' : 'applicants';
  const undetermined = [...store.runs.decisions(run, { tier: 'undetermined', roster })];
  const dir = join(work, `${stage}-${from}-${language}`);
  const { publications } = await publish(store, {
    ...by(from),
    stage,
    run: null,
    tiers: PUBLISHED_TIERS,
    street: null,
    communities: [],
    without: undetermined.map(({ household }) => household),
    from: parseIsoDate(from) as IsoDate,
    days: null,
    dir,
    language,
    phone: PHONE,
  });
  return publications.flatMap(({ files }) => files.map(({ file }) => join(dir, file)));
}

describe('the lists of the sample months', () => {
  const published: string[] = [];

  beforeAll(async () => {
    const store = openStore(join(work, 'months.db'), { create: true });
    const policy = loadPolicy('huaian-jkq');
    for (const period of PERIODS) {
      const { asOf } = calendarOf(period);
      await importFiles(store, [join(FIXTURES, period)], { operator: '测试员', now: `${asOf} 08:00:00` });
      await check(store, policy, { asOf: asOf as IsoDate, ...by(asOf) });
      await settleAll(store, by(asOf));
      const next = `${asOf.slice(0, 7) === '2024-12' ? '2025-01' : `2024-${Number(period.slice(5)) + 1}`}`;
      published.push(...(await publishStage(store, 'review', `${next}-02`, 'zh')));
      published.push(...(await publishStage(store, 'confirmed', `${next}-09`, 'zh')));
      published.push(...(await publishStage(store, 'standing', `${next}-09`, 'zh')));
    }
    published.push(...(await publishStage(store, 'standing', '2025-01-10', 'en')));
    store.close();
  }, 120_000);

  test('say nothing of numbers, illness, disability, reasons, addresses, households or minors', async () => {
    // Three months, three stages, four communities, two files each, and once in English.
    expect(published.length).toBe(3 * 3 * 4 * 2 + 4 * 2);
    for (const path of published) expect([path, await leaksOf(path)]).toEqual([path, []]);
  });

  test('have no hidden sheet, no comments, and name nobody in their properties', async () => {
    for (const path of published) {
      const parts = await officeParts(path);
      const core = parts.get('docProps/core.xml') ?? '';
      expect(/<dc:creator>(.*?)<\/dc:creator>/.exec(core)?.[1]).toBe('hedui');
      expect(core).not.toMatch(/测试员|root/);
      const names = [...parts.keys()];
      expect(names.filter((name) => /pivot|comment.*vml|people/i.test(name))).toEqual([]);
      expect(parts.get('docProps/custom.xml') ?? '').not.toContain('<property ');
      expect(parts.get('xl/workbook.xml') ?? '').not.toContain('state="hidden"');
      if (path.endsWith('.xlsx'))
        expect(names.filter((name) => /worksheets\/sheet/.test(name))).toHaveLength(1);
    }
  });
});

describe('the scan itself', () => {
  const honest: PublicityList = {
    stage: 'review',
    street: '云汀街道',
    community: '通湖社区',
    from: '2024-12-02' as IsoDate,
    to: '2024-12-08' as IsoDate,
    lines: [
      { household: 'X', roster: 'applicants', name: '张*', tier: 'dibao', persons: 1, amount: fen(69_500) },
    ],
  };

  /** A list in which somebody wrote a thing into a name, as both of its files. */
  async function leaks(name: string): Promise<string[][]> {
    const list = { ...honest, lines: honest.lines.map((line) => ({ ...line, name })) };
    const paths = [join(work, 'planted.xlsx'), join(work, 'planted.docx')];
    await draftSheetOf(join(work, 'planted.xlsx'), list, { language: 'zh', phone: PHONE });
    await draftDocumentOf(join(work, 'planted.docx'), list, { language: 'zh', phone: PHONE });
    await nameDrafts(paths);
    return Promise.all(paths.map(leaksOf));
  }

  test('knows enough to look for', () => {
    expect(numbers.length).toBeGreaterThan(500);
    expect(diseases.length).toBeGreaterThan(2);
    expect(minors.length).toBeGreaterThan(5);
    expect(PUBLICITY_STAGES).toHaveLength(3);
  });

  test.each([
    ['an ID number', idNumber],
    ['a part of one', idNumber.slice(5, 14)],
    ['a disease', diseases[0] ?? ''],
    ['a minor', minors[0] ?? ''],
    ['a household', households[0] ?? ''],
  ])('finds %s in either file', async (_, planted) => {
    for (const found of await leaks(`张三${planted}`)) expect(found).not.toEqual([]);
  });

  test('finds nothing in a list that is in order', async () => {
    expect(await leaks('张*')).toEqual([[], []]);
  });
});
