/** One entry of the timeline: time, who, what, rule. */

import Box from '@mui/material/Box';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { TimelineEvent } from './history-days.ts';

/** A line with a mark on the rail: filled for steps of the decision, open for the rest. */
export function TimelineEntry({ entry }: { readonly entry: TimelineEvent }) {
  const text = useText();
  const formats = useFormats();
  const rule = text.history.rules[entry.operation];
  const isStep = entry.operation.startsWith('decision.');
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: '48px 20px minmax(0, 1fr) 64px',
        columnGap: 1.5,
        '&:not(:last-of-type) .rail': {
          '&::after': { content: '""', flex: 1, width: '1px', backgroundColor: color.hairline },
        },
      }}
    >
      <Box component="time" dateTime={entry.at} sx={{ color: color.inkQuiet, py: 0.5 }}>
        {formats.instant(entry.at).slice(-5)}
      </Box>
      <Box className="rail" aria-hidden="true" sx={{ display: 'flex', flexDirection: 'column', alignItems: 'center' }}>
        <svg width={12} height={26} viewBox="0 0 12 26" aria-hidden="true">
          <circle
            cx={6}
            cy={14}
            r={4}
            fill={isStep ? color.ink : 'none'}
            stroke={isStep ? color.ink : color.controlLine}
            strokeWidth={1.5}
          />
        </svg>
      </Box>
      <Box sx={{ py: 0.5, pb: 1 }}>
        <Box sx={{ overflowWrap: 'anywhere' }}>
          <b style={{ fontWeight: 600 }}>{entry.actor}</b>
          {` · ${entry.summary}`}
        </Box>
        {rule !== undefined && <Box sx={{ color: color.inkQuiet }}>{formats.labelled(text.history.rule, rule)}</Box>}
      </Box>
      <Box sx={{ color: color.inkQuiet, textAlign: 'right', py: 0.5 }} title={entry.operation}>
        {`#${entry.sequence}`}
      </Box>
    </Box>
  );
}
