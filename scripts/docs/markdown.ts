import { type Language, say, type Text } from '../../src/base/text.js';
import { PAGES } from './words.js';

/** A page by its name without ending: `cli` is docs/cli.md in English and docs/cli.zh.md in Chinese. */
export const fileOf = (name: string, language: Language): string =>
  language === 'en' ? `${name}.md` : `${name}.zh.md`;

/** A generated page: title, the way to the other language, and its parts with an empty line between them. */
export function page(name: string, title: Text, language: Language, parts: readonly string[]): string {
  const other = fileOf(name, language === 'en' ? 'zh' : 'en');
  const head = [
    PAGES.generated[language],
    `# ${title[language]}`,
    say(PAGES.otherLanguage, language, { file: other }),
  ];
  return `${[...head, ...parts].join('\n\n')}\n`;
}

/** What a cell of a table must not hold as it is. */
const inCell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>');

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(inCell).join(' | ')} |`;
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map(line)].join('\n');
}

export const code = (text: string): string => `\`${text}\``;

/** Items of an enumeration as the language writes them. */
export const listed = (items: readonly string[], language: Language): string =>
  items.join(language === 'zh' ? '、' : ', ');

/** `name: text` as the language writes it. */
export const labelled = (name: Text, text: string, language: Language): string =>
  `**${name[language]}**${language === 'zh' ? '：' : ': '}${text}`;
