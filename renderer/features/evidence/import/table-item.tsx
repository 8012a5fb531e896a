/** One table of a file: what it was taken for, how many records, the first of them, what to do with it. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { fieldLabel, recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { TablePreview } from '#shared/contract/operations/evidence.ts';
import { SampleRecords } from './sample-tables.tsx';

interface TableItemProps {
  readonly table: TablePreview;
  readonly currency: string;
  readonly leftOut: boolean;
  readonly onLeaveOut: () => void;
  readonly onTakeIn: () => void;
  readonly onMap: () => void;
}

/** A line with its actions; the sample opens under it. */
export function TableItem({ table, currency, leftOut, onLeaveOut, onTakeIn, onMap }: TableItemProps) {
  const formats = useFormats();
  const text = useText();
  const words = text.evidence.preview;
  const [open, setOpen] = useState(false);
  const { mapping } = table;
  const isIncomplete = table.missingFields.length > 0;
  return (
    <Box sx={{ mt: 1 }}>
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', flexWrap: 'wrap' }}>
        <Box sx={{ flex: 1, minWidth: 240 }}>
          {table.sheet !== null && <span>{`${words.sheet(table.sheet)}: `}</span>}
          <TableVerdict table={table} leftOut={leftOut} />
          {mapping !== null && table.unmappedColumns.length > 0 && (
            <Box sx={{ color: color.inkQuiet }}>
              {formats.labelled(words.unmapped, formats.enumeration(table.unmappedColumns))}
            </Box>
          )}
        </Box>
        {mapping !== null && table.sampleRecords.length > 0 && (
          <Link component="button" type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? words.hideSample : words.showSample}
          </Link>
        )}
        {!leftOut && (
          <Button variant={mapping === null || isIncomplete ? 'contained' : 'outlined'} onClick={onMap}>
            {mapping === null ? words.map : isIncomplete ? words.complete : words.changeMapping}
          </Button>
        )}
        <Button onClick={leftOut ? onTakeIn : onLeaveOut}>{leftOut ? words.takeIn : words.leaveOut}</Button>
      </Box>
      {open && mapping !== null && (
        <SampleRecords recordSet={mapping.recordSet} currency={currency} records={table.sampleRecords} />
      )}
    </Box>
  );
}

function TableVerdict({ table, leftOut }: Pick<TableItemProps, 'table' | 'leftOut'>) {
  const text = useText();
  const formats = useFormats();
  const words = text.evidence.preview;
  if (leftOut) return <span style={{ color: color.inkQuiet }}>{words.leftOut}</span>;
  const { mapping, recognisedBy } = table;
  const missing = formats.enumeration(
    table.missingFields.map((field) => fieldLabel(text, mapping?.recordSet ?? '', field)),
  );
  if (mapping === null || missing !== '') {
    const verdict =
      mapping === null ? words.unrecognised : words.missing(recordSetLabel(text, mapping.recordSet), missing);
    return (
      <span
        style={{ color: color.caution }}
      >{`△ ${formats.withNote(verdict, words.rows(formats.number(table.rowCount)))}`}</span>
    );
  }
  return (
    <span>
      <b style={{ fontWeight: 600 }}>
        {formats.labelled(recordSetLabel(text, mapping.recordSet), words.records(formats.number(table.recordCount)))}
      </b>
      <span style={{ color: color.inkQuiet }}>
        {recognisedBy === null ? '' : ` · ${words.recognised[recognisedBy]}`}
        {table.rowCount === table.recordCount ? '' : ` · ${words.rows(formats.number(table.rowCount))}`}
      </span>
    </span>
  );
}
