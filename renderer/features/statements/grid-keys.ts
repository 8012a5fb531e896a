/** Arrow keys in a grid of buttons: one tab stop, moved among the cells. */
import { type KeyboardEvent, useState } from 'react';

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  Home: [0, Number.NEGATIVE_INFINITY],
  End: [0, Number.POSITIVE_INFINITY],
};

function clamped(index: number, length: number): number {
  return Math.min(length - 1, Math.max(0, index));
}

function cellsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('[data-cell]')];
}

/** Moves the focus from the focused cell; returns whether the key was one of its own. */
function moveFocus(event: KeyboardEvent<HTMLTableElement>): boolean {
  const step = STEPS[event.key];
  const { activeElement } = document;
  if (!step || event.altKey || event.ctrlKey || event.metaKey || !(activeElement instanceof HTMLElement)) return false;
  const rows = [...event.currentTarget.querySelectorAll('tr')].map(cellsOf).filter((cells) => cells.length > 0);
  const at = rows.findIndex((cells) => cells.includes(activeElement));
  const row = rows[at];
  if (!row) return false;
  const column = row.indexOf(activeElement);
  const target = rows[clamped(at + step[0], rows.length)];
  target?.[clamped(column + step[1], target.length)]?.focus();
  return true;
}

export interface GridKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLTableElement>) => void;
  /** What a cell's button needs: its key and whether Tab reaches it. */
  readonly cell: (key: string) => { 'data-cell': string; tabIndex: 0 | -1; onFocus: () => void };
}

/** Keys of a grid whose first tab stop is the cell `first`. */
export function useGridKeys(first: string, keys: ReadonlySet<string>): GridKeys {
  const [active, setActive] = useState(first);
  // The active cell may be folded away: the first takes the tab stop.
  const stop = keys.has(active) ? active : first;
  return {
    onKeyDown: (event) => {
      if (moveFocus(event)) event.preventDefault();
    },
    cell: (key) => ({ 'data-cell': key, tabIndex: key === stop ? 0 : -1, onFocus: () => setActive(key) }),
  };
}
