/** Changes of a shape by hand as they are collected, before they become a run; pure. */
import type { LearnedBin } from '#renderer/charts/lab/learned-layout.ts';
import type { DIRECTIONS } from '#shared/domain/assessment.ts';
import type { ShapeEdit } from '#shared/domain/lab.ts';

type Direction = (typeof DIRECTIONS)[number];

/** Mean points of bins first … last by their rows, rounded half away from zero; by bins where none has rows. */
export function mergedPoints(bins: readonly LearnedBin[], first: number, last: number): number {
  const merged = bins.slice(first, last + 1);
  const total = merged.reduce((sum, { share }) => sum + share, 0);
  const mean =
    total > 0
      ? merged.reduce((sum, { share, points }) => sum + share * points, 0) / total
      : merged.reduce((sum, { points }) => sum + points, 0) / Math.max(1, merged.length);
  return Math.sign(mean) * Math.round(Math.abs(mean));
}

/** The shape after an input's changes, in their order; places count the bins of the shape as it was. */
export function withEdits(bins: readonly LearnedBin[], edits: readonly ShapeEdit[]): LearnedBin[] {
  return edits.reduce<LearnedBin[]>(
    (shape, edit) => {
      const points = edit.kind === 'set' ? edit.points : mergedPoints(shape, edit.first, edit.last);
      return shape.map((bin, place) => (place >= edit.first && place <= edit.last ? { ...bin, points } : bin));
    },
    [...bins],
  );
}

/**
 * The first two neighbouring intervals whose points break the direction, lower values first; null
 * where it holds. More points mean less risk: where higher is riskier, points must not rise.
 */
export function violationOf(
  bins: readonly LearnedBin[],
  direction: Direction,
): { readonly low: LearnedBin; readonly high: LearnedBin } | null {
  if (direction === 'none') return null;
  const intervals = bins.filter(({ kind }) => kind === 'interval');
  for (const [index, high] of intervals.entries()) {
    const low = intervals[index - 1];
    if (low === undefined) continue;
    const rises = high.points - low.points;
    if (direction === 'higher-is-riskier' ? rises > 0 : rises < 0) return { low, high };
  }
  return null;
}

/** Whether bins first … last can be merged: intervals next to each other, or categories. */
export function canMerge(bins: readonly LearnedBin[], first: number, last: number): boolean {
  const kinds = new Set(bins.slice(first, last + 1).map(({ kind }) => kind));
  return last > first && kinds.size === 1 && (kinds.has('interval') || kinds.has('category'));
}
