export type Delimiter = ',' | '\t' | ';' | '|';

const DELIMITERS: readonly Delimiter[] = [',', '\t', ';', '|'];
const RECORDS = 60;

export interface DelimiterFound {
  readonly delimiter: string;
  /** The characters of a `sep=` line, which Excel takes as an instruction and does not show. */
  readonly skip: number;
}

/** How often each delimiter stands outside quotes in each of the first records. */
function countPerRecord(text: string): Map<Delimiter, number[]> {
  const counts = new Map<Delimiter, number[]>(DELIMITERS.map((delimiter) => [delimiter, []]));
  let current = new Map<string, number>();
  let quoted = false;
  let records = 0;
  let blank = true;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) {
      if (!blank) {
        for (const delimiter of DELIMITERS) counts.get(delimiter)?.push(current.get(delimiter) ?? 0);
        if (++records === RECORDS) return counts;
      }
      current = new Map();
      blank = true;
      continue;
    } else if (!quoted) {
      current.set(character, (current.get(character) ?? 0) + 1);
    }
    blank = false;
  }
  if (!blank) for (const delimiter of DELIMITERS) counts.get(delimiter)?.push(current.get(delimiter) ?? 0);
  return counts;
}

/** How many records have the commonest count above none: a delimiter cuts most of them into as many fields. */
function regularity(counts: readonly number[]): { records: number; fields: number } {
  const frequency = new Map<number, number>();
  for (const count of counts) if (count > 0) frequency.set(count, (frequency.get(count) ?? 0) + 1);
  let best = { records: 0, fields: 0 };
  for (const [fields, records] of frequency) {
    if (records > best.records || (records === best.records && fields > best.fields))
      best = { records, fields };
  }
  return best;
}

/** The delimiter of a text by its first lines; a comma when nothing speaks for another. */
export function findDelimiter(head: string): DelimiterFound {
  const sep = /^"?sep=(.)"?(?:\r\n|\n|\r)/i.exec(head);
  if (sep) return { delimiter: sep[1] ?? ',', skip: sep[0].length };
  let delimiter: Delimiter = ',';
  let best = { records: 0, fields: 0 };
  for (const [candidate, counts] of countPerRecord(head)) {
    const found = regularity(counts);
    if (found.records > best.records || (found.records === best.records && found.fields > best.fields)) {
      best = found;
      delimiter = candidate;
    }
  }
  return { delimiter, skip: 0 };
}
