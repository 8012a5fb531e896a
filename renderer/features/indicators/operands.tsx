/** The operands of an indicator; one that rests on evidence opens to its source rows. */

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { useState } from 'react';
import type { IndicatorTrace } from '#renderer/api/replies.ts';
import { recordSetLabel } from '#renderer/charts/values/field-value.ts';
import { formatValue } from '#renderer/charts/values/indicator-value.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { SourceRows } from './source-rows.tsx';

interface OperandsProps {
  readonly trace: IndicatorTrace;
  readonly caseId: string;
  readonly currency: string;
}

/** Name, value and note of each operand, with its rows under it when opened. */
export function Operands({ trace, caseId, currency }: OperandsProps) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {trace.operands.map((operand) => (
        <Box component="li" key={operand.id} sx={{ borderTop: `1px solid ${color.hairline}`, py: 1 }}>
          <OperandLine
            operand={operand}
            currency={currency}
            open={open === operand.id}
            onToggle={() => setOpen(open === operand.id ? null : operand.id)}
          />
          {open === operand.id && operand.recordSet !== null && (
            <SourceRows
              caseId={caseId}
              indicator={trace.definition.indicator}
              operand={operand.id}
              recordSet={operand.recordSet}
              currency={currency}
            />
          )}
        </Box>
      ))}
    </Box>
  );
}

interface OperandLineProps {
  readonly operand: IndicatorTrace['operands'][number];
  readonly currency: string;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function OperandLine({ operand, currency, open, onToggle }: OperandLineProps) {
  const text = useText();
  const formats = useFormats();
  const words = text.indicators.drawer;
  const count = formats.number(operand.totalRecords);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto 168px', columnGap: 2 }}>
      <Box>
        {operand.name}
        {operand.note !== undefined && <Box sx={{ color: color.inkQuiet }}>{operand.note}</Box>}
      </Box>
      <Box sx={{ textAlign: 'right', fontWeight: 600 }}>
        {formatValue(text, formats, operand.value, operand.unit, currency)}
      </Box>
      <Box sx={{ textAlign: 'right' }}>
        {operand.recordSet !== null && operand.totalRecords > 0 ? (
          <Link
            component="button"
            type="button"
            aria-expanded={open}
            sx={{ verticalAlign: 'baseline', textAlign: 'right' }}
            onClick={onToggle}
          >
            {words.rowsOf(recordSetLabel(text, operand.recordSet), count)}
            <span aria-hidden="true">{open ? ' ▾' : ' ▸'}</span>
          </Link>
        ) : (
          <Box component="span" sx={{ color: color.inkQuiet }}>
            {operand.recordSet === null ? words.fromFacts : words.rowCount('0')}
          </Box>
        )}
      </Box>
    </Box>
  );
}
