/** Which row of the file names the columns: the first rows as they are, and a click on another. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { TablePreview } from '#shared/contract/operations/evidence.ts';
import { scroller } from './sample-tables.tsx';

interface HeaderPickerProps {
  readonly firstRows: TablePreview['firstRows'];
  /** Row of the header, from 1; 0 where there is none. */
  readonly headerRow: number;
  readonly onChoose: (headerRow: number) => void;
}

interface FirstRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/** A line that says where the header is; it opens where the desk found none. */
export function HeaderPicker({ firstRows, headerRow, onChoose }: HeaderPickerProps) {
  const words = useText().evidence.mapping.header;
  const formats = useFormats();
  const [open, setOpen] = useState(headerRow === 0);
  const width = Math.max(1, ...firstRows.map((cells) => cells.length));
  const rows = firstRows.map((cells, index): FirstRow => ({ row: index + 1, cells }));
  return (
    <>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'baseline', flexWrap: 'wrap', color: color.inkQuiet }}>
        <span>{headerRow === 0 ? words.none : words.row(formats.number(headerRow))}</span>
        <Link component="button" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hide : words.choose}
        </Link>
      </Box>
      {open && (
        <Box sx={{ mb: 2 }}>
          <Box sx={scroller}>
            <DataTable
              label={words.first}
              inset={12}
              rows={rows}
              rowKey={({ row }) => String(row)}
              selectedKey={String(headerRow)}
              isMarked={({ row }) => row === headerRow}
              onOpen={({ row }) => onChoose(row)}
              columns={[
                { key: 'row', header: words.number, align: 'right', width: 48, render: ({ row }: FirstRow) => row },
                ...Array.from({ length: width }, (_, index) => ({
                  key: String(index),
                  header: columnLetter(index),
                  render: ({ row, cells }: FirstRow) => (
                    <span style={row === headerRow ? { fontWeight: 600 } : undefined}>{cells[index] ?? ''}</span>
                  ),
                })),
              ]}
            />
          </Box>
          <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mt: 1, flexWrap: 'wrap' }}>
            <Box sx={{ flex: 1, minWidth: 240, color: color.inkQuiet }}>{words.hint}</Box>
            <Button disabled={headerRow === 0} onClick={() => onChoose(0)}>
              {words.takeNone}
            </Button>
          </Box>
        </Box>
      )}
    </>
  );
}

/** A to Z, then AA: the first rows show no more than thirty columns. */
function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : `${columnLetter(Math.floor(index / 26) - 1)}${last}`;
}
