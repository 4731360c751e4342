import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/package/**'],
    globalSetup: 'test/scratch.ts',
    // Tests keep nothing in modules that another file could stumble over; so each worker loads the program once.
    isolate: false,
    // By default one core is left free, which of two is half.
    maxWorkers: '100%',
    // Tests spawn the real binary and write workbooks; two cores under load need more than five seconds.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    env: { TZ: 'Asia/Shanghai', NO_COLOR: '1', HEDUI_LANG: 'zh' },
  },
});
