/** The tests near the mutated rooms, as one project. */
import { defineConfig } from 'vitest/config';
import { TESTS } from './rooms.mjs';

/** As for every test: the limit only ends one that hangs, on a slow machine too. */
const LIMIT = 180_000;

export default defineConfig({
  root: process.cwd(),
  test: { include: TESTS, environment: 'node', testTimeout: LIMIT, hookTimeout: LIMIT },
});
