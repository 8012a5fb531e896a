/** Seven rows in the fixed order: how far each group's evidence can be relied on, why, and what that does to its points. */

import Box from '@mui/material/Box';
import { factorText } from '#renderer/charts/findings/reliability.ts';
import { ReliabilityLetter } from '#renderer/charts/findings/reliability-mark.tsx';
import { SeverityMark } from '#renderer/charts/findings/severity-mark.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { GroupReliability } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';

/** The table; shares are drawn and written. */
export function ReliabilityTable({ groups }: { readonly groups: readonly Told<GroupReliability>[] }) {
  const formats = useFormats();
  const text = useText();
  const words = text.authenticity.reliability;
  return (
    <DataTable
      label={words.tableLabel}
      rows={groups}
      rowKey={({ group }) => group}
      columns={[
        {
          key: 'group',
          header: words.group,
          render: ({ group }) => <span style={{ whiteSpace: 'nowrap' }}>{text.domain.groups[group]}</span>,
        },
        {
          key: 'letter',
          header: words.letter,
          align: 'center',
          render: ({ reliability }) => <ReliabilityLetter reliability={reliability} />,
        },
        {
          key: 'factor',
          header: words.effect,
          align: 'right',
          render: ({ factor }) => words.factor(factorText(factor)),
        },
        { key: 'present', header: words.present, render: (row) => <Share share={row.presentShare} /> },
        { key: 'matched', header: words.matched, render: (row) => <Share share={row.matchedShare} /> },
        { key: 'worst', header: words.worst, render: (row) => <SeverityMark severity={row.worstSeverity} /> },
        {
          key: 'reason',
          header: words.reason,
          render: ({ reason, testsRun }) => (
            <>
              {reason}
              {testsRun.length > 0 && (
                <Box
                  component="span"
                  sx={{ color: color.inkQuiet }}
                >{` ${words.tests(formats.enumeration(testsRun))}`}</Box>
              )}
            </>
          ),
        },
      ]}
    />
  );
}

const WIDTH = 56;

function Share({ share }: { readonly share: number | null }) {
  const words = useText().authenticity.reliability;
  const formats = useFormats();
  if (share === null)
    return (
      <Box component="span" sx={{ color: color.inkQuiet }}>
        {words.nothingCompared}
      </Box>
    );
  const filled = Math.min(1, Math.max(0, share)) * WIDTH;
  return (
    <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 1, whiteSpace: 'nowrap' }}>
      <svg width={WIDTH} height={8} aria-hidden="true" focusable="false">
        <rect x={0.5} y={0.5} width={WIDTH - 1} height={7} fill="none" stroke={color.controlLine} />
        <rect x={0} y={0} width={filled} height={8} fill={color.ink} />
      </svg>
      {formats.percent(share, 0)}
    </Box>
  );
}
