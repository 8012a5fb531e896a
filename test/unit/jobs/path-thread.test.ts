/** A path looked for in a thread is the path that is found without one, to the byte. */
import { expect, it } from 'vitest';
import { canonicalJson } from '#electron/ground/canonical.ts';
import { pathInThread } from '#electron/jobs/path-thread.ts';
import { findPath } from '#electron/path/find-path.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import { SHIPPED_BASIS, sampleView } from '../path/path-ground.ts';

it('gives the same bytes, and leaves its caller free meanwhile', async () => {
  const view = sampleView(8);
  let turns = 0;
  const timer = setInterval(() => {
    turns += 1;
  }, 1);
  const path = await pathInThread({ view, basis: SHIPPED_BASIS, elsewhere: NOTHING_ELSEWHERE, target: 'A' });
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
  expect(canonicalJson(path)).toBe(canonicalJson(findPath(view, SHIPPED_BASIS, NOTHING_ELSEWHERE, 'A')));
});
