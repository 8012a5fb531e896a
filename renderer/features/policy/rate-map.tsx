import Box from '@mui/material/Box';
import type { Json } from '#renderer/ui/display/differences.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { CellInput } from './cell-input.tsx';
import { CellText } from './cell-text.tsx';
import { type Path, placeOf } from './document-paths.ts';
import { useEditing } from './editing.ts';
import { formOf } from './policy-spec.ts';

/** Exchange rates by currency, side by side. Currencies are added in the JSON view. */
export function RateMap(props: { path: Path; field: string; rates: { readonly [currency: string]: Json } }) {
  const text = useText();
  const { path, field, rates } = props;
  const { currency, change, problems } = useEditing();
  return (
    <Box sx={{ px: 3, pb: 2 }}>
      <Box sx={{ color: color.inkQuiet, mb: 0.5 }}>{text.policy.fields[field] ?? field}</Box>
      <Box component="dl" sx={{ display: 'flex', flexWrap: 'wrap', gap: 3 }}>
        {Object.entries(rates).map(([code, value]) => {
          const form = formOf(text, code, 0);
          const place = [...path, code];
          return (
            <Box key={code} sx={{ display: 'flex', gap: 1, alignItems: 'center' }}>
              <dt>{code}</dt>
              <dd>
                {change ? (
                  <CellInput
                    label={code}
                    form={form}
                    value={value}
                    currency={currency}
                    invalid={problems.has(placeOf(place))}
                    onChange={(next) => change(place, next)}
                  />
                ) : (
                  <CellText field={code} form={form} value={value} currency={currency} />
                )}
              </dd>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
}
