/** The deviation of proposed terms from the model's, and the exceptions it makes, in words. */

import Box from '@mui/material/Box';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Deviation } from './deviation.ts';

/** Three comparisons and what they mean; read out when it changes. */
export function DeviationFacts({ deviation }: { readonly deviation: Deviation }) {
  const text = useText();
  const words = text.structure.proposal;
  const isException = deviation.exceptions.length > 0;
  return (
    <Box sx={{ mt: 2 }}>
      <Facts
        labelWidth={160}
        facts={[
          { label: words.againstLimit, value: deviation.limit },
          { label: words.againstRate, value: deviation.rate },
          { label: words.againstRequest, value: deviation.request },
        ]}
      />
      {deviation.isCompared && (
        <Box
          role="status"
          sx={{
            mt: 1.5,
            borderLeft: `3px solid ${isException ? color.caution : color.hairline}`,
            backgroundColor: isException ? color.cautionSoft : 'transparent',
            px: 1.5,
            py: 1,
          }}
        >
          {isException
            ? deviation.exceptions.map((exception) => <div key={exception}>{exception}</div>)
            : words.noException}
        </Box>
      )}
    </Box>
  );
}
