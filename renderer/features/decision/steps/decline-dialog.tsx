/** Declines with one to four reasons, prefilled from the score. */

import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useFieldArray, useForm } from 'react-hook-form';
import { useDeskCommand, useDeskQuery } from '#renderer/api/queries.ts';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { useFormDraft } from '#renderer/ui/drafts/form-draft.ts';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { useSchemaResolver } from '#renderer/ui/fields/schema-resolver.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import type { Assessment } from '#shared/domain/assessment.ts';
import type { Told } from '#shared/domain/words.ts';
import { FormDialog } from './form-dialog.tsx';
import { type DeclineForm, declineSchema, prefilledReasons } from './step-forms.ts';

interface DeclineDialogProps {
  readonly detail: CaseDetail;
  readonly onClose: () => void;
}

/** Waits for the score's reasons, so that they can be prefilled once. */
export function DeclineDialog({ detail, onClose }: DeclineDialogProps) {
  const assessed = useDeskQuery('assessment.get', { caseId: detail.summary.id });
  if (assessed.isPending) return null;
  return <DeclineFields detail={detail} onClose={onClose} reasons={assessed.data?.assessment.score.reasons ?? []} />;
}

type DeclineFieldsProps = DeclineDialogProps & { readonly reasons: Told<Assessment>['score']['reasons'] };

function DeclineFields({ detail, onClose, reasons }: DeclineFieldsProps) {
  const text = useText();
  const { decline: words, comment, commentHint } = text.decision.dialogs;
  const decline = useDeskCommand('decision.decline');
  const form = useForm<DeclineForm>({
    resolver: useSchemaResolver(declineSchema),
    defaultValues: { reasons: prefilledReasons(reasons), comment: '' },
  });
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'reasons' });
  const draft = useFormDraft(form, `decision.decline:${detail.summary.id}`);
  const submit = form.handleSubmit((given) => {
    const onSuccess = () => {
      draft.discard();
      showDone(words.done);
      onClose();
    };
    const stated = given.reasons.map((reason) => reason.text);
    decline.mutate({ caseId: detail.summary.id, reasons: stated, comment: given.comment }, { onSuccess });
  });
  return (
    <FormDialog
      title={words.title}
      intro={words.text}
      confirmLabel={words.confirm}
      tone="adverse"
      busy={decline.isPending}
      error={decline.error}
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
    >
      <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
        <Box component="legend" sx={{ fontWeight: 600, p: 0, mb: 1 }}>
          {words.reasons}
        </Box>
        {fields.map((field, index) => (
          <Box
            key={field.id}
            sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) 32px', gap: 1, mb: 1, alignItems: 'start' }}
          >
            <TextInput control={form.control} name={`reasons.${index}.text`} label={words.reason(index + 1)} rows={2} />
            <IconButton
              aria-label={words.removeReason(index + 1)}
              disabled={fields.length === 1}
              onClick={() => remove(index)}
              sx={{ mt: '24px' }}
            >
              <DeleteOutlinedIcon />
            </IconButton>
          </Box>
        ))}
        <Button disabled={fields.length >= 4} onClick={() => append({ text: '' })}>
          {words.addReason}
        </Button>
      </Box>
      <TextInput control={form.control} name="comment" label={comment} hint={commentHint} rows={3} required />
    </FormDialog>
  );
}
