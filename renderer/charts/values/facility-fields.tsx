/** How a facility is drawn and repaid: fields of a form over `termsSchema`. */

import Box from '@mui/material/Box';
import { type Control, useWatch } from 'react-hook-form';
import { ChoiceInput, DateInput, NumberInput } from '#renderer/ui/fields/form-fields.tsx';
import { optionsOf } from '#renderer/ui/fields/options.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { DAY_COUNTS, REPAYMENTS } from '#shared/domain/repayment.ts';
import type { Reading } from '#shared/values/reading.ts';
import { readNumber } from '#shared/values/typed-amounts.ts';
import { percentOf, readRate } from './deviation.ts';
import type { TermsForm } from './terms-form.ts';

const DAY_COUNT_OPTIONS = DAY_COUNTS.map((value) => ({ value, label: value }));

const readShare = (typed: string): Reading<number> => readNumber(typed, { power: -2 });
const shareShown = (share: number): string => String(Number((share * 100).toFixed(6)));

/** Repayment and grace, then what only some terms ask for, then drawdown, day count and fee. */
export function FacilityFields({ control }: { readonly control: Control<TermsForm> }) {
  const text = useText();
  const words = text.structure.facility;
  const repayment = useWatch({ control, name: 'repayment' });
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '1fr 1fr', gap: 1.5 }}>
      <ChoiceInput
        control={control}
        name="repayment"
        label={words.repayment}
        options={optionsOf(REPAYMENTS, text.domain.repayments)}
      />
      <NumberInput control={control} name="graceMonths" label={words.grace} />
      {repayment === 'balloon' && (
        <NumberInput
          control={control}
          name="balloonShare"
          label={words.balloon}
          unit="%"
          read={readShare}
          show={shareShown}
          required
        />
      )}
      <DateInput control={control} name="drawdownOn" label={words.drawdown} yearsAhead={2} />
      <ChoiceInput control={control} name="dayCount" label={words.dayCount} options={DAY_COUNT_OPTIONS} />
      <NumberInput control={control} name="fee" label={words.fee} unit="%" read={readRate} show={percentOf} />
    </Box>
  );
}
