export type Fate = 'read' | 'refused' | 'empty' | 'lost' | 'crash' | 'hang' | 'memory';

/** What became of a file. */
export interface Outcome {
  readonly fate: Fate;
  readonly words: string;
  /** The code of its refusal. */
  readonly refusal?: string | undefined;
  readonly differing: number;
  readonly compared: boolean;
  readonly seconds: number;
  readonly bytes: number;
}

/** What is a fault of ours, whatever the file. */
const FAULTS: readonly Fate[] = ['lost', 'crash', 'hang', 'memory'];

/** Files that nobody could read, or nobody should: they are refused for good, and a percentage says so both ways. */
const RIGHTLY_REFUSED = new Set([
  'password-needed',
  'lock-unsupported',
  'file-empty',
  'file-damaged',
  'no-sheets',
  'xml-doctype',
  'zip-bomb',
  'zip-unsafe-name',
  'archive-locked',
]);

const MB = 1024 * 1024;
const SLOWEST = 5;

const percent = (part: number, whole: number) =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;

interface Told {
  readonly kind: string;
  readonly name: string;
  readonly outcome: Outcome;
}

/** What a run over a corpus comes to. */
export class CorpusReport {
  readonly #told: Told[] = [];

  add(kind: string, name: string, outcome: Outcome): void {
    this.#told.push({ kind, name, outcome });
  }

  get failed(): boolean {
    return this.#told.some(({ outcome }) => FAULTS.includes(outcome.fate));
  }

  lines(): string[] {
    const kinds = [...new Set(this.#told.map((told) => told.kind))].sort();
    return [
      '',
      ...kinds.flatMap((kind) => this.#kindLines(this.#told.filter((told) => told.kind === kind))),
      '',
      ...this.#most(
        'slowest',
        ({ seconds }) => seconds,
        (seconds) => `${seconds.toFixed(1)} s`,
      ),
      ...this.#most(
        'largest',
        ({ bytes }) => bytes,
        (bytes) => `${Math.round(bytes / MB)} MB`,
      ),
    ];
  }

  #kindLines(told: readonly Told[]): string[] {
    const counts = new Map<string, number>();
    for (const { outcome } of told) {
      for (const what of countedAs(outcome)) counts.set(what, (counts.get(what) ?? 0) + 1);
    }
    // An empty workbook is read: that there is nothing in it is what there is to say.
    const read = (counts.get('read') ?? 0) + (counts.get('empty') ?? 0);
    const rightly = told.filter(({ outcome }) => RIGHTLY_REFUSED.has(outcome.refusal ?? '')).length;
    const all = percent(read, told.length);
    const readable = percent(read, told.length - rightly);
    return [
      `${told[0]?.kind}: ${told.length} files, ${all} read; ${readable} without the ${rightly} that are locked, damaged or hostile`,
      ...[...counts].sort().map(([what, times]) => `    ${what}: ${times}`),
    ];
  }

  #most(title: string, measure: (outcome: Outcome) => number, words: (value: number) => string): string[] {
    const sorted = this.#told.toSorted((a, b) => measure(b.outcome) - measure(a.outcome));
    return sorted
      .slice(0, SLOWEST)
      .map(({ name, outcome }) => `${title}: ${words(measure(outcome))}  ${name}`);
  }
}

function countedAs({ fate, refusal, compared, differing }: Outcome): string[] {
  const counted: string[] = [refusal ? `refused, ${refusal}` : fate];
  if (compared) counted.push(differing > 0 ? 'differs from SheetJS' : 'as SheetJS');
  return counted;
}
