import { describe, expect, it } from 'vitest';
import { FINDING_CODES, FINDINGS, REASONS, RUN_FINDINGS } from '../../src/dossier/codes.js';
import type { Finding } from '../../src/dossier/decision.js';
import { describeFinding, differenceOf, FINDING_TEXTS } from '../../src/messages/findings.js';
import { REASON_TITLES } from '../../src/messages/reasons.js';
import { describeRunFinding, RUN_FINDING_TEXTS } from '../../src/messages/run-findings.js';

const CHINESE = /\p{Script=Han}/u;
const LANGUAGES = ['zh', 'en'] as const;
const PLACEHOLDER = /[{}[\]]/;

const bare = (code: Finding['code'], more: Partial<Finding> = {}): Finding => ({
  code,
  severity: FINDINGS[code].severity,
  memberId: null,
  memberName: null,
  declared: null,
  verified: null,
  limit: null,
  subject: null,
  evidence: [],
  ...more,
});

const full = { declared: 100, verified: 300, limit: 200, subject: 'bank' };

describe('the texts of the findings', () => {
  it.each(FINDING_CODES)('%s has title, sentence and next step in both languages', (code) => {
    const { title, message, nextStep } = FINDING_TEXTS[code];
    for (const text of [title, message, nextStep]) {
      expect(text.zh).toMatch(CHINESE);
      expect(text.en).not.toBe('');
      expect(text.en).not.toMatch(CHINESE);
    }
    expect(message.zh.endsWith('。')).toBe(true);
    expect(message.en.endsWith('.')).toBe(true);
  });

  it.each(FINDING_CODES)('%s names no value that does not exist, with all figures and with none', (code) => {
    for (const language of LANGUAGES) {
      for (const finding of [bare(code, full), bare(code)]) {
        expect(describeFinding(finding, language)).not.toMatch(PLACEHOLDER);
      }
      expect(describeFinding(bare(code, full), language)).not.toContain('—');
    }
  });

  it('names the same values in both languages', () => {
    for (const code of FINDING_CODES) {
      const [zh, en] = LANGUAGES.map((language) =>
        [...FINDING_TEXTS[code].message[language].matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort(),
      );
      expect(en, code).toEqual(zh);
    }
  });

  it('says by how much in yuan, and leaves the unknown out', () => {
    const understated = bare('DEPOSIT_UNDERSTATED', { declared: 1_200_000, verified: 5_234_050 });
    expect(describeFinding(understated, 'zh')).toBe(
      '申报存款 12,000.00 元，核对银行存款 52,340.50 元，少报 40,340.50 元。',
    );
    expect(describeFinding(understated, 'en')).toBe(
      'Declared deposits 12,000.00 yuan, verified 52,340.50 yuan, 40,340.50 yuan too little.',
    );
    expect(describeFinding(bare('BUSINESS_INTEREST'), 'zh')).toBe(
      '在企业担任法定代表人、董事、经理等职务，或出资过半。',
    );
  });

  it('calls a source by its title', () => {
    expect(describeFinding(bare('SOURCE_MISSING', { subject: 'bank' }), 'zh')).toContain('“银行存款”');
  });

  it('measures homes in square metres', () => {
    const homes = bare('HOUSING_OVER_LIMIT', { verified: 180.5, limit: 120, subject: '2' });
    expect(describeFinding(homes, 'zh')).toBe(
      '名下住房 2 套，面积合计 180.5 平方米，高于限额 120 平方米，超出 60.5 平方米。',
    );
  });

  it('takes the difference to what was declared, else to the limit', () => {
    expect(differenceOf(bare('DEPOSIT_UNDERSTATED', { declared: 0, verified: 5, limit: 2 }))).toBe(5);
    expect(differenceOf(bare('FINANCIAL_ASSETS_OVER_LIMIT', { verified: 5, limit: 2 }))).toBe(3);
    expect(differenceOf(bare('SOLE_TRADER'))).toBeNull();
    expect(differenceOf(bare('DEEMED_WAGE', { verified: 5 }))).toBeNull();
  });
});

describe('the texts of reasons and of runs', () => {
  it.each(REASONS)('%s has a title in both languages', (reason) => {
    expect(REASON_TITLES[reason].zh).toMatch(CHINESE);
    expect(REASON_TITLES[reason].en).not.toMatch(CHINESE);
  });

  it.each(RUN_FINDINGS)('%s is told in both languages', (code) => {
    for (const language of LANGUAGES) {
      expect(RUN_FINDING_TEXTS[code].title[language]).not.toBe('');
      const known = describeRunFinding({ code, subject: 'bank', details: {} }, language);
      expect(known).not.toMatch(PLACEHOLDER);
    }
  });

  it('names period and source of stale data', () => {
    const stale = { code: 'SOURCE_STALE', subject: 'vehicles', details: { period: '2024-06' } } as const;
    expect(describeRunFinding(stale, 'zh')).toContain('最新一期数据为 2024-06，');
  });
});
