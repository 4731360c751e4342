import { type Language, say } from '../../src/base/text.js';
import { agencyName } from '../../src/messages/agencies.js';
import { ENTRY_FORMATS, TEMPLATE } from '../../src/messages/entry.js';
import { LISTS } from '../../src/messages/lists.js';
import { sources } from '../../src/sources/registry.js';
import type { Column, Source } from '../../src/sources/source.js';
import { code, labelled, listed, page, table } from './markdown.js';
import { SOURCES_PAGE } from './words.js';

/** Every source with what it is, who sends it, and each of its columns. */
export function sourcePage(language: Language): string {
  const overview = table(
    [LISTS.key, LISTS.title, LISTS.agency].map((header) => header[language]),
    sources.map(({ key, title, agency }) => [
      `[${code(key)}](#${key})`,
      title[language],
      agencyName(agency, language),
    ]),
  );
  return page('sources', SOURCES_PAGE.title, language, [
    say(SOURCES_PAGE.about, language, { count: sources.length }),
    overview,
    ...sources.map((source) => section(source, language)),
  ]);
}

function section(source: Source, language: Language): string {
  const { key, title, agency, kind, naturalKey, dateField, allowsNegative, columns } = source;
  const headerOf = (field: string) => columns[field]?.headers[0] ?? field;
  const facts = [
    `**${title[language]}**`,
    labelled(LISTS.agency, agencyName(agency, language), language),
    labelled(SOURCES_PAGE.kindOf, SOURCES_PAGE[kind][language], language),
    ...(dateField ? [labelled(SOURCES_PAGE.byDate, headerOf(dateField), language)] : []),
    ...(naturalKey
      ? [labelled(SOURCES_PAGE.rowKey, listed(naturalKey.map(headerOf), language), language)]
      : []),
    ...(allowsNegative ? [SOURCES_PAGE.negative[language]] : []),
    say(SOURCES_PAGE.template, language, { key, title: title.zh }),
  ];
  return [
    `## ${key}`,
    facts.map((fact) => `- ${fact}`).join('\n'),
    table(
      [LISTS.header, LISTS.required, TEMPLATE.format, TEMPLATE.empty, TEMPLATE.aliases, LISTS.field].map(
        (header) => header[language],
      ),
      Object.entries(columns).map(([field, column]) => row(field, column, language)),
    ),
  ].join('\n\n');
}

function row(field: string, column: Column, language: Language): string[] {
  const { headers, required, ofHouseholder, defaultWord } = column;
  return [
    headers[0],
    required ? SOURCES_PAGE.always[language] : ofHouseholder ? SOURCES_PAGE.householder[language] : '',
    formatOf(column, language),
    required ? '' : (defaultWord ?? TEMPLATE.unknown[language]),
    listed(headers.slice(1), language),
    code(field),
  ];
}

/** The type of a cell, with the words of a list and what else is read as each of them. */
function formatOf(column: Column, language: Language): string {
  const { type, unit, words = [], synonyms = {}, otherwise } = column;
  const format = `${ENTRY_FORMATS[type][language]}${unit ? ` (${unit})` : ''}`;
  const others = Object.entries(synonyms).map(([word, meant]) => `${word} → ${meant}`);
  return [
    words.length > 0 ? listed(words, language) : format,
    ...(others.length > 0 ? [`${SOURCES_PAGE.synonyms[language]}: ${listed(others, language)}`] : []),
    ...(otherwise === undefined ? [] : [say(SOURCES_PAGE.otherwise, language, { word: otherwise })]),
  ].join('\n');
}
