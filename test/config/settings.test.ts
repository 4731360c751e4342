import { describe, expect, test } from 'vitest';
import { resolveLanguage, resolveSettings } from '../../src/config/settings.js';

describe('a flag outranks the environment, which outranks the default', () => {
  test('database', () => {
    expect(resolveSettings({ db: 'a.db' }, { HEDUI_DB: 'b.db' }, [], 'li').db).toEqual({
      value: 'a.db',
      origin: 'flag',
    });
    expect(resolveSettings({}, { HEDUI_DB: 'b.db' }, [], 'li').db).toEqual({
      value: 'b.db',
      origin: 'environment',
    });
    expect(resolveSettings({}, {}, [], 'li').db).toEqual({ value: 'hedui.db', origin: 'default' });
  });

  test('the operator is the system account where nobody says another', () => {
    expect(resolveSettings({}, {}, [], 'li').operator).toEqual({ value: 'li', origin: 'account' });
    expect(resolveSettings({}, { HEDUI_OPERATOR: '王' }, [], 'li').operator.value).toBe('王');
  });

  test('language: flag, HEDUI_LANG, locale', () => {
    expect(resolveLanguage('en', { HEDUI_LANG: 'zh' }).value).toBe('en');
    expect(resolveLanguage(undefined, { HEDUI_LANG: 'en', LANG: 'zh_CN.UTF-8' }).value).toBe('en');
    expect(resolveLanguage(undefined, { LANG: 'en_GB.UTF-8' }).value).toBe('en');
    expect(resolveLanguage(undefined, { LANG: 'zh_CN.UTF-8' }).value).toBe('zh');
    expect(resolveLanguage(undefined, { LANG: 'C' }).value).toBe('zh');
  });
});
