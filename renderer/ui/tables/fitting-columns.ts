/** Which columns a width has room for: the least worth go first. */
import { type RefObject, useLayoutEffect, useState } from 'react';

interface Fitting {
  readonly key: string;
  /** Pixels it needs at least, its padding included. */
  readonly least?: number;
  /** Columns with less worth give way first; without it a column always stays. */
  readonly worth?: number;
}

/** The columns that fit into a width, in their order; a width that is not known yet holds all. */
export function fittingColumns<C extends Fitting>(columns: readonly C[], width: number): readonly C[] {
  if (width <= 0) return columns;
  const byWorth = columns.toSorted(
    (a, b) => (b.worth ?? Number.POSITIVE_INFINITY) - (a.worth ?? Number.POSITIVE_INFINITY),
  );
  const kept = new Set<string>();
  let used = 0;
  for (const { key, least = 0, worth } of byWorth) {
    used += least;
    if (worth !== undefined && used > width) break;
    kept.add(key);
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
