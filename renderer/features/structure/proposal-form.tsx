/** The form of the proposed terms. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useEffect } from 'react';
import { useForm } from 'react-hook-form';
import { useDeskCommand } from '#renderer/api/queries.ts';
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
import { DraftNote } from '#renderer/ui/drafts/use-draft.tsx';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { useSchemaResolver } from '#renderer/ui/fields/schema-resolver.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Limit, Price } from '#shared/domain/assessment.ts';
import { currencyExponent } from '#shared/domain/money.ts';
import type { Told } from '#shared/domain/words.ts';
import { EDITABLE_STATES } from '#shared/workflow/states.ts';

interface ProposalFormProps {
  readonly detail: CaseDetail;
  readonly limit: Told<Limit>;
  readonly price: Told<Price>;
  /** What was last asked for from the head of the case: to propose brings the focus here. */
  readonly asked: { readonly action: string } | null;
}

/** An amount cut to whole thousands of its currency, as terms are offered; smaller ones stay as they are. */
function wholeThousands(amount: number, currency: string): number {
  const thousand = 1000 * 10 ** currencyExponent(currency);
  return amount < thousand ? amount : Math.floor(amount / thousand) * thousand;
}

/** The model's terms, never more than was asked for. */
function modelTerms({ detail, limit, price }: Omit<ProposalFormProps, 'asked'>): TermsForm {
  const { application } = detail;
  const most = limit.amount === null ? application.amount : Math.min(limit.amount, application.amount);
  const amount = most === application.amount ? most : wholeThousands(most, application.currency);
  return {
    amount: amount > 0 ? amount : null,
    termMonths: application.termMonths,
    rate: price.rateBasisPoints,
    rationale: detail.proposal?.rationale ?? '',
    ...facilityFieldsOf(detail.proposal?.facility ?? null, application.product),
  };
}

/** Amount, term, rate and rationale; saving records them for the decision. */
export function ProposalForm(props: ProposalFormProps) {
  const text = useText();
  const words = text.structure.proposal;
  const { detail, limit, price, asked } = props;
  const { application, summary, proposal } = detail;
  const propose = useDeskCommand('case.propose');
  const form = useForm<TermsForm>({
    resolver: useSchemaResolver(termsSchema),
    defaultValues: proposal === null ? modelTerms(props) : termsFormOf(proposal, application.product),
  });
  const { setFocus } = form;
  useEffect(() => {
    if (asked?.action === 'propose') setFocus('amount');
  }, [asked, setFocus]);
  const draft = useFormDraft(form, `case.propose:${summary.id}`);
  const save = form.handleSubmit((fields) => {
    const terms = proposalOf(fields);
    if (terms === null) return;
    const onSuccess = () => {
      draft.discard();
      form.reset(fields);
      showDone(words.saved);
    };
    propose.mutate({ caseId: summary.id, proposal: terms }, { onSuccess });
  });
  const unsaved = proposal === null || form.formState.isDirty;
  return (
    <form onSubmit={(event) => void save(event)} noValidate>
      {!EDITABLE_STATES.includes(summary.state) && (
        <Box
          sx={{ borderLeft: `3px solid ${color.caution}`, backgroundColor: color.cautionSoft, px: 1.5, py: 1, mb: 1.5 }}
        >
          {text.case.facts.voids}
        </Box>
      )}
      <Box sx={{ mb: draft.restored ? 1.5 : 0 }}>
        <DraftNote draft={draft} />
      </Box>
      <TermsFields
        control={form.control}
        currency={application.currency}
        caseId={summary.id}
        model={{
          limit,
          price,
          requested: application.amount,
          currency: application.currency,
        }}
      />
      <Box sx={{ mt: 1.5 }}>
        <FailureNote error={propose.error} />
      </Box>
      <Box sx={{ display: 'flex', gap: 1, mt: 1.5, alignItems: 'center' }}>
        <Button type="submit" variant="outlined" disabled={propose.isPending || !unsaved}>
          {words.save}
        </Button>
        <Button variant="text" onClick={() => form.reset(modelTerms(props), { keepDefaultValues: true })}>
          {words.reset}
        </Button>
      </Box>
    </form>
  );
}
