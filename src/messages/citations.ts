import type { Language } from '../base/text.js';

/** What the instruments that the program itself cites are called in English, where a number alone says little. */
const ENGLISH_NAMES: Readonly<Record<string, string>> = {
  国务院令第649号: 'Social Assistance Measures',
  '民发〔2021〕57号': 'Dibao Review Measures',
  '民发〔2021〕43号': 'Tekun Measures',
  '民发〔2022〕83号': 'Safety Net Notice',
  '国办发〔2023〕39号': 'Tiered Assistance Opinions',
  '民发〔2024〕57号': 'Rigid Expenses Measures',
  '民发〔2018〕23号': 'Temporary Aid Opinions',
  江苏省人民政府令第126号: 'Jiangsu Verification Measures',
  '淮民〔2024〕50号': "Huai'an Standards Notice",
};

/** Instruments with articles as a reader of the language can follow them: in English with the name of each. */
export function citationText(citation: string, language: Language): string {
  if (language === 'zh') return citation;
  return citation
    .split('；')
    .map((one) => {
      const known = Object.entries(ENGLISH_NAMES).find(([number]) => one.startsWith(number));
      if (!known) return one;
      const [number, name] = known;
      return inEnglish(name, number, one.slice(number.length).trim());
    })
    .join('; ');
}

/** An instrument that a policy names itself, with its article. */
export function inEnglish(title: string, number: string | null, article: string | null): string {
  const name = number === null ? title : `${title} (${number})`;
  return article ? `${name}, ${articleInEnglish(article)}` : name;
}

const DIGITS = '零一二三四五六七八九';

/** Chinese numerals below a hundred: 二十七 = 27. */
function numeral(text: string): string {
  const [tens, ones] = text.includes('十') ? text.split('十') : ['零', text];
  const ten = tens === '' ? 1 : DIGITS.indexOf(tens ?? '');
  const one = ones === '' ? 0 : DIGITS.indexOf(ones ?? '');
  return String(ten * 10 + one);
}

const numerals = (text: string): string => text.split('、').map(numeral).join(', ');

const ARTICLE = /^第([一二三四五六七八九十、]+)条(?:第([一二三四五六七八九十]+)款|(末款))?$/;
const CHAPTER = /^第([一二三四五六七八九十]+)章$/;
const PART = /^([一二三四五六七八九十]+)(?:（([一二三四五六七八九十]+)）)?$/;

/** 第十三条末款 = art. 13, last para.; 一（三） = part 1 (3); what it does not know stays as it is. */
function articleInEnglish(text: string): string {
  const article = ARTICLE.exec(text);
  if (article) {
    const [, numbers = '', paragraph, last] = article;
    const detail = paragraph ? `, para. ${numeral(paragraph)}` : last ? ', last para.' : '';
    return `art. ${numerals(numbers)}${detail}`;
  }
  const chapter = CHAPTER.exec(text);
  if (chapter) return `chapter ${numeral(chapter[1] ?? '')}`;
  const part = PART.exec(text);
  if (part) return `part ${numeral(part[1] ?? '')}${part[2] ? ` (${numeral(part[2])})` : ''}`;
  return text;
}
