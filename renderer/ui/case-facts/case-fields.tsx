/** Applicant and request as fields of a form over `caseFactsSchema`. */

import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { type Control, useWatch } from 'react-hook-form';
import { ChoiceInput, DateInput, NumberInput, TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { MoneyInput } from '#renderer/ui/fields/money-input.tsx';
import { optionsOf } from '#renderer/ui/fields/options.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import {
  CHANNELS,
  LIFE_STAGES,
  PRODUCTS,
  REGISTRATION_ID_KINDS,
  SIZE_INDUSTRIES,
} from '#shared/domain/applications.ts';
import { INSTITUTION_LEVELS } from '#shared/domain/officers.ts';
import type { CaseFacts } from './case-facts-schema.ts';
import { RegistrationIdInput } from './registration-id.tsx';

const CURRENCIES = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'SGD', 'JPY', 'KRW', 'CHF', 'AUD', 'CAD', 'INR'];

/** Both halves beside each other, one above the other where there is no room. */
export function CaseFields(props: {
  control: Control<CaseFacts>;
  initialCurrency: string;
  /** The case that is edited; null for a new one. */
  caseId: string | null;
}) {
  const { control, initialCurrency, caseId } = props;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, columnGap: 5, rowGap: 3 }}>
      <ApplicantFields control={control} caseId={caseId} />
      <ApplicationFields control={control} initialCurrency={initialCurrency} />
    </Box>
  );
}

const fieldset = {
  border: 0,
  m: 0,
  p: 0,
  minWidth: 0,
  display: 'grid',
  gridTemplateColumns: '1fr 1fr',
  gap: 2,
  alignContent: 'start',
} as const;
const wide = { gridColumn: '1 / -1' } as const;

function ApplicantFields(props: { control: Control<CaseFacts>; caseId: string | null }) {
  const text = useText();
  const words = text.case.facts;
  const { control, caseId } = props;
  const domain = text.domain;
  return (
    <Box component="fieldset" sx={fieldset}>
      <Typography component="legend" variant="h2" sx={{ mb: 1, p: 0 }}>
        {words.applicant}
      </Typography>
      <Box sx={wide}>
        <TextInput control={control} name="applicant.legalName" label={words.legalName} required autoFocus />
      </Box>
      <ChoiceInput
        control={control}
        name="applicant.registrationIdKind"
        label={words.registrationIdKind}
        required
        options={optionsOf(REGISTRATION_ID_KINDS, domain.registrationIdKinds)}
      />
      <RegistrationIdInput control={control} caseId={caseId} />
      <ChoiceInput
        control={control}
        name="applicant.sizeIndustry"
        label={words.sizeIndustry}
        required
        options={optionsOf(SIZE_INDUSTRIES, domain.sizeIndustries)}
      />
      <TextInput control={control} name="applicant.industryCode" label={words.industryCode} emptyIsNull />
      <ChoiceInput
        control={control}
        name="applicant.lifeStage"
        label={words.lifeStage}
        options={optionsOf(LIFE_STAGES, domain.lifeStages)}
        emptyLabel={text.app.notProvided}
      />
      <DateInput control={control} name="applicant.foundedOn" label={words.foundedOn} />
      <TextInput control={control} name="applicant.region" label={words.region} emptyIsNull />
      <NumberInput control={control} name="applicant.headcount" label={words.headcount} />
    </Box>
  );
}

function ApplicationFields(props: { control: Control<CaseFacts>; initialCurrency: string }) {
  const text = useText();
  const words = text.case.facts;
  const { control, initialCurrency } = props;
  const currency = useWatch({ control, name: 'application.currency' });
  const currencies = CURRENCIES.includes(initialCurrency) ? CURRENCIES : [initialCurrency, ...CURRENCIES];
  const domain = text.domain;
  return (
    <Box component="fieldset" sx={fieldset}>
      <Typography component="legend" variant="h2" sx={{ mb: 1, p: 0 }}>
        {words.application}
      </Typography>
      <MoneyInput control={control} name="application.amount" label={words.amount} currency={currency} required />
      <ChoiceInput
        control={control}
        name="application.currency"
        label={words.currency}
        required
        options={currencies.map((code) => ({ value: code, label: code }))}
      />
      <ChoiceInput
        control={control}
        name="application.product"
        label={words.product}
        required
        options={optionsOf(PRODUCTS, domain.products)}
      />
      <NumberInput control={control} name="application.termMonths" label={words.termMonths} required />
      <ChoiceInput
        control={control}
        name="application.channel"
        label={words.channel}
        required
        options={optionsOf(CHANNELS, domain.channels)}
      />
      <ChoiceInput
        control={control}
        name="application.institutionLevel"
        label={words.institutionLevel}
        required
        options={optionsOf(INSTITUTION_LEVELS, domain.levels)}
      />
      <DateInput control={control} name="application.appliedOn" label={words.appliedOn} required />
      <Box sx={wide}>
        <TextInput control={control} name="application.purpose" label={words.purpose} rows={3} />
      </Box>
    </Box>
  );
}
