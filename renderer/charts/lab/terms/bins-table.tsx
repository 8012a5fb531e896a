import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { LearnedBin } from '../learned-layout.ts';

/** Tables up to this length stand open; longer ones open when asked for. */
const SHORT = 12;

/** The same bins as a table, for reading exact points. */
export function BinsTable(props: { bins: readonly LearnedBin[]; before: readonly LearnedBin[] }) {
  const words = useText().lab.shapes;
  const formats = useFormats();
  const { bins, before } = props;
  const [open, setOpen] = useState(bins.length <= SHORT);
  const rows = bins.map((bin, place) => ({ ...bin, place, former: before[place]?.points ?? bin.points }));
  return (
    <>
      <Button variant="text" aria-expanded={open} onClick={() => setOpen(!open)} sx={{ ml: -1 }}>
        {words.table}
      </Button>
      {open && (
        <DataTable
          label={words.table}
          inset={0}
          rows={rows}
          rowKey={({ place }) => String(place)}
          columns={[
            { key: 'bin', header: words.bin, render: ({ label }) => label },
            {
              key: 'points',
              header: words.binPoints,
              align: 'right',
              width: 160,
              render: ({ points, former }) => (
                <>
                  {former !== points && (
                    <Box component="s" sx={{ color: color.inkQuiet, mr: 1 }}>
                      {formats.signed(former)}
                    </Box>
                  )}
                  {formats.signed(points)}
                </>
              ),
            },
            {
              key: 'share',
              header: words.binShare,
              align: 'right',
              width: 112,
              render: ({ share }) => formats.percent(share, 1).replace('%', ''),
            },
          ]}
        />
      )}
    </>
  );
}
