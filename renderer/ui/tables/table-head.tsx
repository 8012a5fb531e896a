/** Heads of the columns; one that sorts is a button and says how the rows stand. */
import Box from '@mui/material/Box';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Column, Sorted } from './column.ts';
import { Filler } from './table-row.tsx';

interface TableHeadProps<T> {
  readonly columns: readonly Column<T>[];
  readonly sorted: Sorted | null;
  readonly onSort: ((sorted: Sorted | null) => void) | undefined;
  /** Pixels the outer columns are wider by, where widths are kept. */
  readonly outer: number;
  readonly fit: boolean;
}

/** Where there are no more columns than these, a head need not wrap after its first word. */
const FEW_COLUMNS = 5;
const wholeHead = { display: 'block', width: 'max-content', maxWidth: 124 } as const;

/** One line of heads. */
export function TableHead<T>({ columns, sorted, onSort, outer, fit }: TableHeadProps<T>) {
  const widthOf = ({ width }: Column<T>, index: number): number | string | undefined => {
    const isOuter = index === 0 || index === columns.length - 1;
    return typeof width === 'number' && isOuter ? width + outer : width;
  };
  const isRoomy = fit && columns.length <= FEW_COLUMNS;
  return (
    <thead>
      <tr>
        {columns.map((column, index) => {
          const width = widthOf(column, index);
          return (
            <th
              key={column.key}
              scope="col"
              title={column.hint}
              {...(sorted?.key === column.key ? { 'aria-sort': sorted.descending ? 'descending' : 'ascending' } : {})}
              style={{ textAlign: column.align ?? 'left', ...(width === undefined ? {} : { width }) }}
            >
              {onSort && column.sortable ? (
                <SortButton column={column} sorted={sorted} onSort={onSort} />
              ) : isRoomy ? (
                <span style={{ ...wholeHead, marginLeft: column.align === 'right' ? 'auto' : 0 }}>{column.header}</span>
              ) : (
                column.header
              )}
            </th>
          );
        })}
        {fit && <Filler />}
      </tr>
    </thead>
  );
}

interface SortButtonProps<T> {
  readonly column: Column<T>;
  readonly sorted: Sorted | null;
  readonly onSort: (sorted: Sorted | null) => void;
}

/** Rising, falling, and the rows' own order again. */
function SortButton<T>({ column, sorted, onSort }: SortButtonProps<T>) {
  const words = useText().app.table;
  const isSorted = sorted?.key === column.key;
  const next = !isSorted
    ? { key: column.key, descending: false }
    : sorted.descending
      ? null
      : { key: column.key, descending: true };
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
        minHeight: 24,
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
