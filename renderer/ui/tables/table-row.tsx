/** A row: plain, or one that takes the focus and opens. */
import Box from '@mui/material/Box';
import type { KeyboardEvent } from 'react';
import { oneLine } from '#renderer/ui/theme/one-line.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Column } from './column.ts';
import type { RowFocus } from './row-focus.ts';

interface TableRowProps<T> {
  readonly row: T;
  readonly index: number;
  /** Takes the height of the row, where not all are drawn. */
  readonly measure?: (row: HTMLElement | null) => void;
  readonly columns: readonly Column<T>[];
  readonly selected: boolean;
  /** Whether Tab reaches the table here. */
  readonly entry: boolean;
  readonly focus: RowFocus;
  readonly onOpen: ((row: T) => void) | undefined;
  readonly isMarked: boolean;
  readonly fit: boolean;
}

const openingRow = { cursor: 'pointer', '&:hover': { backgroundColor: color.sunken } } as const;
const selectedRow = { cursor: 'pointer', backgroundColor: color.accentSoft } as const;
const markedRow = { '& > td:first-of-type': { boxShadow: `inset 3px 0 0 ${color.accent}` } } as const;

/** Cells in the order of the columns. */
export function TableRow<T>(props: TableRowProps<T>) {
  const { row, index, measure, columns, selected, entry, focus, onOpen, isMarked, fit } = props;
  const cells = (
    <>
      {columns.map((column) => (
        <Box
          component="td"
          key={column.key}
          {...(onOpen ? { role: 'gridcell' } : {})}
          sx={column.nowrap ? { ...oneLine, maxWidth: 0 } : {}}
          style={{ textAlign: column.align ?? 'left' }}
        >
          {column.render(row)}
        </Box>
      ))}
      {fit && <Filler />}
    </>
  );
  const place = {
    'data-index': index,
    ...(measure ? { ref: measure, 'aria-rowindex': index + 2 } : {}),
  };
  if (!onOpen) return <tr {...place}>{cells}</tr>;
  return (
    <Box
      component="tr"
      role="row"
      tabIndex={entry ? 0 : -1}
      aria-selected={selected}
      {...place}
      onFocus={() => focus.taken(index)}
      onClick={() => onOpen(row)}
      onKeyDown={(event: KeyboardEvent<HTMLTableRowElement>) => {
        if (event.target !== event.currentTarget || focus.move(event, index)) return;
        if (event.key === 'Enter') onOpen(row);
      }}
      sx={{ ...(selected ? selectedRow : openingRow), ...(isMarked ? markedRow : {}) }}
    >
      {cells}
    </Box>
  );
}

/** The rest of a line whose columns are as wide as their content. */
export function Filler() {
  return <td aria-hidden="true" style={{ width: '100%', padding: 0 }} />;
}
