/** One tab stop for a table that opens: arrows, Page, Home and End move among its rows, drawn or not. */
import { type KeyboardEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react';
import type { DrawnRows } from './drawn-rows.ts';

const PAGE = 10;

/** Where a key leads from a row; undefined for keys that do not move. */
function targetOf(key: string, from: number, count: number): number | undefined {
  const steps: Readonly<Record<string, number>> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + PAGE,
    PageUp: from - PAGE,
    Home: 0,
    End: count - 1,
  };
  const wanted = steps[key];
  return wanted === undefined ? undefined : Math.min(count - 1, Math.max(0, wanted));
}

export interface RowFocus {
  /** The row that Tab reaches. */
  readonly entry: number;
  /** Moves the focus if the key is one of its own, and says whether it is. */
  readonly move: (event: KeyboardEvent, from: number) => boolean;
  /** Moves the focus to a row. */
  readonly to: (index: number) => void;
  /** A row took the focus. */
  readonly taken: (index: number) => void;
}

/** Keeps the focus among the rows of these keys; `selected` is the one chosen. */
export function useRowFocus(
  table: RefObject<HTMLTableElement | null>,
  keys: readonly string[],
  drawn: DrawnRows,
  selected: string | null,
): RowFocus {
  const [last, setLast] = useState<string | null>(null);
  const awaited = useRef<number | null>(null);
  const focus = (index: number): boolean => {
    const row = table.current?.querySelector<HTMLElement>(`tbody > tr[data-index="${index}"]`);
    row?.focus();
    return row != null;
  };
  // A row that was scrolled to is drawn one or more drawings later.
  useLayoutEffect(() => {
    if (awaited.current !== null && focus(awaited.current)) awaited.current = null;
  });
  const to = (index: number) => {
    drawn.reach(index);
    if (!focus(index)) awaited.current = index;
  };
  const isDrawn = (index: number) => index >= drawn.from && index < drawn.to;
  const known = [last, selected].map((key) => (key === null ? -1 : keys.indexOf(key)));
  return {
    entry: known.find(isDrawn) ?? drawn.from,
    to,
    taken: (index) => setLast(keys[index] ?? null),
    move: (event, from) => {
      const target = targetOf(event.key, from, keys.length);
      if (target === undefined || event.altKey || event.ctrlKey || event.metaKey) return false;
      event.preventDefault();
      to(target);
      return true;
    },
  };
}
