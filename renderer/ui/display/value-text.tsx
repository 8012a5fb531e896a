/** Values in running text and cells: figures that line up, missing that says so. */

import Box from '@mui/material/Box';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { oneLine } from '#renderer/ui/theme/one-line.ts';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';
import { color } from '#renderer/ui/theme/tokens.ts';

function Missing() {
  const text = useText();
  return (
    <Box component="span" sx={{ color: color.inkQuiet }}>
      <span aria-hidden="true">—</span>
      <span className="visually-hidden">{text.app.missingValue}</span>
    </Box>
  );
}

/** Money in minor units. In tables the currency stands in the header; `inText` writes it behind the amount. */
export function MoneyText(props: {
  amount: number | null | undefined;
  currency: string;
  precision?: 'exact' | 'whole';
  inText?: boolean;
}) {
  const formats = useFormats();
  const { amount, currency, precision = 'exact', inText = false } = props;
  if (amount === null || amount === undefined) return <Missing />;
  const shown = inText ? formats.moneyInText(amount, currency) : formats.money(amount, currency, precision);
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap', color: amount < 0 ? color.adverse : 'inherit' }}>
      {shown}
    </Box>
  );
}

/** A date or instant: ISO in tables ("date", "minute"), spelled in prose ("text"). */
export function DateText(props: { value: string | null | undefined; form?: 'date' | 'minute' | 'text' }) {
  const formats = useFormats();
  const { value, form = 'date' } = props;
  if (!value) return <Missing />;
  const shown =
    form === 'text' ? formats.dateInText(value) : form === 'minute' ? formats.instant(value) : formats.date(value);
  return (
    <Box component="time" dateTime={value} sx={{ whiteSpace: 'nowrap' }}>
      {shown}
    </Box>
  );
}

/** A hash or identifier: its first characters are seen; the whole is read out, copied, printed and stands in the title. */
export function HashText(props: { hash: string; length?: number }) {
  const { hash, length = 12 } = props;
  return (
    <Box
      component="span"
      title={hash}
      sx={{
        ...(hash.length > length ? oneLine : { overflowWrap: 'anywhere' }),
        display: 'inline-block',
        verticalAlign: 'bottom',
        fontFamily: MONO_FAMILY,
        // The last place is the ellipsis.
        maxWidth: hash.length > length ? `${length + 1}ch` : 'none',
        '@media print': { ...oneLine['@media print'], overflowWrap: 'anywhere' },
      }}
    >
      {hash}
    </Box>
  );
}
