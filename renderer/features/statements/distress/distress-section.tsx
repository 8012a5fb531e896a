/** Published distress models as reference lines; a model opens to its terms. */

import Box from '@mui/material/Box';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import type { Column } from '#renderer/ui/tables/column.ts';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { DistressScore } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import { DistressDrawer } from './distress-drawer.tsx';
import { modelValue } from './model-value.ts';
import { ZoneScale } from './zone-scale.tsx';

function columnsOf(text: Text, formats: Formats): readonly Column<Told<DistressScore>>[] {
  const words = text.statements.distress;
  return [
    {
      key: 'model',
      header: words.model,
      render: (score) => (
        <>
          <span style={{ fontWeight: 600 }}>{score.name}</span>
          <Box sx={{ color: color.inkQuiet }}>{words.sample(score.authority, score.sample)}</Box>
        </>
      ),
    },
    {
      key: 'value',
      header: words.value,
      align: 'right',
      width: 80,
      render: (score) => (score.value === null ? '' : modelValue(formats, score.value)),
    },
    { key: 'zone', header: words.zone, width: 120, render: (score) => zoneText(text, score) },
    { key: 'scale', header: words.scale, width: 232, render: scaleCell },
  ];
}

function zoneText(text: Text, { status, zone }: Told<DistressScore>) {
  const words = text.statements.distress;
  return status === 'value' ? zone : <span style={{ color: color.inkQuiet }}>{words.status[status]}</span>;
}

/** The scale, or why there is no value to put on it. */
function scaleCell({ scale, value, zone, reason }: Told<DistressScore>) {
  if (value === null) return <span style={{ color: color.inkQuiet }}>{reason}</span>;
  return <ZoneScale scale={scale} value={value} zone={zone ?? ''} />;
}

/** The table with what it is not said above it. */
export function DistressSection({ caseId }: { readonly caseId: string }) {
  const text = useText();
  const words = text.statements.distress;
  const formats = useFormats();
  const query = useDeskQuery('statement.distress', { caseId });
  const [open, setOpen] = useState<Told<DistressScore>['model'] | null>(null);
  const opened = query.data?.scores.find(({ model }) => model === open);
  const year = query.data?.year ?? null;
  return (
    <Section title={words.title} flush {...(year === null ? {} : { note: words.note(year) })}>
      <QueryView query={query}>
        {({ scores, reason, currency, records }) =>
          scores.length === 0 ? (
            <EmptyState title={reason ?? text.statements.spread.empty} />
          ) : (
            <>
              <Box sx={{ px: 3, pb: 1 }}>{words.disclaimer}</Box>
              <DataTable
                label={words.tableLabel}
                columns={columnsOf(text, formats)}
                rows={scores}
                rowKey={({ model }) => model}
                onOpen={({ model }) => setOpen(model)}
                selectedKey={open}
              />
              {opened && (
                <DistressDrawer score={opened} currency={currency} records={records} onClose={() => setOpen(null)} />
              )}
            </>
          )
        }
      </QueryView>
    </Section>
  );
}
