/** Corrects one statement line, or enters one that was not provided; the reason is kept with it. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import InputAdornment from '@mui/material/InputAdornment';
import OutlinedInput from '@mui/material/OutlinedInput';
import Stack from '@mui/material/Stack';
import { type FormEvent, useId, useState } from 'react';
import { useDeskCommand } from '#renderer/api/queries.ts';
import { SourceLink } from '#renderer/charts/values/source-link.tsx';
import { closingBy, DraftNote, useDraft } from '#renderer/ui/drafts/use-draft.tsx';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { Field } from '#renderer/ui/fields/field.tsx';
import { useTypedMoney } from '#renderer/ui/fields/money-input.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { FieldValue } from '#shared/domain/record-sets.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import type { StatementRow } from '../spread-lines.ts';
import { amountOf } from './row-table.tsx';

/** What is changed: a line there is, or the fields of one to enter. */
export type Correction =
  | { readonly kind: 'correct'; readonly code: StatementCode; readonly period: string; readonly row: StatementRow }
  | {
      readonly kind: 'enter';
      readonly code: StatementCode;
      readonly period: string;
      readonly fields: Readonly<Record<string, FieldValue>>;
    };

interface CorrectionDialogProps {
  readonly caseId: string;
  readonly currency: string;
  readonly correction: Correction;
  /** Said before a case that is with its checkers is changed. */
  readonly caution: string | null;
  readonly onClose: () => void;
}

function placeOf(caseId: string, correction: Correction): string {
  const line = correction.kind === 'correct' ? correction.row.recordId : `${correction.code}:${correction.period}`;
  return `statement.${correction.kind}:${caseId}:${line}`;
}

/** Sends the change; a negative amount has a minus. */
function useChange({ caseId, correction, onClose }: CorrectionDialogProps, sent: () => void) {
  const words = useText().statements.correction;
  const add = useDeskCommand('evidence.addRecord');
  const correct = useDeskCommand('evidence.correctRecord');
  const finish = (message: string) => () => {
    sent();
    showDone(message);
    onClose();
  };
  return {
    busy: add.isPending || correct.isPending,
    error: add.error ?? correct.error,
    send: (amount: number, reason: string) => {
      const given = { caseId, recordSet: 'statement_line', reason };
      if (correction.kind === 'enter')
        add.mutate({ ...given, fields: { ...correction.fields, amount } }, { onSuccess: finish(words.entered) });
      else
        correct.mutate(
          { ...given, recordId: correction.row.recordId, fields: { amount } },
          { onSuccess: finish(words.corrected) },
        );
    },
  };
}

/** Amount, reason, save. */
export function CorrectionDialog(props: CorrectionDialogProps) {
  const text = useText();
  const words = text.statements.correction;
  const formats = useFormats();
  const { caseId, currency, correction, caution, onClose } = props;
  const titleId = useId();
  const [amount, setAmount] = useState<number | string | null>(null);
  const [typedReason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const draft = useDraft({
    place: placeOf(caseId, correction),
    content: amount === null && typedReason === '' ? null : JSON.stringify({ amount, reason: typedReason }),
    restore: (content) => {
      const kept = JSON.parse(content) as { amount: number | string | null; reason: string };
      setAmount(kept.amount);
      setReason(kept.reason);
    },
    startOver: () => {
      setAmount(null);
      setReason('');
    },
  });
  const change = useChange(props, draft.discard);
  const money = useTypedMoney(amount, currency, setAmount);
  const { ask, ...note } = asked ? money.urgent : money.note;
  const reason = typedReason.trim();
  const line = text.statements.lines[correction.code];
  const before = correction.kind === 'correct' ? formats.money(amountOf(correction.row), currency) : null;

  function save(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (typeof amount === 'number' && reason !== '') change.send(amount, reason);
  }

  return (
    <Dialog
      open
      onClose={change.busy ? undefined : closingBy(onClose, draft.isTyped)}
      aria-labelledby={titleId}
      maxWidth="xs"
      fullWidth
    >
      <form onSubmit={save} noValidate>
        <DialogTitle id={titleId}>{words[correction.kind](line, correction.period)}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2 }}>
            <DraftNote draft={draft} />
            {correction.kind === 'correct' && <SourceLink {...correction.row} />}
            {caution !== null && <Box sx={{ color: color.caution }}>{caution}</Box>}
            <Field
              label={words.amount}
              required
              hint={note.hint ?? (before === null ? undefined : words.before(before))}
              error={note.error ?? (asked && amount === null ? words.invalid : undefined)}
              ask={ask}
            >
              {({ inputProps, ...input }) => (
                <OutlinedInput
                  {...input}
                  autoFocus
                  inputMode="decimal"
                  autoComplete="off"
                  inputProps={{ ...inputProps, style: { textAlign: 'right' } }}
                  endAdornment={<InputAdornment position="end">{currency}</InputAdornment>}
                  value={money.shown}
                  onChange={(event) => money.type(event.target.value)}
                  onBlur={money.leave}
                />
              )}
            </Field>
            <Field
              label={words.reason}
              hint={words.reasonHint}
              required
              error={asked && reason === '' ? text.app.reasonNeeded : undefined}
            >
              {(input) => (
                <OutlinedInput
                  {...input}
                  multiline
                  minRows={2}
                  value={typedReason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </Field>
            <FailureNote error={change.error} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button
            onClick={() => {
              draft.discard();
              onClose();
            }}
            disabled={change.busy}
          >
            {words.cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={change.busy}>
            {words.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}
