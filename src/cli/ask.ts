import { createInterface } from 'node:readline';

/** Questions to a person at a terminal, one a line, on stderr. */
export class Questions {
  readonly #lines = createInterface({ input: process.stdin, output: process.stderr });
  #ended = false;

  constructor() {
    // Otherwise the question would swallow Ctrl-C.
    this.#lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
    this.#lines.on('close', () => {
      this.#ended = true;
    });
  }

  /** What is typed, or what is proposed where only Enter is pressed; null when the input ends (Ctrl-D). */
  async ask(question: string, proposed: string): Promise<string | null> {
    if (this.#ended) return null;
    const shown = proposed === '' ? question : `${question} [${proposed}]`;
    const answer = await new Promise<string | null>((resolve) => {
      this.#lines.once('close', () => resolve(null));
      this.#lines.question(`${shown}: `, resolve);
    });
    return answer === null ? null : answer.trim() || proposed;
  }

  close(): void {
    this.#lines.close();
  }
}
