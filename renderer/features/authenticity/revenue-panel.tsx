/** The reconciled revenue: its figures, and the way from the accounts down to the shipments. */

import Box from '@mui/material/Box';
import { useMemo } from 'react';
import type { Readout, ReadoutLine } from '#renderer/charts/marks.tsx';
import { RevenueChart, type RevenueWords } from '#renderer/charts/revenue/revenue-chart.tsx';
import { type RevenueRow, revenueRows } from '#renderer/charts/revenue/revenue-rows.ts';
import { recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { formatMoneyShort } from '#renderer/charts/values/indicator-value.ts';
import { Figure } from '#renderer/ui/display/figure.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import type { ReconciledRevenue } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import { revenueName, sentence } from './opened.ts';

interface RevenuePanelProps {
  readonly revenue: Told<ReconciledRevenue>;
  readonly currency: string;
  readonly onOpen: (row: RevenueRow) => void;
}

/** Declared, reconciled and the bounds as figures over the picture. */
export function RevenuePanel({ revenue, currency, onOpen }: RevenuePanelProps) {
  const text = useText();
  const words = text.authenticity.revenue;
  const formats = useFormats();
  const rows = useMemo(() => revenueRows(revenue), [revenue]);
  const whole = (amount: number) => formats.money(amount, currency, 'whole');
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1, mb: 1 }}>
        <Figure label={formats.inUnit(words.declared, currency)} note={words.declaredNote}>
          {whole(revenue.declared)}
        </Figure>
        <Figure
          label={formats.inUnit(words.reconciled, currency)}
          note={words.reconciledNote(formats.percent(revenue.supportedShare, 1))}
        >
          {whole(revenue.reconciled)}
        </Figure>
        <Figure label={formats.inUnit(words.bounds, currency)} note={words.boundsNote}>
          {`${whole(revenue.lower)} – ${whole(revenue.upper)}`}
        </Figure>
      </Box>
      <Box sx={{ mx: -1 }}>
        <RevenueChart revenue={revenue} rows={rows} words={revenueWords(text, formats, currency)} onOpen={onOpen} />
      </Box>
    </>
  );
}

function revenueWords(text: Text, formats: Formats, currency: string): RevenueWords {
  const words = text.authenticity.revenue;
  return {
    label: words.label,
    nameOf: (row) => revenueName(text, row),
    amountOf: (row) => (row.amount === null ? '' : formats.money(row.amount, currency, 'whole')),
    shareOf: (row) => (row.kind === 'bar' ? formats.percent(row.share, 1) : ''),
    remarkOf: (row) => (row.kind === 'absent' ? words.notMeasured : row.short ? words.short : ''),
    readoutOf: (row) => readoutOf(text, formats, row, currency),
    formatTick: (amount) => formatMoneyShort(formats, amount, currency),
    declared: words.declared,
    reconciled: words.reconciled,
    heads: {
      source: words.source,
      amount: formats.currency(currency),
      share: words.share,
      cause: words.readout.cause,
    },
  };
}

function readoutOf(text: Text, formats: Formats, row: RevenueRow, currency: string): Readout {
  const words = text.authenticity.revenue;
  const lines: ReadoutLine[] = [];
  if (row.amount !== null) {
    const label = row.kind === 'gap' ? words.readout.difference : words.readout.amount;
    lines.push({ label, value: formats.moneyInText(row.amount, currency, 'whole') });
  }
  if (row.kind === 'bar') lines.push({ label: words.readout.share, value: formats.percent(row.share, 1) });
  for (const part of row.evidence)
    lines.push({ label: recordSetLabel(text, part.recordSet), value: formats.number(part.recordIds.length) });
  const reason = row.kind === 'absent' ? `${sentence(row.words)} ${words.bring[row.source]}` : sentence(row.words);
  const hasRows = row.evidence.length + row.beside.length > 0;
  return { title: revenueName(text, row), lines, note: [reason, hasRows ? words.enter : ''].filter(Boolean).join(' ') };
}
