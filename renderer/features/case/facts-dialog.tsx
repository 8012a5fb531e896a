/** Edits the facts of applicant and request in one dialog; saving assesses the case anew. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import { useForm } from 'react-hook-form';
import { useDeskCommand } from '#renderer/api/queries.ts';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { useToday } from '#renderer/api/session.ts';
import { type CaseFacts, caseFactsSchema } from '#renderer/ui/case-facts/case-facts-schema.ts';
import { CaseFields } from '#renderer/ui/case-facts/case-fields.tsx';
import { useFormDraft } from '#renderer/ui/drafts/form-draft.ts';
import { closingBy, DraftNote } from '#renderer/ui/drafts/use-draft.tsx';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { applyProblems, useSchemaResolver } from '#renderer/ui/fields/schema-resolver.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { changeSendsBack } from './case-actions.ts';

interface FactsDialogProps {
  readonly detail: CaseDetail;
  readonly onClose: () => void;
}

/** The dialog; closes once the facts are saved. */
export function FactsDialog({ detail, onClose }: FactsDialogProps) {
  const text = useText();
  const words = text.case.facts;
  const titleId = useId();
  const edit = useDeskCommand('case.edit');
  const form = useForm<CaseFacts>({
    resolver: useSchemaResolver(caseFactsSchema(useToday())),
    defaultValues: { applicant: detail.applicant, application: detail.application },
  });
  const draft = useFormDraft(form, `case.edit:${detail.summary.id}`);
  const save = form.handleSubmit(async (facts) => {
    edit.mutate(
      { caseId: detail.summary.id, ...facts },
      {
        onSuccess: () => {
          draft.discard();
          showDone(words.saved);
          onClose();
        },
        onError: (failure) => applyProblems(form, failure),
      },
    );
  });
  return (
    <Dialog
      open
      onClose={edit.isPending ? undefined : closingBy(onClose, draft.isTyped)}
      aria-labelledby={titleId}
      maxWidth="md"
    >
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
          <Box sx={{ mb: draft.restored ? 2 : 0 }}>
            <DraftNote draft={draft} />
          </Box>
          <CaseFields control={form.control} initialCurrency={detail.application.currency} caseId={detail.summary.id} />
          <Box sx={{ mt: 2 }}>
            <FailureNote error={edit.error} />
          </Box>
        </DialogContent>
        <DialogActions>
          <Button
            onClick={() => {
              draft.discard();
              onClose();
            }}
            disabled={edit.isPending}
          >
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
