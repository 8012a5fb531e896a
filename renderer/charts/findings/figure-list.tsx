/** Named figures of a finding: name, value in its unit, a note. */

import Box from '@mui/material/Box';
import { formatValue } from '#renderer/charts/values/indicator-value.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Figure } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { sentenceCase } from './evidence-rows.tsx';

interface FigureListProps {
  readonly figures: readonly Told<Figure>[];
  readonly currency: string;
}

/** Nothing where there is no figure. */
export function FigureList({ figures, currency }: FigureListProps) {
  const text = useText();
  const formats = useFormats();
  if (figures.length === 0) return null;
  return (
    <Box
      component="dl"
      sx={{ display: 'grid', gridTemplateColumns: 'max-content max-content', columnGap: 3, rowGap: '2px', mt: 1.5 }}
    >
      {figures.map(({ name, value, unit, note }) => (
        <Box key={`${name} ${value}`} sx={{ display: 'contents' }}>
          <Box component="dt" sx={{ color: color.inkQuiet }}>
            {sentenceCase(name)}
          </Box>
          <Box component="dd" sx={{ textAlign: 'right' }}>
            {unit === 'money' && typeof value === 'number'
              ? formats.moneyInText(value, currency, 'whole')
              : formatValue(text, formats, value, unit, currency)}
            {note !== undefined && <Box sx={{ color: color.inkQuiet }}>{note}</Box>}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
