import Box from '@mui/material/Box';
import type { KeyboardEvent, ReactNode } from 'react';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

export interface Column<T> {
  readonly key: string;
  /** Units belong here, not in the cells. */
  readonly header: ReactNode;
  readonly align?: 'left' | 'right' | 'center';
  readonly width?: number | string;
  /** One line, cut with an ellipsis, instead of wrapping. */
  readonly nowrap?: boolean;
  /** What the head means in full, where it is short. */
  readonly hint?: string;
  /** Whether `onSort` may be asked for it. */
  readonly sortable?: boolean;
  readonly render: (row: T) => ReactNode;
}

interface DataTableProps<T> {
  /** What the table holds, for those who cannot see it. */
  readonly label: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly rowKey: (row: T) => string;
  /** The column the rows stand in order of, and which way. */
  readonly sorted?: { readonly key: string; readonly descending: boolean } | null;
  /** Asks for the order of a column; its own again when it is asked for a third time. */
  readonly onSort?: (sorted: { key: string; descending: boolean } | null) => void;
  /** Rows with a bar at their edge. */
  readonly isMarked?: (row: T) => boolean;
  /** Opens a row on click and Enter. */
  readonly onOpen?: (row: T) => void;
  readonly selectedKey?: string | null;
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

/** Moves the focus among the rows; returns whether the key was one of its own. */
function moveFocus(event: KeyboardEvent<HTMLTableRowElement>): boolean {
  const row = event.currentTarget;
  const body = row.parentElement;
  if (!body) return false;
  const target =
    event.key === 'ArrowDown'
      ? row.nextElementSibling
      : event.key === 'ArrowUp'
        ? row.previousElementSibling
        : event.key === 'Home'
          ? body.firstElementChild
          : event.key === 'End'
            ? body.lastElementChild
            : undefined;
  if (target === undefined) return false;
  event.preventDefault();
  if (target instanceof HTMLElement) target.focus();
  return true;
}

/** A plain table. With `onOpen` its rows can be walked with the arrow keys and opened with Enter. */
export function DataTable<T>(props: DataTableProps<T>) {
  const {
    label,
    columns,
    rows,
    rowKey,
    onOpen,
    selectedKey = null,
    sorted = null,
    onSort,
    isMarked,
    empty,
    stickyHeader = false,
    inset = 24,
    footer,
    fit = false,
  } = props;
  if (rows.length === 0 && empty !== undefined) return empty;
  const edges = {
    '& tr > :first-of-type': { paddingLeft: `${inset}px` },
    ...(fit ? {} : { '& tr > :last-of-type': { paddingRight: `${inset}px` } }),
  };
  const entry = rows.some((row) => rowKey(row) === selectedKey)
    ? selectedKey
    : rows[0] === undefined
      ? null
      : rowKey(rows[0]);
  return (
    <Box
      component="table"
      aria-label={label}
      {...(onOpen ? { role: 'grid' } : {})}
      sx={{
        ...tableStyle,
        ...edges,
        ...(fit ? { '& tr > th': { minWidth: 112 } } : {}),
        ...(stickyHeader ? { '& thead th': { position: 'sticky', top: 0, zIndex: 1 } } : {}),
      }}
    >
      <thead>
        <tr>
          {columns.map((column) => (
            <th
              key={column.key}
              scope="col"
              title={column.hint}
              {...(sorted?.key === column.key ? { 'aria-sort': sorted.descending ? 'descending' : 'ascending' } : {})}
              style={{
                textAlign: column.align ?? 'left',
                ...(column.width === undefined ? {} : { width: column.width }),
              }}
            >
              {onSort && column.sortable ? (
                <SortButton column={column} sorted={sorted} onSort={onSort} />
              ) : (
                column.header
              )}
            </th>
          ))}
          {fit && <Filler />}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <TableRow
            key={rowKey(row)}
            row={row}
            columns={columns}
            selected={rowKey(row) === selectedKey}
            entry={rowKey(row) === entry}
            onOpen={onOpen}
            isMarked={isMarked?.(row) ?? false}
            fit={fit}
          />
        ))}
      </tbody>
      {footer}
    </Box>
  );
}

/** Rising, falling, and the rows' own order again. */
function SortButton<T>(props: {
  column: Column<T>;
  sorted: { readonly key: string; readonly descending: boolean } | null;
  onSort: (sorted: { key: string; descending: boolean } | null) => void;
}) {
  const words = useText().app.table;
  const { column, sorted, onSort } = props;
  const isSorted = sorted?.key === column.key;
  const next = isSorted
    ? sorted.descending
      ? null
      : { key: column.key, descending: true }
    : { key: column.key, descending: false };
  return (
    <Box
      component="button"
      type="button"
      title={words.sort}
      onClick={() => onSort(next)}
      sx={{
        font: 'inherit',
        border: 0,
        p: 0,
        background: 'none',
        color: isSorted ? color.ink : 'inherit',
        cursor: 'pointer',
        '&:hover': { color: color.ink },
      }}
    >
      {column.header}
      <span aria-hidden="true">{isSorted ? (sorted.descending ? ' ↓' : ' ↑') : ''}</span>
    </Box>
  );
}

function TableRow<T>(props: {
  row: T;
  columns: readonly Column<T>[];
  selected: boolean;
  entry: boolean;
  onOpen: ((row: T) => void) | undefined;
  isMarked: boolean;
  fit: boolean;
}) {
  const { row, columns, selected, entry, onOpen, isMarked, fit } = props;
  const cells = columns.map((column) => (
    <Box
      component="td"
      key={column.key}
      {...(onOpen ? { role: 'gridcell' } : {})}
      sx={{
        ...(column.nowrap ? { maxWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' } : {}),
      }}
      style={{ textAlign: column.align ?? 'left' }}
    >
      {column.render(row)}
    </Box>
  ));
  if (!onOpen)
    return (
      <tr>
        {cells}
        {fit && <Filler />}
      </tr>
    );
  return (
    <Box
      component="tr"
      role="row"
      tabIndex={entry ? 0 : -1}
      aria-selected={selected}
      onClick={() => onOpen(row)}
      onKeyDown={(event: KeyboardEvent<HTMLTableRowElement>) => {
        if (event.target !== event.currentTarget || moveFocus(event)) return;
        if (event.key === 'Enter') onOpen(row);
      }}
      sx={{
        cursor: 'pointer',
        backgroundColor: selected ? color.accentSoft : 'transparent',
        '&:hover': { backgroundColor: selected ? color.accentSoft : color.sunken },
        ...(isMarked ? { '& > td:first-of-type': { boxShadow: `inset 3px 0 0 ${color.accent}` } } : {}),
      }}
    >
      {cells}
      {fit && <Filler />}
    </Box>
  );
}

function Filler() {
  return <td aria-hidden="true" style={{ width: '100%', padding: 0 }} />;
}
