import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import type { RowSink } from './cell-row.js';
import type { Cell } from './cells.js';
import { csvCell } from './csv-cell.js';
import { LIMITS } from './limits.js';
import { FileRefused } from './refusals.js';

function refusal(error: CsvError, row: number): FileRefused {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') return new FileRefused('quote-open', { row });
  if (error.code === 'CSV_MAX_RECORD_SIZE') return new FileRefused('cell-too-long', { row });
  return new FileRefused('csv-damaged', { row, detail: error.code });
}

/** Reads csv text by csv-parse, the reference for what the scanner does not know; rows are numbered on from `row`. */
export async function parseCsv(
  text: AsyncIterable<string>,
  delimiter: string,
  row: number,
  sink: RowSink,
): Promise<void> {
  const parser = parse({
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    max_record_size: LIMITS.recordCharacters,
  });
  const source = Readable.from(text);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let number = row;
  try {
    for await (const record of parser as AsyncIterable<string[]>) {
      number++;
      const cells: Cell[] = record.map(csvCell);
      if (cells.some((cell) => typeof cell === 'string' && cell.length > LIMITS.quotedCharacters)) {
        throw new FileRefused('quote-open', { row: number });
      }
      while (cells.length > 0 && cells.at(-1) === null) cells.pop();
      if (cells.length > 0 && !sink(number, cells)) return;
    }
  } catch (error) {
    throw error instanceof CsvError ? refusal(error, number + 1) : error;
  } finally {
    source.destroy();
  }
}
