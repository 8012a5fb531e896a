/** What a table is told of a column, and of the order of its rows. */
import type { ReactNode } from 'react';

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
  /** Pixels it needs at least, its padding included; a table of such columns keeps their widths and drops some. */
  readonly least?: number;
  /** Columns with less worth give way first; without it a column always stays. */
  readonly worth?: number;
  readonly render: (row: T) => ReactNode;
}

export interface Sorted {
  readonly key: string;
  readonly descending: boolean;
}
