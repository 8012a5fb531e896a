/** Amount, term, rate, repayment and rationale with the deviation from the model's terms, which follows every key. */

import Box from '@mui/material/Box';
import { type Control, useWatch } from 'react-hook-form';
import { NumberInput, TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { MoneyInput } from '#renderer/ui/fields/money-input.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { deviationOf, type ModelTerms, percentOf, readRate } from './deviation.ts';
import { DeviationFacts } from './deviation-facts.tsx';
import { FacilityFields } from './facility-fields.tsx';
import { ScheduleSummary } from './schedule-summary.tsx';
import type { TermsForm } from './terms-form.ts';

interface TermsFieldsProps {
  readonly control: Control<TermsForm>;
  /** What the terms are compared with; null until it is known. */
  readonly model: ModelTerms | null;
  readonly currency: string;
  readonly caseId: string;
}

/** The fields of a form over `termsSchema`. */
export function TermsFields({ control, model, currency, caseId }: TermsFieldsProps) {
  const text = useText();
  const words = text.structure.proposal;
  const formats = useFormats();
  const [amount, term, rate] = useWatch({ control, name: ['amount', 'termMonths', 'rate'] });
  return (
    <Box>
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <MoneyInput control={control} name="amount" label={words.amount} currency={currency} required />
        <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
          <NumberInput control={control} name="termMonths" label={words.term} required />
          <NumberInput
            control={control}
            name="rate"
            label={words.rate}
            unit="%"
            read={readRate}
            show={percentOf}
            required
          />
        </Box>
        <FacilityFields control={control} />
        <TextInput control={control} name="rationale" label={words.rationale} hint={words.rationaleHint} rows={3} />
      </Box>
      <ScheduleSummary control={control} caseId={caseId} currency={currency} />
      {model !== null && (
        <DeviationFacts
          deviation={deviationOf(
            text,
            formats,
            {
              amount: typeof amount === 'number' ? amount : null,
              termMonths: typeof term === 'number' ? term : null,
              rateBasisPoints: typeof rate === 'number' ? rate : null,
            },
            model,
          )}
        />
      )}
    </Box>
  );
}
