/** Beside the changes: evidence to provide, what would still lose points, what the path rests on. */

import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Path } from '#shared/domain/path.ts';
import type { Told } from '#shared/domain/words.ts';
import { PathHeading } from './path-heading.tsx';

function sentence(part: string): string {
  return part.charAt(0).toUpperCase() + part.slice(1);
}

/** A line with points at its left. */
function PointsLine(props: { points: string; width: number; tone: string; children: ReactNode }) {
  const { points, width, tone, children } = props;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: `${width}px minmax(0, 1fr)`,
        columnGap: 1.5,
        py: 0.75,
        borderTop: `1px solid ${color.hairline}`,
      }}
    >
      <Box sx={{ color: tone, fontWeight: 600, textAlign: 'right', whiteSpace: 'nowrap' }}>{points}</Box>
      <Box>{children}</Box>
    </Box>
  );
}

function Lines({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <Box component="ul" aria-label={label} sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {children}
    </Box>
  );
}

/** What is missing, with the least and the most it could change. */
export function PathEvidence({ path: { evidence } }: { readonly path: Told<Path> }) {
  const words = useText().path;
  const formats = useFormats();
  return (
    <Box>
      <PathHeading>{words.evidence}</PathHeading>
      <Box sx={{ color: color.inkQuiet, mb: evidence.length > 0 ? 1 : 0 }}>
        {evidence.length > 0 ? words.evidenceNote : words.noEvidence}
      </Box>
      <Lines label={words.evidence}>
        {evidence.map(({ missing, indicators, pointsLow, pointsHigh }) => (
          <PointsLine
            key={missing}
            points={words.range(formats.signed(pointsLow), formats.signed(pointsHigh))}
            width={80}
            tone={color.ink}
          >
            {sentence(missing)}
            <Box sx={{ color: color.inkQuiet }}>{words.decides(formats.enumeration(indicators))}</Box>
          </PointsLine>
        ))}
      </Lines>
    </Box>
  );
}

/** The reasons that would be left. */
export function PathOpen({ path: { open } }: { readonly path: Told<Path> }) {
  const words = useText().path;
  const formats = useFormats();
  return (
    <Box>
      <PathHeading>{words.open}</PathHeading>
      {open.length === 0 && <Box sx={{ color: color.inkQuiet }}>{words.nothingOpen}</Box>}
      <Lines label={words.open}>
        {open.map(({ text: reason, pointsLost }) => (
          <PointsLine
            key={reason}
            points={formats.signed(-Math.abs(Math.round(pointsLost)))}
            width={32}
            tone={color.adverse}
          >
            {reason}
          </PointsLine>
        ))}
      </Lines>
    </Box>
  );
}

/** Assumptions, how far the search went and what it proves. */
export function PathBasis({ path }: { readonly path: Told<Path> }) {
  const words = useText().path;
  const formats = useFormats();
  const { assumptions, search, currency, outcome } = path;
  if (outcome === 'already-there') return null;
  const searched = words.evaluations(formats.number(search.evaluations), formats.moneyInText(search.step, currency));
  const lines = [...assumptions, ...(outcome === 'reached' ? [words.minimum[search.minimum]] : []), searched];
  return (
    <Box>
      <PathHeading>{words.assumptions}</PathHeading>
      <Box component="ul" sx={{ m: 0, pl: 2, color: color.inkQuiet }}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </Box>
    </Box>
  );
}
