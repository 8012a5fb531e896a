/** Recommends terms: prefilled with what is proposed, compared with the model as they are changed. */

import { type Control, useForm } from 'react-hook-form';
import { useDeskCommand, useDeskQuery } from '#renderer/api/queries.ts';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { TermsFields } from '#renderer/charts/values/terms-fields.tsx';
import {
  facilityFieldsOf,
  proposalOf,
  type TermsForm,
  termsFormOf,
  termsSchema,
} from '#renderer/charts/values/terms-form.ts';
import { useFormDraft } from '#renderer/ui/drafts/form-draft.ts';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { TextInput } from '#renderer/ui/fields/form-fields.tsx';
import { useSchemaResolver } from '#renderer/ui/fields/schema-resolver.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { FormDialog } from './form-dialog.tsx';
import { commentSchema } from './step-forms.ts';

const recommendSchema = termsSchema.extend(commentSchema.shape);
type RecommendForm = TermsForm & { comment: string };

interface RecommendDialogProps {
  readonly detail: CaseDetail;
  readonly onClose: () => void;
}

/** Terms and a comment. */
export function RecommendDialog({ detail, onClose }: RecommendDialogProps) {
  const text = useText();
  const words = text.decision.dialogs;
  const { application, proposal, summary } = detail;
  const recommend = useDeskCommand('decision.recommend');
  const assessed = useDeskQuery('assessment.get', { caseId: summary.id });
  const empty: TermsForm = {
    amount: application.amount,
    termMonths: application.termMonths,
    rate: null,
    rationale: '',
    ...facilityFieldsOf(null, application.product),
  };
  const form = useForm<RecommendForm>({
    resolver: useSchemaResolver(recommendSchema),
    defaultValues: { ...(proposal === null ? empty : termsFormOf(proposal, application.product)), comment: '' },
  });
  const draft = useFormDraft(form, `decision.recommend:${detail.summary.id}`);
  const submit = form.handleSubmit(({ comment, ...terms }) => {
    const recommended = proposalOf(terms);
    if (recommended === null) return;
    const onSuccess = () => {
      draft.discard();
      showDone(words.recommend.done);
      onClose();
    };
    recommend.mutate({ caseId: summary.id, proposal: recommended, comment }, { onSuccess });
  });
  const assessment = assessed.data?.assessment;
  const model = assessment
    ? {
        limit: assessment.limit,
        price: assessment.price,
        requested: application.amount,
        currency: application.currency,
      }
    : null;
  return (
    <FormDialog
      title={words.recommend.title}
      intro={words.recommend.text}
      confirmLabel={words.recommend.confirm}
      busy={recommend.isPending}
      error={recommend.error}
      onSubmit={() => void submit()}
      onClose={onClose}
      draft={draft}
    >
      {/* The terms' fields know their own names only; the form holds them and the comment. */}
      <TermsFields
        control={form.control as unknown as Control<TermsForm>}
        model={model}
        currency={application.currency}
        caseId={summary.id}
      />
      <TextInput
        control={form.control}
        name="comment"
        label={words.comment}
        hint={words.commentHint}
        rows={3}
        required
      />
    </FormDialog>
  );
}
