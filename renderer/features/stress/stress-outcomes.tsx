/** The case as assessed and under the shocks, side by side, and what the cover then says. */
import Box from '@mui/material/Box';
import type { ReactNode } from 'react';
import { GradeBadge } from '#renderer/ui/display/grade-badge.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { StressOutcome } from '#shared/domain/stress.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import type { KnownStress } from './known-stress.ts';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly shown: (outcome: StressOutcome) => ReactNode;
}

function rowsOf(text: Text, formats: Formats, currency: string): readonly Row[] {
  const words = text.stress;
  const money = (amount: number | null): string => formats.moneyInText(amount, currency);
  return [
    { key: 'cover', name: words.cover, shown: ({ cover }) => formats.number(cover, 2) },
    { key: 'cash', name: words.cash, shown: ({ cash }) => money(cash) },
    { key: 'revolver', name: words.revolver, shown: ({ revolver }) => money(revolver) },
    { key: 'grade', name: words.grade, shown: ({ grade }) => <GradeBadge grade={grade} /> },
    { key: 'points', name: words.points, shown: ({ points }) => formats.number(points) },
    { key: 'pd', name: words.pd, shown: ({ pd }) => formats.percent(pd) },
    { key: 'limit', name: words.limit, shown: ({ limit }) => money(limit) },
    { key: 'rate', name: words.rate, shown: ({ rateBasisPoints }) => formats.rate(rateBasisPoints) },
  ];
}

/** What a cover says: whether all is paid, and whether the policy is kept. */
function verdict(text: Text, formats: Formats, cover: number | null, minimum: number): { said: string; bad: boolean } {
  const words = text.stress;
  const least = formats.number(minimum, 2);
  if (cover === null) return { said: words.nothingDue, bad: false };
  if (cover < 1) return { said: words.unpaid(formats.number(cover, 2)), bad: true };
  if (cover < minimum) return { said: words.short(formats.number(cover, 2), least), bad: true };
  return { said: words.kept(least), bad: false };
}

export function StressOutcomes({ stress, currency }: { readonly stress: KnownStress; readonly currency: string }) {
  const text = useText();
  const formats = useFormats();
  const words = text.stress;
  const { before, after, minimumCover, facilityService } = stress;
  const { said, bad } = verdict(text, formats, after.cover, minimumCover);
  return (
    <Box>
      <Box
        role="status"
        sx={{ borderLeft: `3px solid ${bad ? color.adverse : color.favourable}`, px: 1.5, py: 0.5, mb: 1.5 }}
      >
        {said}
      </Box>
      <DataTable
        label={words.outcome}
        inset={8}
        rows={rowsOf(text, formats, currency)}
        rowKey={({ key }) => key}
        columns={[
          { key: 'figure', header: words.figure, render: ({ name }) => name },
          { key: 'before', header: words.before, align: 'right', width: 148, render: ({ shown }) => shown(before) },
          { key: 'after', header: words.after, align: 'right', width: 148, render: ({ shown }) => shown(after) },
        ]}
      />
      <Box sx={{ color: color.inkQuiet, mt: 1.5 }}>
        {words.facility(formats.moneyInText(facilityService, currency))}
      </Box>
    </Box>
  );
}
