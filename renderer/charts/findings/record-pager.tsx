/** Which of many rows are shown, and the way to the ones before and after. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

/** Rows of a page, wherever evidence is opened. */
export const PAGE = 20;

interface RecordPagerProps {
  readonly offset: number;
  readonly total: number;
  readonly onMove: (offset: number) => void;
}

/** Nothing where one page holds all. */
export function RecordPager({ offset, total, onMove }: RecordPagerProps) {
  const text = useText();
  const formats = useFormats();
  const words = text.authenticity.rows;
  if (total <= PAGE) return null;
  const last = Math.min(total, offset + PAGE);
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, py: 1 }}>
      <Box sx={{ flex: 1, color: color.inkQuiet }}>
        {words.range(formats.number(offset + 1), formats.number(last), formats.number(total))}
      </Box>
      <Turn label={words.previous} ended={offset === 0} onTurn={() => onMove(Math.max(0, offset - PAGE))} />
      <Turn label={words.next} ended={last >= total} onTurn={() => onMove(offset + PAGE)} />
    </Box>
  );
}

interface TurnProps {
  readonly label: string;
  readonly ended: boolean;
  readonly onTurn: () => void;
}

/** At the end it keeps the focus it has: a disabled button would drop it, and with it the keys. */
function Turn({ label, ended, onTurn }: TurnProps) {
  return (
    <Button
      aria-disabled={ended}
      onClick={() => !ended && onTurn()}
      sx={ended ? { color: color.inkQuiet, cursor: 'default' } : {}}
    >
      {label}
    </Button>
  );
}
