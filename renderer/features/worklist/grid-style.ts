import { color } from '#renderer/ui/theme/tokens.ts';

/** The grid as a sheet of paper: hairlines between rows, no frame of its own. */
export const gridStyle = {
  border: 0,
  borderRadius: 0,
  fontSize: 13,
  '--DataGrid-containerBackground': color.paper,
  '--DataGrid-rowBorderColor': color.hairline,
  '--DataGrid-t-color-background-base': color.paper,
  '--DataGrid-t-header-background-base': color.paper,
  '& .MuiDataGrid-columnHeaderTitle': { fontWeight: 400, color: color.inkQuiet },
  '& .MuiDataGrid-columnSeparator': { display: 'none' },
  '& .MuiDataGrid-row': { cursor: 'pointer' },
  '& .MuiDataGrid-row:hover': { backgroundColor: color.sunken },
  '& .MuiDataGrid-cell, & .MuiDataGrid-columnHeader': { px: '8px' },
  '& .MuiDataGrid-cell[data-field="number"], & .MuiDataGrid-columnHeader[data-field="number"]': { pl: 3 },
  '& .MuiDataGrid-cell[data-field="stateSince"], & .MuiDataGrid-columnHeader[data-field="stateSince"]': { pr: 3 },
  '& .waits .MuiDataGrid-cell[data-field="number"]': { boxShadow: `inset 3px 0 0 ${color.accent}` },
  '& .MuiDataGrid-cell[data-field="state"], & .MuiDataGrid-cell[data-field="grade"]': {
    display: 'flex',
    alignItems: 'center',
  },
  '& .MuiDataGrid-cell:focus, & .MuiDataGrid-cell:focus-within, & .MuiDataGrid-columnHeader:focus, & .MuiDataGrid-columnHeader:focus-within':
    { outline: `2px solid ${color.accent}`, outlineOffset: -2 },
  '& .MuiDataGrid-footerContainer': { minHeight: 44, borderColor: color.hairline },
  '& .MuiTablePagination-toolbar': { minHeight: 44 },
} as const;
