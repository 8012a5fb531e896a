/** Walking a picture with the arrow keys: the nearest mark that lies that way; pure. */
import type { Box } from './layout.ts';

const WAYS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowRight: { x: 1, y: 0 },
  ArrowLeft: { x: -1, y: 0 },
  ArrowDown: { x: 0, y: 1 },
  ArrowUp: { x: 0, y: -1 },
};

/** Marks off to the side count as this much farther. */
const ASIDE = 2.5;

/** Key of the mark an arrow leads to from another; null where nothing lies that way or the key is none of the arrows. */
export function walk(marks: ReadonlyMap<string, Box>, from: string, key: string): string | null {
  const way = WAYS[key];
  const start = marks.get(from);
  if (!way || !start) return null;
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [candidate, box] of marks) {
    const [dx, dy] = [box.x - start.x, box.y - start.y];
    const along = dx * way.x + dy * way.y;
    const aside = Math.abs(dx * way.y) + Math.abs(dy * way.x);
    if (candidate === from || along < 6) continue;
    const far = along + ASIDE * aside;
    if (far < least) [best, least] = [candidate, far];
  }
  return best;
}
