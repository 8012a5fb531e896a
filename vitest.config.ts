/** Unit, store, contract and component tests. End-to-end tests are Playwright's. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

/** A test waits for what happens, not for seconds: the limit only ends one that hangs, on a slow machine too. */
const LIMIT = 180_000;

export default defineConfig({
  plugins: [react()],
  test: {
    maxWorkers: 2,
    testTimeout: LIMIT,
    hookTimeout: LIMIT,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'], environment: 'node' } },
      {
        extends: true,
        test: { name: 'store', include: ['test/store/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: { name: 'contract', include: ['test/contract/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['test/component/**/*.test.{ts,tsx}'],
          environment: 'happy-dom',
          setupFiles: ['test/support/component.ts'],
        },
      },
    ],
  },
});
