import { say, type Text } from '../base/text.js';
import { PROGRESS } from '../messages/progress.js';
import type { Context } from './context.js';

export interface Progress {
  update(done: number, total: number): void;
  stop(): void;
}

/** Work that is done sooner shows no bar at all. */
const QUIET_MILLISECONDS = 1000;

/** A bar on the terminal's stderr with the rate and the time left; nothing elsewhere. */
export async function progressBar(context: Context, title: Text): Promise<Progress> {
  if (!context.progress) return { update: () => {}, stop: () => {} };
  const { SingleBar } = await import('cli-progress');
  const { language } = context;
  const label = say(title, language);
  const bar = new SingleBar({
    format: (_options, params) => {
      const width = 24;
      const filled = Math.round(params.progress * width);
      const cells = `${'█'.repeat(filled)}${'░'.repeat(width - filled)}`;
      const rate = Math.round(params.value / Math.max(0.001, (Date.now() - params.startTime) / 1000));
      const left = params.eta > 0 && Number.isFinite(params.eta) ? Math.ceil(params.eta) : 0;
      return say(PROGRESS, language, {
        label,
        cells,
        percent: Math.floor(params.progress * 100),
        rate: rate.toLocaleString('en'),
        left,
      });
    },
    stream: process.stderr,
    clearOnComplete: true,
    hideCursor: true,
    fps: 8,
  });
  const begun = Date.now();
  let started = false;
  return {
    update(done, total) {
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
