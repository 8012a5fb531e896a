/** The tests near the mutated rooms, as one project. */
import { defineConfig } from 'vitest/config';
import { TESTS } from './rooms.mjs';

export default defineConfig({
  root: process.cwd(),
  test: { include: TESTS, environment: 'node', testTimeout: 60_000 },
});
