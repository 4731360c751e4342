import { type Language, say } from '../base/text.js';
import { PROGRESS, type Stage } from '../messages/progress.js';
import type { Context } from './context.js';

export interface Progress {
  /** @param counted what the rate is told in, where that is not what is done */
  update(done: number, total: number, counted?: number): void;
  stop(): void;
}

/** Work that is done sooner shows no bar at all. */
const QUIET_MILLISECONDS = 1000;
const BAR_WIDTH = 24;

/** A bar on the terminal's stderr with the rate and the time left; nothing elsewhere. */
export async function progressBar(context: Context, stage: Stage): Promise<Progress> {
  if (!context.progress) return { update: () => {}, stop: () => {} };
  const { SingleBar } = await import('cli-progress');
  const { language } = context;
  const begun = Date.now();
  let counted = 0;
  const bar = new SingleBar({
    format: (_options, { progress }) => {
      const seconds = Math.max(0.001, (Date.now() - begun) / 1000);
      return barLine(stage, language, { progress, seconds, rate: counted / seconds });
    },
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    fps: 8,
  });
  let started = false;
  return {
    update(done, total, seen = done) {
      counted = seen;
      if (!started) {
        if (Date.now() - begun < QUIET_MILLISECONDS) return;
        bar.start(total, done);
        started = true;
      }
      bar.setTotal(total);
      bar.update(done);
    },
    stop: () => bar.stop(),
  };
}

/** The line of a bar. @param progress from 0 to 1 @param seconds since the beginning @param rate a second */
export function barLine(
  { title, rate: unit }: Stage,
  language: Language,
  { progress, seconds, rate }: { readonly progress: number; readonly seconds: number; readonly rate: number },
): string {
  const filled = Math.round(progress * BAR_WIDTH);
  const left = progress > 0 ? Math.ceil((seconds * (1 - progress)) / progress) : null;
  return say(PROGRESS.line, language, {
    label: say(title, language),
    cells: '█'.repeat(filled) + '░'.repeat(BAR_WIDTH - filled),
    percent: Math.floor(progress * 100),
    rate: say(unit, language, { rate: Math.round(rate).toLocaleString('en') }),
    left: left === null ? '…' : timeText(left, language),
  });
}

function timeText(seconds: number, language: Language): string {
  if (seconds < 60) return say(PROGRESS.seconds, language, { seconds });
  return say(PROGRESS.minutes, language, { minutes: Math.floor(seconds / 60), seconds: seconds % 60 });
}
