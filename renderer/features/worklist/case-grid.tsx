import useMediaQuery from '@mui/material/useMediaQuery';
import { DataGrid, type GridApi, type GridColDef, type GridSortModel, useGridApiRef } from '@mui/x-data-grid';
import { type RefObject, useEffect, useMemo } from 'react';
import { GradeBadge } from '#renderer/ui/display/grade-badge.tsx';
import { StateBadge } from '#renderer/ui/display/state-badge.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { rowHeight, useAppearance } from '#renderer/ui/theme/appearance.ts';
import type { CaseSummary } from '#shared/contract/operations/case.ts';
import { daysBetween } from '#shared/domain/dates.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import { gridStyle } from './grid-style.ts';
import { PAGE_SIZES, SORTS, type WorklistView } from './worklist-filter.ts';

function columnsFor(
  text: Text,
  formats: Formats,
  today: string,
  waiting: ReadonlySet<string>,
): GridColDef<CaseSummary>[] {
  const words = text.worklist.columns;
  return [
    {
      field: 'number',
      headerName: words.number,
      width: 124,
      renderCell: ({ row }) => <CaseNumber number={row.number} waits={waiting.has(row.id)} />,
    },
    { field: 'legalName', headerName: words.legalName, flex: 1, minWidth: 180 },
    { field: 'registrationId', headerName: words.registrationId, width: 190, sortable: false },
    { field: 'state', headerName: words.state, width: 140, renderCell: ({ row }) => <StateBadge state={row.state} /> },
    {
      field: 'grade',
      headerName: words.grade,
      width: 104,
      renderCell: ({ row }) => <GradeBadge grade={row.isAssessed ? row.grade : null} />,
    },
    {
      field: 'pd',
      headerName: words.pd,
      width: 72,
      align: 'right',
      headerAlign: 'right',
      sortable: false,
      valueGetter: (pd: number | null, row) => (row.isAssessed ? pd : null),
      valueFormatter: (pd: number | null) => formats.percent(pd).replace('%', ''),
    },
    {
      field: 'product',
      headerName: words.product,
      width: 160,
      sortable: false,
      valueGetter: (_value, row) => text.domain.products[row.product],
    },
    {
      field: 'amount',
      headerName: words.amount,
      width: 120,
      align: 'right',
      headerAlign: 'right',
      renderCell: ({ row }) => (
        <span title={formats.money(row.amount, row.currency)}>{formats.money(row.amount, row.currency, 'whole')}</span>
      ),
    },
    { field: 'currency', headerName: words.currency, width: 60, sortable: false },
    {
      field: 'owner',
      headerName: words.owner,
      width: 130,
      sortable: false,
      valueGetter: (_value, row) => row.owner.displayName,
    },
    { field: 'updatedAt', headerName: words.updatedAt, width: 108, valueFormatter: (at: string) => formats.date(at) },
    {
      field: 'stateSince',
      headerName: words.stateSince,
      description: words.stateSinceLong,
      width: 88,
      align: 'right',
      headerAlign: 'right',
      valueFormatter: (since: string) => formats.number(Math.max(0, daysBetween(formats.date(since), today))),
    },
  ];
}

interface CaseGridProps {
  readonly view: WorklistView;
  readonly cases: readonly CaseSummary[];
  readonly total: number;
  readonly loading: boolean;
  readonly today: string;
  /** Cases on this page that wait for the signed-in officer. */
  readonly waiting: ReadonlySet<string>;
  readonly onChange: (change: Partial<WorklistView>) => void;
  readonly onOpen: (caseId: string) => void;
}

/** One page of cases: sorted and paged by the backend, walked with the arrow keys, opened with Enter. */
export function CaseGrid(props: CaseGridProps) {
  const text = useText();
  const formats = useFormats();
  const { view, cases, total, loading, today, waiting, onChange, onOpen } = props;
  const density = useAppearance((state) => state.density);
  const isWide = useMediaQuery('(min-width: 1560px)');
  const isMedium = useMediaQuery('(min-width: 1360px)');
  const columns = useMemo(() => columnsFor(text, formats, today, waiting), [text, formats, today, waiting]);
  const sortModel = useMemo<GridSortModel>(
    () => (view.sort ? [{ field: view.sort, sort: view.descending ? 'desc' : 'asc' }] : []),
    [view.sort, view.descending],
  );
  const apiRef = useGridApiRef();
  useReturn(apiRef, cases);
  const open = (caseId: string): void => {
    lastOpened = caseId;
    onOpen(caseId);
  };
  return (
    <DataGrid
      apiRef={apiRef}
      aria-label={text.worklist.title}
      rows={cases}
      columns={columns}
      columnVisibilityModel={{ registrationId: isWide, updatedAt: isWide, owner: isMedium }}
      rowCount={total}
      loading={loading}
      paginationMode="server"
      sortingMode="server"
      filterMode="server"
      paginationModel={{ page: view.page, pageSize: view.pageSize }}
      onPaginationModelChange={({ page, pageSize }) => onChange({ page, pageSize })}
      pageSizeOptions={PAGE_SIZES}
      sortModel={sortModel}
      onSortModelChange={([model]) =>
        onChange({ sort: SORTS.find((sort) => sort === model?.field) ?? null, descending: model?.sort === 'desc' })
      }
      rowHeight={rowHeight(density)}
      columnHeaderHeight={36}
      disableColumnMenu
      disableColumnFilter
      disableColumnResize
      disableRowSelectionOnClick
      hideFooterSelectedRowCount
      onRowClick={({ id }) => open(String(id))}
      onCellKeyDown={({ id }, event) => {
        if (event.key === 'Enter') open(String(id));
      }}
      getRowClassName={({ id }) => (waiting.has(String(id)) ? 'waits' : '')}
      sx={gridStyle}
    />
  );
}

/** The case opened last from the list, to come back to. */
let lastOpened: string | null = null;

/** Coming back from a case, the focus and the scroll are where they were. */
function useReturn(apiRef: RefObject<GridApi | null>, cases: readonly CaseSummary[]): void {
  useEffect(() => {
    const rowIndex = cases.findIndex(({ id }) => id === lastOpened);
    if (rowIndex < 0 || lastOpened === null) return;
    apiRef.current?.scrollToIndexes({ rowIndex, colIndex: 0 });
    apiRef.current?.setCellFocus(lastOpened, 'number');
    lastOpened = null;
  }, [apiRef, cases]);
}

function CaseNumber(props: { number: string; waits: boolean }) {
  const text = useText();
  return (
    <span>
      {props.number}
      {props.waits && <span className="visually-hidden">, {text.worklist.waits}</span>}
    </span>
  );
}
