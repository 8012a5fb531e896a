import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { type Control, type DefaultValues, useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { DeskFailure } from '#renderer/api/failure.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { ChoiceInput, DateInput, NumberInput, TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { MoneyInput } from '#renderer/ui/fields/money-input.tsx';
import { optionsOf } from '#renderer/ui/fields/options.ts';
import { applyProblems, schemaResolver } from '#renderer/ui/fields/schema-resolver.ts';
import { applicantSchema, applicationSchema } from '#shared/contract/operations/case.ts';
import {
  CHANNELS,
  LIFE_STAGES,
  PRODUCTS,
  REGISTRATION_ID_KINDS,
  SIZE_INDUSTRIES,
} from '#shared/domain/applications.ts';
import { checkRegistrationId } from '#shared/domain/identifiers.ts';
import { INSTITUTION_LEVELS } from '#shared/domain/officers.ts';
import { text } from '#shared/text/text.ts';

const caseFactsSchema = z.object({ applicant: applicantSchema, application: applicationSchema });
type CaseFacts = z.infer<typeof caseFactsSchema>;

const words = text.case.facts;
const CURRENCIES = ['CNY', 'USD', 'EUR', 'GBP', 'HKD', 'SGD', 'JPY', 'KRW', 'CHF', 'AUD', 'CAD', 'INR'];

interface CaseFactsFormProps {
  readonly initial: DefaultValues<CaseFacts>;
  readonly submitLabel: string;
  /** Shown above the buttons: what saving will do. */
  readonly note?: string;
  /** Resolves when saved; a DeskFailure is shown in the form, at its fields where it names them. */
  readonly onSubmit: (facts: CaseFacts) => Promise<unknown>;
  readonly onCancel: () => void;
}

/** Applicant and request, checked by the contract's own schemas. */
export function CaseFactsForm(props: CaseFactsFormProps) {
  const { initial, submitLabel, note, onSubmit, onCancel } = props;
  const form = useForm<CaseFacts>({
    defaultValues: initial,
    resolver: schemaResolver(caseFactsSchema),
    mode: 'onTouched',
  });
  const [failure, setFailure] = useState<DeskFailure | null>(null);
  const save = form.handleSubmit(async (facts) => {
    setFailure(null);
    try {
      await onSubmit(facts);
    } catch (error) {
      if (!(error instanceof DeskFailure)) throw error;
      applyProblems(form, error);
      setFailure(error);
    }
  });
  return (
    <Box component="form" noValidate onSubmit={(event) => void save(event)} sx={{ display: 'grid', gap: 2 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, columnGap: 5, rowGap: 3 }}>
        <ApplicantFields control={form.control} />
        <ApplicationFields control={form.control} initialCurrency={initial.application?.currency ?? 'CNY'} />
      </Box>
      <FailureNote error={failure} />
      {note !== undefined && <Box>{note}</Box>}
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button onClick={onCancel} disabled={form.formState.isSubmitting}>
          {words.cancel}
        </Button>
        <Button type="submit" variant="contained" disabled={form.formState.isSubmitting}>
          {submitLabel}
        </Button>
      </Box>
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

function ApplicantFields(props: { control: Control<CaseFacts> }) {
  const { control } = props;
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
      <RegistrationIdInput control={control} />
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

/** The registration id with its check digit worked out while typing. A wrong one is said, not refused: it is a finding. */
function RegistrationIdInput(props: { control: Control<CaseFacts> }) {
  const [kind, id] = useWatch({
    control: props.control,
    name: ['applicant.registrationIdKind', 'applicant.registrationId'],
  });
  const check = id && kind !== 'other' ? checkRegistrationId(kind, id) : null;
  const hint =
    check === null ? {} : { hint: check.valid ? text.app.checkDigit.right : text.app.checkDigit.wrong(check.reason) };
  return (
    <TextInput
      control={props.control}
      name="applicant.registrationId"
      label={words.registrationId}
      required
      {...hint}
    />
  );
}

function ApplicationFields(props: { control: Control<CaseFacts>; initialCurrency: string }) {
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
