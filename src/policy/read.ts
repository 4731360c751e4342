import { createHash } from 'node:crypto';
import { parseIsoDate } from '../base/dates.js';
import { nearest } from '../base/nearest.js';
import type { Text } from '../base/text.js';
import { entryOf } from './entry.js';
import { problemsOf } from './file-problems.js';
import { declarationOf, isParameterKey, type ParameterKey } from './parameters.js';
import type { Citation, Entry, Instrument, PolicyFile } from './policy.js';
import { type Problem, say } from './problems.js';
import { DEFAULT_FROM, policyFileSchema, type WrittenSeries } from './schema.js';
import { YamlText } from './yaml-text.js';

/** What one policy file says by itself, without what it extends. */
export interface PolicyContent {
  readonly file: PolicyFile;
  readonly id: string;
  readonly title: Text;
  readonly jurisdiction: string;
  readonly extends: string | null;
  readonly series: ReadonlyMap<ParameterKey, readonly Entry[]>;
  /** The line on which a key of this file stands. */
  lineOf(key: ParameterKey): number | null;
  lineOfField(field: string): number | null;
}

/** Reads one file; everything that is wrong with it is added to `problems`, and then there is no content. */
export function readPolicyText(name: string, text: string, problems: Problem[]): PolicyContent | null {
  const yaml = new YamlText(name, text);
  const before = problems.length;
  problems.push(...yaml.problems);
  if (yaml.data === undefined) return null;
  const parsed = policyFileSchema.safeParse(yaml.data);
  if (!parsed.success) {
    problems.push(...problemsOf(yaml, policyFileSchema));
    return null;
  }
  const { id, title, jurisdiction, instruments = {}, values } = parsed.data;
  const cited = new Map<string, Instrument>();
  for (const [key, { title: name, number, date }] of Object.entries(instruments)) {
    cited.set(key, { title: name, number: number ?? null, date: date ? parseIsoDate(date) : null });
  }
  const series = new Map<ParameterKey, readonly Entry[]>();
  for (const [key, written] of Object.entries(values)) {
    if (!isParameterKey(key) || !written) continue;
    const reader = new SeriesReader(yaml, key, cited);
    series.set(key, reader.read(written));
    problems.push(...reader.problems);
  }
  if (problems.length > before) return null;
  const sha256 = createHash('sha256').update(text).digest('hex');
  return {
    file: { id, name, text, sha256 },
    id,
    title,
    jurisdiction,
    extends: parsed.data.extends ?? null,
    series,
    lineOf: (key) => yaml.lineOf(['values', key]),
    lineOfField: (field) => yaml.lineOf([field]),
  };
}

/** The dated values of one key, with the checks that go beyond the shape of a single value. */
class SeriesReader {
  readonly problems: Problem[] = [];
  readonly #yaml: YamlText;
  readonly #key: ParameterKey;
  readonly #instruments: ReadonlyMap<string, Instrument>;

  constructor(yaml: YamlText, key: ParameterKey, instruments: ReadonlyMap<string, Instrument>) {
    this.#yaml = yaml;
    this.#key = key;
    this.#instruments = instruments;
  }

  read({ values }: WrittenSeries): Entry[] {
    const byYear = declarationOf(this.#key).yearly === 'year';
    let before = '';
    return values.map((written, index) => {
      // With several values a date left out is a date forgotten, not the day the law came into force.
      if (!byYear && written.from === undefined && values.length > 1) {
        this.#problem(index, null, say.missingDate('from'));
      }
      const from = byYear ? null : parseIsoDate(written.from ?? DEFAULT_FROM);
      const year = byYear ? (written.year ?? null) : null;
      const when = String(year ?? from);
      if (when === before) this.#problem(index, byYear ? 'year' : 'from', say.sameDate(when));
      else if (when < before) this.#problem(index, byYear ? 'year' : 'from', say.unordered(when, before));
      before = when;
      const { value, status, note = null } = written;
      if (!written.source && (status === 'verified' || note === null)) {
        this.#problem(index, null, say.needsSource(status));
      }
      const citation = this.#citation(written.source, index);
      return entryOf(this.#key, value, { from, year, status, citation, note, source: sourceText(citation) });
    });
  }

  #citation(source: WrittenSeries['values'][number]['source'], index: number): Citation | null {
    if (!source) return null;
    const instrument = this.#instruments.get(source.instrument);
    if (instrument) return { instrument, article: source.article ?? null };
    const near = nearest(source.instrument, [...this.#instruments.keys()]);
    this.#problem(index, 'source', say.unknownInstrument(source.instrument, near));
    return null;
  }

  #problem(index: number, field: string | null, text: Text): void {
    const path = ['values', this.#key, 'values', index];
    const line = this.#yaml.lineOf(field === null ? path : [...path, field]);
    this.problems.push({ file: this.#yaml.name, line, key: this.#key, text });
  }
}

/** As one writes it beside a figure: 淮民〔2024〕50号 第一条. */
function sourceText(citation: Citation | null): string {
  if (!citation) return '';
  const { instrument, article } = citation;
  const name = instrument.number ?? instrument.title.zh;
  return article === null ? name : `${name} ${article}`;
}
