/** Approves the terms, with conditions before disbursement and covenants. */

import DeleteOutlinedIcon from '@mui/icons-material/DeleteOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { useFieldArray, useForm } from 'react-hook-form';
import { useDeskCommand } from '#renderer/api/queries.ts';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { useFormDraft } from '#renderer/ui/drafts/form-draft.ts';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { ChoiceInput, TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { optionsOf } from '#renderer/ui/fields/options.ts';
import { useSchemaResolver } from '#renderer/ui/fields/schema-resolver.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { CONDITION_KINDS } from '#shared/workflow/decisions.ts';
import { TermsFacts } from '../terms-facts.tsx';
import { FormDialog } from './form-dialog.tsx';
import { type ApproveForm, approveSchema } from './step-forms.ts';

interface ApproveDialogProps {
  readonly detail: CaseDetail;
  readonly onClose: () => void;
}

/** The terms, the conditions, a comment. */
export function ApproveDialog({ detail, onClose }: ApproveDialogProps) {
  const text = useText();
  const { approve: words, comment, commentHint } = text.decision.dialogs;
  const approve = useDeskCommand('decision.approve');
  const form = useForm<ApproveForm>({
    resolver: useSchemaResolver(approveSchema),
    defaultValues: { conditions: [], comment: '' },
  });
  const draft = useFormDraft(form, `decision.approve:${detail.summary.id}`);
  const submit = form.handleSubmit((given) => {
    const onSuccess = () => {
      draft.discard();
      showDone(words.done);
      onClose();
    };
    approve.mutate({ caseId: detail.summary.id, ...given }, { onSuccess });
  });
  return (
    <FormDialog
      title={words.title}
      intro={words.text}
      confirmLabel={words.confirm}
      busy={approve.isPending}
      error={approve.error}
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
    >
      <TermsFacts detail={detail} />
      <ConditionFields form={form} />
      <TextInput control={form.control} name="comment" label={comment} hint={commentHint} rows={3} required />
    </FormDialog>
  );
}

function ConditionFields({ form }: { readonly form: ReturnType<typeof useForm<ApproveForm>> }) {
  const text = useText();
  const words = text.decision.dialogs.approve;
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'conditions' });
  return (
    <Box component="fieldset" sx={{ border: 0, m: 0, p: 0, minWidth: 0 }}>
      <Box component="legend" sx={{ fontWeight: 600, p: 0, mb: 1 }}>
        {words.conditions}
      </Box>
      {fields.map((field, index) => (
        <Box
          key={field.id}
          sx={{ display: 'grid', gridTemplateColumns: '176px minmax(0, 1fr) 32px', gap: 1, mb: 1, alignItems: 'start' }}
        >
          <ChoiceInput
            control={form.control}
            name={`conditions.${index}.kind`}
            label={words.conditionKind}
            options={optionsOf(CONDITION_KINDS, text.decision.conditions.kinds)}
          />
          <TextInput
            control={form.control}
            name={`conditions.${index}.text`}
            label={words.conditionText}
            required
            autoFocus
          />
          <IconButton aria-label={words.removeCondition} onClick={() => remove(index)} sx={{ mt: '24px' }}>
            <DeleteOutlinedIcon />
          </IconButton>
        </Box>
      ))}
      <Button onClick={() => append({ kind: 'before-disbursement', text: '' }, { shouldFocus: false })}>
        {words.addCondition}
      </Button>
    </Box>
  );
}
