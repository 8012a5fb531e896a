/** Of a long table only the rows in sight are drawn; on paper all are. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useLayoutEffect, useState } from 'react';
import { usePrinting } from '#renderer/ui/layout/printing.ts';
import { rowHeight, useAppearance } from '#renderer/ui/theme/appearance.ts';

/** Shorter tables are drawn whole: the browser's own search then finds every row. */
const LONG = 60;
/** Rows drawn beyond the edges, so that a fast scroll shows no gap. */
const BEYOND = 12;

export interface DrawnRows {
  /** First row drawn, and the one after the last. */
  readonly from: number;
  readonly to: number;
  /** Pixels of the rows left out before and after. */
  readonly before: number;
  readonly after: number;
  /** Takes the height a drawn row really has. */
  readonly measure: (row: HTMLElement | null) => void;
  /** Scrolls to a row that may not be drawn yet. */
  readonly reach: (index: number) => void;
}

/** The nearest element around a place that scrolls upright; null where nothing is laid out. */
function scrollerOf(place: HTMLElement): HTMLElement | null {
  for (let around = place.parentElement; around; around = around.parentElement) {
    // What scrolls sideways counts as scrolling upright too, though it never has to.
    const isHigher = around.clientHeight > 0 && around.scrollHeight > around.clientHeight;
    if (isHigher && /auto|scroll/.test(getComputedStyle(around).overflowY)) return around;
  }
  return null;
}

/** Which of `count` rows a table draws. */
export function useDrawnRows(table: RefObject<HTMLTableElement | null>, count: number): DrawnRows {
  const density = useAppearance((state) => state.density);
  const printing = usePrinting();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const [start, setStart] = useState(0);
  const isHeldBack = count > LONG && scroller !== null && !printing;
  // What stands above the rows can change with every drawing; where the table is short none of it matters.
  useLayoutEffect(() => {
    const place = table.current;
    if (place === null || count <= LONG) return;
    const around = scrollerOf(place);
    setScroller(around);
    if (around === null) return;
    const head = place.tHead?.offsetHeight ?? 0;
    const above = place.getBoundingClientRect().top - around.getBoundingClientRect().top;
    setStart(Math.round(above + around.scrollTop + head));
  });
  const virtual = useVirtualizer<HTMLElement, HTMLElement>({
    count,
    enabled: isHeldBack,
    getScrollElement: () => scroller,
    estimateSize: () => rowHeight(density),
    overscan: BEYOND,
    scrollMargin: start,
    scrollPaddingStart: rowHeight(density),
  });
  const items = isHeldBack ? virtual.getVirtualItems() : [];
  const first = items[0];
  const last = items.at(-1);
  // Until the scroller is measured all rows are drawn: a row that has the focus must not go and come.
  if (first === undefined || last === undefined)
    return { from: 0, to: count, before: 0, after: 0, measure: () => undefined, reach: () => undefined };
  return {
    from: first.index,
    to: last.index + 1,
    before: first.start - start,
    after: virtual.getTotalSize() - (last.end - start),
    measure: virtual.measureElement,
    reach: (index) => virtual.scrollToIndex(index, { align: 'auto' }),
  };
}
