/** A pairwise term: points by place on two axes as a table of shades, each cell with its number. */

import Box from '@mui/material/Box';
import { type FocusEvent, type KeyboardEvent, memo, useRef, useState } from 'react';
import { useFormats } from '#renderer/ui/language/language.tsx';
import { chartColour } from '../tokens.ts';

interface PairHeatProps {
  readonly label: string;
  readonly names: readonly [string, string];
  /** Labels of the first axis (rows) and of the second (columns). */
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly points: readonly (readonly number[])[];
  readonly captions: { readonly hint: string; readonly more: string; readonly less: string };
}

const LABEL = 164;
/** Numbers are written into the cells of small tables only. */
const MOST_NUMBERED = 10;
const MOST_LABELS = 14;
/** Room for the labels of the second axis, in characters. */
const ROOM = 72;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Points that take the full shade: all but the most extreme hundredth of the cells stay below. */
function strongest(points: readonly (readonly number[])[]): number {
  const sizes = points
    .flat()
    .map(Math.abs)
    .sort((a, b) => a - b);
  return Math.max(1, sizes[Math.floor(0.99 * (sizes.length - 1))] ?? 1);
}

function shadeOf(points: number, most: number): string {
  const strength = Math.round(Math.min(1, Math.abs(points) / most) * 72);
  const paint = points < 0 ? chartColour.adverse : chartColour.favourable;
  return `color-mix(in srgb, ${paint} ${strength}%, ${chartColour.sunken})`;
}

function moved({ row, column }: Place, key: string, rows: number, columns: number): Place | null {
  if (key === 'ArrowRight') return { row, column: Math.min(columns - 1, column + 1) };
  if (key === 'ArrowLeft') return { row, column: Math.max(0, column - 1) };
  if (key === 'ArrowDown') return { row: Math.min(rows - 1, row + 1), column };
  if (key === 'ArrowUp') return { row: Math.max(0, row - 1), column };
  return null;
}

/** The table with its reading line: the cell under the focus or the pointer is read out above. */
export function PairHeat(props: PairHeatProps) {
  const formats = useFormats();
  const { names, first, second, points, captions } = props;
  const [read, setRead] = useState<Place | null>(null);
  const shown =
    read && `${first[read.row]} · ${second[read.column]}: ${formats.signed(points[read.row]?.[read.column] ?? 0)}`;
  return (
    <figure>
      <div style={{ display: 'flex', justifyContent: 'space-between', gap: 16, marginBottom: 6, minHeight: 20 }}>
        <span style={{ color: chartColour.quiet }}>{`${names[0]} ↓  ${names[1]} →`}</span>
        <span aria-hidden="true" style={{ color: shown ? chartColour.ink : chartColour.quiet, textAlign: 'right' }}>
          {shown ?? captions.hint}
        </span>
      </div>
      <HeatTable label={props.label} first={first} second={second} points={points} onRead={setRead} />
      <Legend less={captions.less} more={captions.more} />
    </figure>
  );
}

interface HeatTableProps extends Pick<PairHeatProps, 'label' | 'first' | 'second' | 'points'> {
  readonly onRead: (place: Place | null) => void;
}

const cellOf = (target: EventTarget): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('[data-cell]') : null;

function placeOf(cell: HTMLElement | null): Place | null {
  const [row, column] = (cell?.dataset['cell'] ?? '').split(' ').map(Number);
  return row === undefined || column === undefined ? null : { row, column };
}

/** The cells, drawn once: there may be thousands, so focus and pointer are followed without drawing them again. */
const HeatTable = memo(function HeatTable({ label, first, second, points, onRead }: HeatTableProps) {
  const formats = useFormats();
  const root = useRef<HTMLTableElement>(null);
  const most = strongest(points);
  const longest = Math.max(...second.map((name) => name.length), 1);
  const every = Math.ceil((second.length * (longest + 2)) / ROOM);
  const numbered = second.length <= MOST_NUMBERED;
  const height = first.length <= 14 ? 32 : Math.max(6, Math.floor(420 / first.length));
  function onFocus(event: FocusEvent) {
    const cell = cellOf(event.target);
    // One cell is the table's tab stop: the last that had the focus.
    root.current?.querySelector('[data-cell][tabindex="0"]')?.setAttribute('tabindex', '-1');
    cell?.setAttribute('tabindex', '0');
    onRead(placeOf(cell));
  }
  function onKeyDown(event: KeyboardEvent) {
    const from = placeOf(cellOf(event.target));
    const target = from && moved(from, event.key, first.length, second.length);
    if (target === null) return;
    event.preventDefault();
    root.current?.querySelector<HTMLElement>(`[data-cell="${target.row} ${target.column}"]`)?.focus();
  }
  return (
    <Box
      component="table"
      ref={root}
      role="grid"
      aria-label={label}
      onFocus={onFocus}
      onBlur={() => onRead(null)}
      onKeyDown={onKeyDown}
      onPointerOver={(event) => onRead(placeOf(cellOf(event.target)))}
      onPointerLeave={() => onRead(null)}
      style={{
        width: '100%',
        tableLayout: 'fixed',
        borderCollapse: 'separate',
        borderSpacing: numbered ? 1 : 0,
      }}
    >
      <thead>
        <tr>
          <td style={{ width: LABEL, padding: 0 }} />
          {second.map((name, column) => (
            <th key={name} scope="col" title={name} style={columnLabel}>
              <Label name={name} shown={column % every === 0} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {first.map((name, row) => (
          <tr key={name}>
            <th scope="row" title={name} style={{ ...rowLabel, lineHeight: `${Math.min(20, height)}px` }}>
              <Label name={name} shown={row % Math.ceil(first.length / MOST_LABELS) === 0} />
            </th>
            {second.map((across, column) => {
              const value = points[row]?.[column] ?? 0;
              return (
                <td
                  {...GRID_CELL}
                  key={across}
                  data-cell={`${row} ${column}`}
                  aria-label={`${name}, ${across}: ${formats.signed(value)}`}
                  tabIndex={row === 0 && column === 0 ? 0 : -1}
                  style={{ ...cell, height, backgroundColor: shadeOf(value, most) }}
                >
                  {numbered && height >= 24 && formats.signed(value)}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </Box>
  );
});

/** A cell of a table that is walked by the arrow keys. */
const GRID_CELL = { role: 'gridcell' } as const;

const quietLabel = {
  fontWeight: 400,
  color: chartColour.quiet,
  overflow: 'hidden',
  textOverflow: 'ellipsis',
  whiteSpace: 'nowrap',
} as const;
/** A label may be taller than its row: the rows beside it have none. */
const rowLabel = { ...quietLabel, padding: '0 8px 0 0', textAlign: 'right', overflow: 'visible' } as const;
/** A shown label may reach over the empty ones beside it. */
const columnLabel = { ...quietLabel, padding: '0 0 4px', textAlign: 'left', overflow: 'visible' } as const;
const cell = { padding: 0, textAlign: 'center', outlineOffset: -2, overflow: 'hidden', lineHeight: '16px' } as const;

/** A label of an axis; where there is no room for all of them, some are for those who cannot see the picture. */
function Label(props: { readonly name: string; readonly shown: boolean }) {
  return props.shown ? props.name : <span className="visually-hidden">{props.name}</span>;
}

function Legend(props: { readonly less: string; readonly more: string }) {
  return (
    <figcaption style={{ display: 'flex', gap: 8, alignItems: 'center', marginTop: 8, marginLeft: LABEL }}>
      <span style={{ color: chartColour.quiet }}>{props.less}</span>
      {[-1, -0.5, 0, 0.5, 1].map((step) => (
        <span key={step} style={{ width: 24, height: 12, backgroundColor: shadeOf(step, 1) }} aria-hidden="true" />
      ))}
      <span style={{ color: chartColour.quiet }}>{props.more}</span>
    </figcaption>
  );
}
