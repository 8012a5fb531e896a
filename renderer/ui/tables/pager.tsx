import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Select from '@mui/material/Select';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

interface PagerProps {
  readonly page: number;
  readonly pageSize: number;
  readonly pageSizes: readonly number[];
  readonly total: number;
  readonly onChange: (change: { page: number; pageSize: number }) => void;
}

/** Which rows of how many are shown, and the way to the others. */
export function Pager({ page, pageSize, pageSizes, total, onChange }: PagerProps) {
  const words = useText().app.table;
  const formats = useFormats();
  const first = total === 0 ? 0 : page * pageSize + 1;
  const last = Math.min(total, (page + 1) * pageSize);
  return (
    <Box
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'flex-end',
        gap: 2,
        minHeight: 44,
        px: 3,
        borderTop: `1px solid ${color.hairline}`,
        color: color.inkQuiet,
      }}
    >
      <Box component="label" className="no-print" sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        {words.rowsPerPage}
        <Select
          native
          value={pageSize}
          onChange={(event) => onChange({ page: 0, pageSize: Number(event.target.value) })}
          sx={{ width: 72 }}
        >
          {pageSizes.map((size) => (
            <option key={size} value={size}>
              {size}
            </option>
          ))}
        </Select>
      </Box>
      <span aria-live="polite">{words.range(formats.number(first), formats.number(last), formats.number(total))}</span>
      <Box sx={{ mr: -1 }}>
        <IconButton
          aria-label={words.previousPage}
          disabled={page === 0}
          onClick={() => onChange({ page: page - 1, pageSize })}
        >
          <ChevronLeftIcon />
        </IconButton>
        <IconButton
          aria-label={words.nextPage}
          disabled={last >= total}
          onClick={() => onChange({ page: page + 1, pageSize })}
        >
          <ChevronRightIcon />
        </IconButton>
      </Box>
    </Box>
  );
}
