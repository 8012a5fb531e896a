/** Edits the facts of applicant and request in one dialog; saving assesses the case anew. */
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { type Control, useForm, useWatch } from 'react-hook-form';
import { z } from 'zod';
import { useDeskCommand } from '#renderer/api/queries.ts';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { ChoiceInput, DateInput, NumberInput, TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { MoneyInput } from '#renderer/ui/fields/money-input.tsx';
import { optionsOf } from '#renderer/ui/fields/options.ts';
import { applyProblems, schemaResolver } from '#renderer/ui/fields/schema-resolver.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { applicantSchema, applicationSchema } from '#shared/contract/operations/case.ts';
import {
  CHANNELS,
  LIFE_STAGES,
  PRODUCTS,
  REGISTRATION_ID_KINDS,
  SIZE_INDUSTRIES,
} from '#shared/domain/applications.ts';
import { INSTITUTION_LEVELS } from '#shared/domain/officers.ts';
import { text } from '#shared/text/text.ts';
import { changeSendsBack } from './case-actions.ts';

const factsSchema = z.object({ applicant: applicantSchema, application: applicationSchema });
type FactsForm = z.infer<typeof factsSchema>;

const words = text.case.facts;

interface FactsDialogProps {
  readonly detail: CaseDetail;
  readonly onClose: () => void;
}

/** The dialog; closes once the facts are saved. */
export function FactsDialog({ detail, onClose }: FactsDialogProps) {
  const titleId = useId();
  const edit = useDeskCommand('case.edit');
  const form = useForm<FactsForm>({
    resolver: schemaResolver(factsSchema),
    defaultValues: { applicant: detail.applicant, application: detail.application },
  });
  const save = form.handleSubmit(async (facts) => {
    edit.mutate(
      { caseId: detail.summary.id, ...facts },
      {
        onSuccess: () => {
          showDone(words.saved);
          onClose();
        },
        onError: (failure) => applyProblems(form, failure),
      },
    );
  });
  return (
    <Dialog open onClose={edit.isPending ? undefined : onClose} aria-labelledby={titleId} maxWidth="md">
      <form
        onSubmit={(event) => void save(event)}
        noValidate
        style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={titleId}>{words.editTitle}</DialogTitle>
        <DialogContent>
          {changeSendsBack(detail.summary.state) && (
            <Box
              sx={{
                borderLeft: `3px solid ${color.caution}`,
                backgroundColor: color.cautionSoft,
                px: 1.5,
                py: 1,
                mb: 2,
              }}
            >
              {words.voids}
            </Box>
          )}
          <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', md: '1fr 1fr' }, columnGap: 4, rowGap: 3 }}>
            <ApplicantFields control={form.control} />
            <ApplicationFields control={form.control} />
          </Box>
          <Box sx={{ mt: 2 }}>
            <FailureNote error={edit.error} />
          </Box>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={edit.isPending}>
            {words.cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={edit.isPending}>
            {words.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

const fieldsetSx = { border: 0, m: 0, p: 0, minWidth: 0, display: 'grid', gap: 1.5, alignContent: 'start' } as const;
const legendSx = { fontWeight: 600, p: 0, mb: 1.5 } as const;

function ApplicantFields({ control }: { readonly control: Control<FactsForm> }) {
  const domain = text.domain;
  return (
    <Box component="fieldset" sx={fieldsetSx}>
      <Box component="legend" sx={legendSx}>
        {words.applicant}
      </Box>
      <TextInput control={control} name="applicant.legalName" label={words.legalName} required autoFocus />
      <ChoiceInput
        control={control}
        name="applicant.registrationIdKind"
        label={words.registrationIdKind}
        options={optionsOf(REGISTRATION_ID_KINDS, domain.registrationIdKinds)}
        required
      />
      <TextInput control={control} name="applicant.registrationId" label={words.registrationId} required />
      <TextInput control={control} name="applicant.industryCode" label={words.industryCode} emptyIsNull />
      <ChoiceInput
        control={control}
        name="applicant.sizeIndustry"
        label={words.sizeIndustry}
        options={optionsOf(SIZE_INDUSTRIES, domain.sizeIndustries)}
        required
      />
      <ChoiceInput
        control={control}
        name="applicant.lifeStage"
        label={words.lifeStage}
        options={optionsOf(LIFE_STAGES, domain.lifeStages)}
        emptyLabel={words.notProvided}
      />
      <DateInput control={control} name="applicant.foundedOn" label={words.foundedOn} />
      <TextInput control={control} name="applicant.region" label={words.region} emptyIsNull />
      <NumberInput control={control} name="applicant.headcount" label={words.headcount} />
    </Box>
  );
}

function ApplicationFields({ control }: { readonly control: Control<FactsForm> }) {
  const currency = useWatch({ control, name: 'application.currency' });
  const domain = text.domain;
  return (
    <Box component="fieldset" sx={fieldsetSx}>
      <Box component="legend" sx={legendSx}>
        {words.application}
      </Box>
      <MoneyInput control={control} name="application.amount" label={words.amount} currency={currency} required />
      <TextInput control={control} name="application.currency" label={words.currency} required />
      <NumberInput control={control} name="application.termMonths" label={words.termMonths} required />
      <ChoiceInput
        control={control}
        name="application.product"
        label={words.product}
        options={optionsOf(PRODUCTS, domain.products)}
        required
      />
      <TextInput control={control} name="application.purpose" label={words.purpose} rows={2} />
      <ChoiceInput
        control={control}
        name="application.channel"
        label={words.channel}
        options={optionsOf(CHANNELS, domain.channels)}
        required
      />
      <ChoiceInput
        control={control}
        name="application.institutionLevel"
        label={words.institutionLevel}
        options={optionsOf(INSTITUTION_LEVELS, domain.levels)}
        required
      />
      <DateInput control={control} name="application.appliedOn" label={words.appliedOn} required />
    </Box>
  );
}
