/** The one table of the desk: plain or opening its rows, sorted, of any length, on any width. */
import Box from '@mui/material/Box';
import { type ReactNode, useLayoutEffect, useRef } from 'react';
import { usePrinting } from '#renderer/ui/layout/printing.ts';
import { SideScroll } from '#renderer/ui/layout/side-scroll.tsx';
import { WIDE_SHEET_WIDTH } from '#renderer/ui/theme/print.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Column, Sorted } from './column.ts';
import { useDrawnRows } from './drawn-rows.ts';
import { fittingColumns, useWidth } from './fitting-columns.ts';
import { useRowFocus } from './row-focus.ts';
import { TableHead } from './table-head.tsx';
import { TableRow } from './table-row.tsx';

interface DataTableProps<T> {
  /** What the table holds, for those who cannot see it. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** The column the rows stand in order of, and which way. */
  readonly sorted?: Sorted | null;
  /** Asks for the order of a column; its own again when it is asked for a third time. */
  readonly onSort?: (sorted: Sorted | null) => void;
  /** Rows with a bar at their edge. */
  readonly isMarked?: (row: T) => boolean;
  /** Opens a row on click and Enter. */
  readonly onOpen?: (row: T) => void;
  readonly selectedKey?: string | null;
  /** The row to come back to: it takes the focus once it is there. */
  readonly returnTo?: string | null;
  /** Shown in the table's place when it has no rows. */
  readonly empty?: ReactNode;
  /** Lets the head stay while the nearest scroller moves. */
  readonly stickyHeader?: boolean;
  /** Left and right margin of the outer cells, to line up with the page. */
  readonly inset?: number;
  readonly footer?: ReactNode;
  /** Columns as wide as their content, the rest of the line left empty: for small tables on a wide page. */
  readonly fit?: boolean;
}

const INSET = 24;

const tableStyle = {
  width: '100%',
  borderCollapse: 'separate',
  borderSpacing: 0,
  '& th, & td': {
    height: 'var(--desk-row)',
    boxSizing: 'border-box',
    padding: '4px 12px',
    textAlign: 'left',
    verticalAlign: 'middle',
    borderBottom: `1px solid ${color.hairline}`,
    lineHeight: '20px',
  },
  '& th': { fontWeight: 400, color: color.inkQuiet, whiteSpace: 'nowrap', backgroundColor: color.paper },
  '& tbody tr:last-of-type td': { borderBottom: 0 },
  '& tbody tr:focus-visible': { outline: `2px solid ${color.accent}`, outlineOffset: -2 },
} as const;

/** Pixels beside the words of a cell that keeps its width. */
const FITTED_PADDING = 8;
const fittedStyle = {
  tableLayout: 'fixed',
  '& th, & td': { ...tableStyle['& th, & td'], padding: `4px ${FITTED_PADDING}px` },
} as const;

/** A head that stays covers no row that takes the focus. */
const stickyStyle = {
  '& thead th': { position: 'sticky', top: 0, zIndex: 1 },
  '& tbody tr': { scrollMarginTop: 'var(--desk-row)' },
} as const;

/** A plain table. With `onOpen` its rows can be walked with the arrow keys and opened with Enter. */
export function DataTable<T>(props: DataTableProps<T>) {
  const { label, rows, empty, columns, stickyHeader = false } = props;
  if (rows.length === 0 && empty !== undefined) return empty;
  if (columns.some(({ least }) => least !== undefined)) return <FittedTable {...props} />;
  // A head that stays needs the scroller around the table; any other table brings its own.
  if (stickyHeader) return <Table {...props} />;
  return (
    <SideScroll label={label}>
      <Table {...props} />
    </SideScroll>
  );
}

/** The columns that have room, each as wide as it says. */
function FittedTable<T>(props: DataTableProps<T>) {
  const place = useRef<HTMLDivElement>(null);
  const measured = useWidth(place);
  const room = usePrinting() ? WIDE_SHEET_WIDTH : measured;
  const edges = 2 * ((props.inset ?? INSET) - FITTED_PADDING);
  return (
    <div ref={place}>
      <Table {...props} columns={fittingColumns(props.columns, room - edges)} fitted />
    </div>
  );
}

function Table<T>(props: DataTableProps<T> & { readonly fitted?: boolean }) {
  const { label, columns, rows, rowKey, onOpen, selectedKey = null, returnTo = null, sorted = null, onSort } = props;
  const { isMarked, stickyHeader = false, inset = INSET, footer, fit = false, fitted = false } = props;
  const table = useRef<HTMLTableElement>(null);
  const drawn = useDrawnRows(table, rows.length);
  const keys = rows.map(rowKey);
  const focus = useRowFocus(table, keys, drawn, selectedKey);
  useReturn(returnTo === null ? -1 : keys.indexOf(returnTo), focus.to);
  const isWhole = drawn.from === 0 && drawn.to === rows.length;
  const span = columns.length + (fit ? 1 : 0);
  return (
    <Box
      component="table"
      ref={table}
      aria-label={label}
      {...(onOpen ? { role: 'grid' } : {})}
      {...(isWhole ? {} : { 'aria-rowcount': rows.length + 1 })}
      sx={{
        ...tableStyle,
        ...(fitted ? fittedStyle : {}),
        '& tr > :first-of-type': { paddingLeft: `${inset}px` },
        ...(fit
          ? { '& tr > th': { minWidth: 96, maxWidth: 160, whiteSpace: 'normal' } }
          : { '& tr > :last-of-type': { paddingRight: `${inset}px` } }),
        ...(stickyHeader ? stickyStyle : {}),
      }}
    >
      <TableHead
        columns={columns}
        sorted={sorted}
        onSort={onSort}
        outer={fitted ? inset - FITTED_PADDING : 0}
        fit={fit}
      />
      {drawn.before > 0 && <LeftOut height={drawn.before} span={span} />}
      <tbody>
        {rows.slice(drawn.from, drawn.to).map((row, offset) => {
          const index = drawn.from + offset;
          return (
            <TableRow
              key={rowKey(row)}
              row={row}
              index={index}
              {...(isWhole ? {} : { measure: drawn.measure })}
              columns={columns}
              selected={rowKey(row) === selectedKey}
              entry={index === focus.entry}
              focus={focus}
              onOpen={onOpen}
              isMarked={isMarked?.(row) ?? false}
              fit={fit}
            />
          );
        })}
      </tbody>
      {drawn.after > 0 && <LeftOut height={drawn.after} span={span} />}
      {footer}
    </Box>
  );
}

/** The room of the rows that are not drawn. */
function LeftOut({ height, span }: { readonly height: number; readonly span: number }) {
  return (
    <tbody aria-hidden="true">
      <tr>
        <td colSpan={span} style={{ height, padding: 0, border: 0 }} />
      </tr>
    </tbody>
  );
}

/** Moves the focus to the row come back to, once. */
function useReturn(index: number, to: (index: number) => void): void {
  const isDone = useRef(false);
  useLayoutEffect(() => {
    if (index < 0 || isDone.current) return;
    isDone.current = true;
    to(index);
  });
}
