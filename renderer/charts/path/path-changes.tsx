/** The changes of a path as a short list in money, each with what it moves. */

import Box from '@mui/material/Box';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Path, PathChange, PathTouch } from '#shared/domain/path.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import type { Told } from '#shared/domain/words.ts';
import { type Formats, MISSING } from '#shared/text/formats.ts';
import { PathHeading } from './path-heading.tsx';

const FLOWS: readonly StatementCode[] = ['cash_from_operations', 'cash_from_investing', 'cash_from_financing'];

/** Lines of the cash flow only repeat what the change in cash says. */
function isShown({ line }: Told<PathTouch>): boolean {
  return line === null || !FLOWS.includes(line);
}

function touchedText(
  formats: Formats,
  value: Told<PathTouch>['from'],
  unit: Told<PathTouch>['unit'],
  currency: string,
): string {
  if (typeof value !== 'number') return value ?? MISSING;
  return unit === 'money' ? formats.money(value, currency, 'whole') : formats.number(value);
}

/** "cash 250,000 → 1,056,000". */
function touchText(formats: Formats, { what, unit, from, to }: Told<PathTouch>, currency: string): string {
  return `${what} ${touchedText(formats, from, unit, currency)} → ${touchedText(formats, to, unit, currency)}`;
}

/** The list, or that nothing helps. */
export function PathChanges({ path }: { readonly path: Told<Path> }) {
  const words = useText().path;
  if (path.outcome === 'already-there' || path.outcome === 'in-default') return null;
  const title = path.outcome === 'reached' ? words.changes : words.closest;
  if (path.changes.length === 0) return <Box sx={{ color: color.inkQuiet }}>{words.noChange}</Box>;
  return (
    <Box>
      <PathHeading>{title}</PathHeading>
      <Box component="ol" aria-label={title} sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {path.changes.map((change) => (
          <Change key={change.lever} change={change} currency={path.currency} />
        ))}
      </Box>
    </Box>
  );
}

function Change({ change, currency }: { readonly change: Told<PathChange>; readonly currency: string }) {
  const words = useText().path;
  const formats = useFormats();
  const { name, does, amount, most, bound, touches } = change;
  return (
    <Box
      component="li"
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr) auto',
        columnGap: 3,
        py: 1.25,
        borderTop: `1px solid ${color.hairline}`,
      }}
    >
      <Box sx={{ fontSize: 15, lineHeight: '24px', fontWeight: 600 }}>{name}</Box>
      <Box sx={{ fontSize: 15, lineHeight: '24px', fontWeight: 600, textAlign: 'right', whiteSpace: 'nowrap' }}>
        {amount === null ? '' : formats.moneyInText(amount, currency, 'whole')}
      </Box>
      <Box>{does}</Box>
      <Box sx={{ color: color.inkQuiet, textAlign: 'right', whiteSpace: 'nowrap' }} title={words.boundedBy(bound)}>
        {most === null ? words.noMoney : words.upTo(formats.money(most, currency, 'whole'))}
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', gridColumn: '1 / -1', m: 0, p: 0, color: color.inkQuiet }}>
        {touches.filter(isShown).map((touch, index, shown) => (
          <Box
            component="li"
            key={`${touch.recordSet} ${touch.what}`}
            sx={{ display: 'inline-block', marginInlineEnd: '0.5ch' }}
          >
            {`${touchText(formats, touch, currency)}${index < shown.length - 1 ? ' ·' : ''}`}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
