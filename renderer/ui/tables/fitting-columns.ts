/** Which columns a width has room for: the least worth go first. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Column } from './data-table.tsx';

export interface WorthColumn<T> extends Column<T> {
  /** Pixels it needs at least. */
  readonly least: number;
  /** Columns with less worth give way first; without it a column always stays. */
  readonly worth?: number;
}

/** The columns that fit into a width, in their order. */
export function fittingColumns<T>(columns: readonly WorthColumn<T>[], width: number): WorthColumn<T>[] {
  const byWorth = columns.toSorted(
    (a, b) => (b.worth ?? Number.POSITIVE_INFINITY) - (a.worth ?? Number.POSITIVE_INFINITY),
  );
  const kept = new Set<string>();
  let used = 0;
  for (const { key, least, worth } of byWorth) {
    if (worth !== undefined && used + least > width) break;
    kept.add(key);
    used += least;
  }
  return columns.filter(({ key }) => kept.has(key));
}

/** Width of an element in pixels, as it changes; 0 before it is there. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    setWidth(watched.clientWidth);
    const observer = new ResizeObserver(() => setWidth(watched.clientWidth));
    observer.observe(watched);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
