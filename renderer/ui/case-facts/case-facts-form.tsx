import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { type DefaultValues, useForm } from 'react-hook-form';
import { DeskFailure } from '#renderer/api/failure.ts';
import { useToday } from '#renderer/api/session.ts';
import { useFormDraft } from '#renderer/ui/drafts/form-draft.ts';
import { DraftNote } from '#renderer/ui/drafts/use-draft.tsx';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { applyProblems, useSchemaResolver } from '#renderer/ui/fields/schema-resolver.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { type CaseFacts, caseFactsSchema } from './case-facts-schema.ts';
import { CaseFields } from './case-fields.tsx';

interface CaseFactsFormProps {
  readonly initial: DefaultValues<CaseFacts>;
  readonly submitLabel: string;
  /** Shown above the buttons: what saving will do. */
  readonly note?: string;
  /** Resolves when saved; a DeskFailure is shown in the form, at its fields where it names them. */
  readonly onSubmit: (facts: CaseFacts) => Promise<unknown>;
  readonly onCancel: () => void;
  /** The form its draft is kept under, e.g. "case.create". */
  readonly place: string;
}

/** Applicant and request, checked by the contract's own schemas. */
export function CaseFactsForm(props: CaseFactsFormProps) {
  const text = useText();
  const words = text.case.facts;
  const { initial, submitLabel, note, onSubmit, onCancel, place } = props;
  const form = useForm<CaseFacts>({
    defaultValues: initial,
    resolver: useSchemaResolver(caseFactsSchema(useToday())),
    mode: 'onTouched',
  });
  const draft = useFormDraft(form, place);
  const [failure, setFailure] = useState<DeskFailure | null>(null);
  const save = form.handleSubmit(async (facts) => {
    setFailure(null);
    try {
      await onSubmit(facts);
      draft.discard();
    } catch (error) {
      if (!(error instanceof DeskFailure)) throw error;
      applyProblems(form, error);
      setFailure(error);
    }
  });
  return (
    <Box component="form" noValidate onSubmit={(event) => void save(event)} sx={{ display: 'grid', gap: 2 }}>
      <DraftNote draft={draft} />
      <CaseFields control={form.control} initialCurrency={initial.application?.currency ?? 'CNY'} caseId={null} />
      <FailureNote error={failure} />
      {note !== undefined && <Box>{note}</Box>}
      <Box sx={{ display: 'flex', gap: 1, justifyContent: 'flex-end' }}>
        <Button
          onClick={() => {
            draft.discard();
            onCancel();
          }}
          disabled={form.formState.isSubmitting}
        >
          {words.cancel}
        </Button>
        <Button type="submit" variant="contained" disabled={form.formState.isSubmitting}>
          {submitLabel}
        </Button>
      </Box>
    </Box>
  );
}
