import { type Language, say, type Text, type TextValues } from '../base/text.js';
import { ERRORS } from '../messages/cli.js';
import { writeError } from './output.js';

/** What a command would say of its state, were it interrupted now. */
export interface State {
  readonly text: Text;
  readonly values?: TextValues;
}

let tell: () => State = () => ({ text: ERRORS.interrupted });
let tidy: () => void = () => {};

/**
 * Says how an interrupted command leaves things from now on.
 * @param cleanUp removes files that are not finished; the database undoes by itself what was not committed
 */
export function stateIfInterrupted(state: () => State, cleanUp: () => void = () => {}): void {
  tell = state;
  tidy = cleanUp;
}

/** Ctrl-C, and a window that is closed, end the command with a line on the state that it leaves. */
export function interruptible(language: Language): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
    ['SIGHUP', 129],
  ] as const) {
    process.once(signal, () => {
      tidy();
      const { text, values } = tell();
      // The cursor may have been hidden, and the bar stands on the line.
      if (process.stderr.isTTY) writeError('\r\u001b[2K\u001b[?25h');
      writeError(`${say(text, language, values)}\n`);
      process.exit(code);
    });
  }
}
