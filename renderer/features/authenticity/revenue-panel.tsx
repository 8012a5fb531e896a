/** The reconciled revenue: its figures, and the way from the accounts down to the shipments. */
import Box from '@mui/material/Box';
import { useMemo } from 'react';
import type { Readout, ReadoutLine } from '#renderer/charts/marks.tsx';
import { RevenueChart, type RevenueWords } from '#renderer/charts/revenue/revenue-chart.tsx';
import { type RevenueRow, revenueRows } from '#renderer/charts/revenue/revenue-rows.ts';
import { recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { formatMoneyShort } from '#renderer/charts/values/indicator-value.ts';
import { Figure } from '#renderer/ui/display/figure.tsx';
import { formatMoney, formatNumber, formatPercent } from '#renderer/ui/format/formats.ts';
import type { ReconciledRevenue } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { text } from '#shared/text/text.ts';
import { revenueName, sentence } from './opened.ts';

const words = text.authenticity.revenue;

interface RevenuePanelProps {
  readonly revenue: Told<ReconciledRevenue>;
  readonly currency: string;
  readonly onOpen: (row: RevenueRow) => void;
}

/** Declared, reconciled and the bounds as figures over the picture. */
export function RevenuePanel({ revenue, currency, onOpen }: RevenuePanelProps) {
  const rows = useMemo(() => revenueRows(revenue), [revenue]);
  const whole = (amount: number) => formatMoney(amount, currency, 'whole');
  return (
    <>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 5, rowGap: 1, mb: 1 }}>
        <Figure label={`${words.declared}, ${currency}`} note={words.declaredNote}>
          {whole(revenue.declared)}
        </Figure>
        <Figure
          label={`${words.reconciled}, ${currency}`}
          note={words.reconciledNote(formatPercent(revenue.supportedShare, 1))}
        >
          {whole(revenue.reconciled)}
        </Figure>
        <Figure label={`${words.bounds}, ${currency}`} note={words.boundsNote}>
          {`${whole(revenue.lower)} – ${whole(revenue.upper)}`}
        </Figure>
      </Box>
      <Box sx={{ mx: -1 }}>
        <RevenueChart revenue={revenue} rows={rows} words={revenueWords(currency)} onOpen={onOpen} />
      </Box>
    </>
  );
}

function revenueWords(currency: string): RevenueWords {
  return {
    label: words.label,
    nameOf: revenueName,
    amountOf: (row) => (row.amount === null ? '' : formatMoney(row.amount, currency, 'whole')),
    shareOf: (row) => (row.kind === 'bar' ? formatPercent(row.share, 1) : ''),
    remarkOf: (row) => (row.kind === 'absent' ? words.notMeasured : row.short ? words.short : ''),
    readoutOf: (row) => readoutOf(row, currency),
    formatTick: (amount) => formatMoneyShort(amount, currency),
    declared: words.declared,
    reconciled: words.reconciled,
    heads: {
      source: words.source,
      amount: words.amount(currency),
      share: words.share,
      cause: words.readout.cause,
    },
  };
}

function readoutOf(row: RevenueRow, currency: string): Readout {
  const lines: ReadoutLine[] = [];
  if (row.amount !== null) {
    const label = row.kind === 'gap' ? words.readout.difference : words.readout.amount;
    lines.push({ label, value: `${formatMoney(row.amount, currency, 'whole')} ${currency}` });
  }
  if (row.kind === 'bar') lines.push({ label: words.readout.share, value: formatPercent(row.share, 1) });
  for (const part of row.evidence)
    lines.push({ label: recordSetLabel(part.recordSet), value: formatNumber(part.recordIds.length) });
  const reason = row.kind === 'absent' ? `${sentence(row.words)} ${words.bring[row.source]}` : sentence(row.words);
  const hasRows = row.evidence.length + row.beside.length > 0;
  return { title: revenueName(row), lines, note: [reason, hasRows ? words.enter : ''].filter(Boolean).join(' ') };
}
