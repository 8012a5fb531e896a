/** The reliability of a group: its letter over its place on the ramp. */

import Box from '@mui/material/Box';
import Tooltip from '@mui/material/Tooltip';
import { useText } from '#renderer/ui/language/language.tsx';
import { riskColorAt } from '#renderer/ui/theme/risk.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { type GroupReliability, RELIABILITIES, type Reliability } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';

/** Paint of a letter: A the calm end of the ramp, D the rust end. */
function paintOf(reliability: Reliability): string {
  return riskColorAt(RELIABILITIES.indexOf(reliability) / (RELIABILITIES.length - 1));
}

/** Letter in ink with its bar beneath; null draws a quiet dash. The words beside or around it say what it means. */
export function ReliabilityLetter({ reliability }: { readonly reliability: Reliability | null }) {
  return (
    <Box
      component="span"
      sx={{
        display: 'inline-block',
        width: 14,
        textAlign: 'center',
        fontWeight: 600,
        lineHeight: '17px',
        borderBottom: `3px solid ${reliability === null ? 'transparent' : paintOf(reliability)}`,
        color: reliability === null ? color.inkQuiet : color.ink,
      }}
    >
      {reliability ?? '–'}
    </Box>
  );
}

/** The seven letters in the order of the groups; each says its group on hover and to those who cannot see it. */
export function ReliabilityStrip({ groups }: { readonly groups: readonly Told<GroupReliability>[] }) {
  const text = useText();
  const words = text.authenticity.reliability;
  return (
    <Box component="span" sx={{ display: 'inline-flex', gap: '3px' }}>
      {groups.map(({ group, reliability, reason }) => {
        const said = words.mark(text.domain.groups[group], reliability);
        return (
          <Tooltip key={group} title={`${said}. ${reason}`} describeChild={false}>
            <span role="img" aria-label={said}>
              <ReliabilityLetter reliability={reliability} />
            </span>
          </Tooltip>
        );
      })}
    </Box>
  );
}
