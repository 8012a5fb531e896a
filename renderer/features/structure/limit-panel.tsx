/** Measures of the limit on one axis; a row opens to its formula and working. */

import Box from '@mui/material/Box';
import { useState } from 'react';
import { LimitAxis, type LimitAxisMeasure } from '#renderer/charts/limit-axis.tsx';
import { formatMoneyShort } from '#renderer/charts/values/indicator-value.ts';
import { WorkingTable } from '#renderer/charts/values/working-table.tsx';
import { HashText } from '#renderer/ui/display/value-text.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Limit, LimitMeasureId } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

interface LimitPanelProps {
  readonly limit: Told<Limit>;
  readonly currency: string;
}

type Measure = Told<Limit>['measures'][number];

/** What a measure's row says. */
function axisMeasure(
  text: Text,
  formats: Formats,
  measure: Measure,
  limit: Told<Limit>,
  currency: string,
  open: LimitMeasureId | null,
): LimitAxisMeasure {
  const words = text.structure.limit;
  const name = words.measures[measure.measure];
  const binds = limit.binding === measure.measure;
  const valueText = measure.amount === null ? words.notComputed : formats.money(measure.amount, currency, 'whole');
  return {
    key: measure.measure,
    label: name,
    amount: measure.amount,
    valueText,
    applies: measure.applies,
    binds,
    expanded: open === measure.measure,
    aside: measure.applies ? undefined : words.notApplied,
    readout: {
      title: name,
      lines: [
        { label: words.value, value: valueText },
        { label: words.applies, value: measure.applies ? words.yes : words.no },
        { label: words.formula, value: measure.formula },
      ],
      note: measure.reason ?? (measure.applies ? undefined : words.notApplied),
    },
  };
}

/** The axis, then the working of the opened measure. */
export function LimitPanel({ limit, currency }: LimitPanelProps) {
  const text = useText();
  const words = text.structure.limit;
  const formats = useFormats();
  const [open, setOpen] = useState<LimitMeasureId | null>(null);
  const opened = limit.measures.find(({ measure }) => measure === open);
  return (
    <Box>
      {limit.binding === null && <Box sx={{ mb: 1 }}>{limit.reason ?? words.none}</Box>}
      <LimitAxis
        label={words.label}
        measures={limit.measures.map((measure) => axisMeasure(text, formats, measure, limit, currency, open))}
        bindsText={words.binds}
        formatTick={(amount) => formatMoneyShort(formats, amount, currency)}
        onOpen={(key) => setOpen(open === key ? null : (key as LimitMeasureId))}
      />
      {opened !== undefined && (
        <Box sx={{ mt: 1 }}>
          <Box sx={{ fontWeight: 600, mb: 0.5 }}>{formats.labelled(words.working, words.measures[opened.measure])}</Box>
          {opened.reason !== null && <Box sx={{ mb: 1 }}>{opened.reason}</Box>}
          <WorkingTable
            label={formats.labelled(words.working, words.measures[opened.measure])}
            formula={opened.formula}
            working={opened.working}
            currency={currency}
          />
        </Box>
      )}
      <Box sx={{ color: color.inkQuiet, mt: 1 }}>
        {`${words.policy} `}
        <HashText hash={limit.policyHash} />
      </Box>
    </Box>
  );
}
