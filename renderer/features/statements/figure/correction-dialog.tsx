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
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { Field } from '#renderer/ui/fields/field.tsx';
import { parseMoney } from '#renderer/ui/fields/money-input.tsx';
import { formatMoney } from '#renderer/ui/format/formats.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { FieldValue } from '#shared/domain/record-sets.ts';
import type { StatementCode } from '#shared/domain/spread.ts';
import { text } from '#shared/text/text.ts';
import type { StatementRow } from '../spread-lines.ts';
import { amountOf } from './row-table.tsx';

const words = text.statements.correction;

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

interface Typed {
  readonly amount: string;
  readonly reason: string;
}

/** Sends the change; a negative amount has a minus. */
function useChange({ caseId, correction, onClose }: CorrectionDialogProps) {
  const add = useDeskCommand('evidence.addRecord');
  const correct = useDeskCommand('evidence.correctRecord');
  const finish = (message: string) => () => {
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
  const { currency, correction, caution, onClose } = props;
  const titleId = useId();
  const [typed, setTyped] = useState<Typed>({ amount: '', reason: '' });
  const [asked, setAsked] = useState(false);
  const change = useChange(props);
  const amount = parseMoney(typed.amount.replace('−', '-'), currency);
  const isAmount = typeof amount === 'number';
  const reason = typed.reason.trim();
  const line = text.statements.lines[correction.code];
  const before = correction.kind === 'correct' ? formatMoney(amountOf(correction.row), currency) : null;

  function save(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (isAmount && reason !== '') change.send(amount, reason);
  }

  return (
    <Dialog open onClose={change.busy ? undefined : onClose} aria-labelledby={titleId} maxWidth="xs" fullWidth>
      <form onSubmit={save} noValidate>
        <DialogTitle id={titleId}>{words[correction.kind](line, correction.period)}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2 }}>
            {correction.kind === 'correct' && <SourceLink {...correction.row} />}
            {caution !== null && <Box sx={{ color: color.caution }}>{caution}</Box>}
            <Field
              label={words.amount}
              required
              hint={before === null ? undefined : words.before(before)}
              error={asked && !isAmount ? words.invalid : undefined}
            >
              {({ inputProps, ...input }) => (
                <OutlinedInput
                  {...input}
                  autoFocus
                  inputMode="decimal"
                  autoComplete="off"
                  inputProps={{ ...inputProps, style: { textAlign: 'right' } }}
                  endAdornment={<InputAdornment position="end">{currency}</InputAdornment>}
                  value={typed.amount}
                  onChange={(event) => setTyped({ ...typed, amount: event.target.value })}
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
                  value={typed.reason}
                  onChange={(event) => setTyped({ ...typed, reason: event.target.value })}
                />
              )}
            </Field>
            <FailureNote error={change.error} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={change.busy}>
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
