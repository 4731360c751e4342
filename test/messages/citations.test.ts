import { expect, test } from 'vitest';
import { citationText, inEnglish } from '../../src/messages/citations.js';

test('Chinese citations stand as they are written', () => {
  expect(citationText('民发〔2021〕57号 第十三条末款', 'zh')).toBe('民发〔2021〕57号 第十三条末款');
});

test.each([
  ['民发〔2021〕57号 第二十七条', 'Dibao Review Measures (民发〔2021〕57号), art. 27'],
  ['民发〔2021〕57号 第十三条末款', 'Dibao Review Measures (民发〔2021〕57号), art. 13, last para.'],
  ['民发〔2021〕57号第七、八条', 'Dibao Review Measures (民发〔2021〕57号), art. 7, 8'],
  ['国务院令第649号 第三章', 'Social Assistance Measures (国务院令第649号), chapter 3'],
  ['民发〔2022〕83号 一', 'Safety Net Notice (民发〔2022〕83号), part 1'],
  [
    '国务院令第649号 第九条；民发〔2021〕57号 第四条',
    'Social Assistance Measures (国务院令第649号), art. 9; Dibao Review Measures (民发〔2021〕57号), art. 4',
  ],
  ['某办法 第一条', '某办法 第一条'],
])('%s in English', (chinese, english) => {
  expect(citationText(chinese, 'en')).toBe(english);
});

test('an instrument of a policy by the title that the policy gives it', () => {
  expect(inEnglish('A notice', '测〔2025〕1号', '一（三）')).toBe('A notice (测〔2025〕1号), part 1 (3)');
  expect(inEnglish('A notice', null, '第二十条第二款')).toBe('A notice, art. 20, para. 2');
  expect(inEnglish('A notice', null, null)).toBe('A notice');
});
