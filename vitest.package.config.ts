import { defineConfig } from 'vitest/config';

/** The package and the bundle as a bureau installs them: minutes, so run by hand with npm run test:package. */
export default defineConfig({
  test: {
    include: ['test/package/*.test.ts'],
    globalSetup: 'test/scratch.ts',
    testTimeout: 1_800_000,
    hookTimeout: 1_800_000,
    env: { TZ: 'Asia/Shanghai', NO_COLOR: '1', HEDUI_LANG: 'zh' },
  },
});
