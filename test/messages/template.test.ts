import { describe, expect, it } from 'vitest';
import { render } from '../../src/messages/template.js';

const lookup = (values: Record<string, string>) => (name: string) => values[name] ?? null;

describe('render', () => {
  it('puts values in, and a dash where one is unknown', () => {
    expect(render('{a} 和 {b}', lookup({ a: '甲' }))).toBe('甲 和 —');
  });

  it('leaves out a bracketed part when a value in it is unknown', () => {
    expect(render('房产[ {n} 处][：{s}]。', lookup({ n: '2' }))).toBe('房产 2 处。');
    expect(render('房产[ {n} 处（{s}）]。', lookup({ n: '2' }))).toBe('房产。');
  });

  it('keeps words and stray brackets as they are', () => {
    expect(render('a { b [ c', lookup({}))).toBe('a { b [ c');
    expect(render('', lookup({}))).toBe('');
  });

  it('does not read templates in values', () => {
    expect(render('{a}', lookup({ a: '{b}[c]' }))).toBe('{b}[c]');
  });
});
