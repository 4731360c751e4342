import { isMap, isNode, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { type Problem, say } from './problems.js';

type Path = readonly PropertyKey[];

/** A YAML text that knows on which line each of its keys and values stands. */
export class YamlText {
  readonly name: string;
  /** What the text says; undefined when it is no YAML. */
  readonly data: unknown;
  readonly problems: readonly Problem[];
  readonly #root: unknown;
  readonly #lines = new LineCounter();

  constructor(name: string, text: string) {
    this.name = name;
    const document = parseDocument(text, { lineCounter: this.#lines, prettyErrors: false });
    // One slip makes several errors of the parser; each is said once a line.
    const said = new Map<string, Problem>();
    for (const { code, message, pos } of [...document.errors, ...document.warnings]) {
      const { line } = this.#lines.linePos(pos[0]);
      const text = code === 'DUPLICATE_KEY' ? say.repeated() : say.syntax(message);
      said.set(`${line} ${text.en}`, { file: name, line, key: null, text });
    }
    this.problems = [...said.values()];
    this.#root = document.contents;
    this.data = document.errors.length === 0 ? document.toJS() : undefined;
  }

  /** The line of the key a path ends with, or of the item of a list; of the nearest that exists around it. */
  lineOf(path: Path): number | null {
    let node: unknown = this.#root;
    let offset = startOf(node);
    for (const step of path) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
        if (!isPair(pair)) break;
        offset = startOf(pair.key) ?? offset;
        node = pair.value;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (!isNode(node)) break;
        offset = startOf(node) ?? offset;
      } else break;
    }
    return offset === null ? null : this.#lines.linePos(offset).line;
  }
}

function startOf(node: unknown): number | null {
  return isNode(node) ? ((node as Node).range?.[0] ?? null) : null;
}
