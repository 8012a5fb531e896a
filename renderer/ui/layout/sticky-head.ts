/** The head that stays on top of a room while it scrolls: what has to stand below it asks here. */
import { type RefObject, useEffect, useState } from 'react';

/** The nearest sticky element before a place, whatever stands between them. */
export function stickyHeadOver(place: HTMLElement): HTMLElement | undefined {
  for (let around: HTMLElement | null = place; around; around = around.parentElement) {
    for (let before = around.previousElementSibling; before; before = before.previousElementSibling)
      if (before instanceof HTMLElement && getComputedStyle(before).position === 'sticky') return before;
  }
  return undefined;
}

/** Its height in pixels over a place, kept up to date; 0 without one. */
export function useHeadHeight(place: RefObject<HTMLElement | null>): number {
  const [height, setHeight] = useState(0);
  useEffect(() => {
    const head = place.current ? stickyHeadOver(place.current) : undefined;
    if (!head) return;
    const observer = new ResizeObserver(() => setHeight(head.offsetHeight));
    observer.observe(head);
    return () => observer.disconnect();
  }, [place]);
  return height;
}
