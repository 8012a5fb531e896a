/** The bins of a trained shape as a list of options over its picture: walked by the arrow keys, chosen in ranges. */
import { type KeyboardEvent, type PointerEvent, useRef, useState } from 'react';
import { percent } from '../scale.ts';
import type { LearnedBin, LearnedLayout } from './learned-layout.ts';

/** Bins first … last, as `learned.shape` counts them. */
export interface BinRange {
  readonly first: number;
  readonly last: number;
}

interface BinOptionsProps {
  readonly label: string;
  readonly bins: readonly LearnedBin[];
  readonly layout: LearnedLayout;
  readonly height: number;
  readonly chosen: BinRange | null;
  /** Absent where nothing can be chosen. */
  readonly onChoose?: ((range: BinRange) => void) | undefined;
  /** The bin under the pointer or the focus; null when there is none. */
  readonly onRead: (bin: number | null) => void;
  readonly formatPoints: (points: number) => string;
  readonly formatShare: (share: number) => string;
}

/** The step of an arrow; null for other keys. */
function targetOf(key: string, from: number, last: number): number | null {
  if (key === 'ArrowRight' || key === 'ArrowUp') return Math.min(last, from + 1);
  if (key === 'ArrowLeft' || key === 'ArrowDown') return Math.max(0, from - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? last : null;
}

/** One option a bin; Shift or dragging extends the range. */
export function BinOptions(props: BinOptionsProps) {
  const { label, bins, chosen, onChoose, layout, height, formatPoints, formatShare, onRead } = props;
  const [active, setActive] = useState(0);
  const anchor = useRef(0);
  const dragging = useRef(false);
  const root = useRef<HTMLDivElement>(null);
  function choose(bin: number, extend: boolean) {
    if (!extend) anchor.current = bin;
    onChoose?.({ first: Math.min(anchor.current, bin), last: Math.max(anchor.current, bin) });
  }
  function onKeyDown(event: KeyboardEvent) {
    const target = targetOf(event.key, active, bins.length - 1);
    if (target === null || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    root.current?.querySelectorAll<HTMLElement>('[role="option"]')[target]?.focus();
    choose(target, event.shiftKey);
  }
  function onPointerDown(event: PointerEvent, bin: number) {
    dragging.current = true;
    choose(bin, event.shiftKey);
  }
  return (
    <div
      ref={root}
      role="listbox"
      aria-label={label}
      aria-multiselectable="true"
      aria-orientation="horizontal"
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onPointerLeave={() => {
        dragging.current = false;
        onRead(null);
      }}
      style={{ position: 'absolute', inset: 0, touchAction: 'none', userSelect: 'none' }}
    >
      {bins.map((bin, index) => {
        const place = layout.placed[index] ?? { left: 0, right: 0 };
        return (
          <div
            key={`${bin.kind} ${bin.label}`}
            role="option"
            aria-selected={chosen !== null && index >= chosen.first && index <= chosen.last}
            aria-label={`${bin.label}: ${formatPoints(bin.points)}, ${formatShare(bin.share)}`}
            tabIndex={index === Math.min(active, bins.length - 1) ? 0 : -1}
            onFocus={() => {
              setActive(index);
              onRead(index);
            }}
            onBlur={() => onRead(null)}
            onPointerDown={(event) => onPointerDown(event, index)}
            onPointerEnter={() => {
              onRead(index);
              if (dragging.current) choose(index, true);
            }}
            style={{
              position: 'absolute',
              left: percent(place.left),
              width: percent(Math.max(0.001, place.right - place.left)),
              top: 0,
              height,
              cursor: onChoose ? 'pointer' : 'default',
            }}
          />
        );
      })}
    </div>
  );
}
