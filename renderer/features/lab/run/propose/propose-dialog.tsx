import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { useDeskCommand, useDeskQuery } from '#renderer/api/queries.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { PlainRadios, PlainText } from '#renderer/ui/fields/plain-inputs.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { LabRun } from '../../types.ts';
import { MappingFields } from './mapping-fields.tsx';
import { firstProposal, type Mapping, type Proposal, problemsOf, proposalInput } from './proposal.ts';

/** Proposes a run's model: what it is for, what feeds it, what it is not valid for. */
export function ProposeDialog(props: { run: LabRun; onClose: () => void }) {
  const formats = useFormats();
  const text = useText();
  const words = text.lab.propose;
  const { run, onClose } = props;
  const titleId = useId();
  const [, navigate] = useLocation();
  const suggested = useDeskQuery('lab.mapping', { runId: run.runId });
  const [typed, setProposal] = useState<Proposal>(() => firstProposal(run.name));
  const [purpose, setPurpose] = useState<Proposal['purpose'] | null>(null);
  // A model none of whose inputs is an indicator can score files alone.
  const isForeign = suggested.data?.inputs.every(({ indicator }) => indicator === null) === true;
  const proposal = { ...typed, purpose: purpose ?? (isForeign ? 'files' : typed.purpose) };
  const [mapping, setMapping] = useState<Mapping>({});
  const [asked, setAsked] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const propose = useDeskCommand('model.propose');
  // What is missing may stand below the edge of the dialog: the first of it gets the focus.
  useEffect(() => {
    if (asked > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [asked]);
  const change = (part: Partial<Proposal>) => setProposal((former) => ({ ...former, ...part }));
  const problems = problemsOf(text, formats, proposal, mapping);
  const needed = (field: keyof typeof problems) => (asked > 0 ? problems[field] : undefined);
  function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(asked + 1);
    if (Object.keys(problems).length > 0) return;
    propose.mutate(proposalInput(run.runId, proposal, mapping), {
      onSuccess: ({ hash }) => {
        showDone(words.done);
        navigate(`/models/register/${hash}`);
      },
    });
  }
  return (
    <Dialog open onClose={propose.isPending ? undefined : onClose} aria-labelledby={titleId} maxWidth="md">
      <form ref={form} onSubmit={submit} noValidate style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}>
        <DialogTitle id={titleId}>{words.title}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2 }}>
            <Box sx={{ color: color.inkQuiet }}>{words.intro}</Box>
            <PlainRadios
              label={words.use}
              value={proposal.purpose}
              options={(['cases', 'files'] as const).map((purpose) => ({
                value: purpose,
                label: words.uses[purpose],
                hint: words.useHints[purpose],
              }))}
              onChange={setPurpose}
            />
            {proposal.purpose === 'cases' && (
              <MappingFields runId={run.runId} mapping={mapping} problem={needed('mapping')} onChange={setMapping} />
            )}
            {proposal.purpose === 'cases' && (
              <PlainText
                label={words.rate}
                hint={words.rateHint}
                value={proposal.centralTendency}
                error={needed('centralTendency')}
                onChange={(centralTendency) => change({ centralTendency })}
              />
            )}
            <Names proposal={proposal} needed={needed} onChange={change} />
            <PlainText
              label={words.note}
              required
              rows={2}
              value={proposal.note}
              error={needed('note')}
              onChange={(note) => change({ note })}
            />
            <PlainText
              label={words.limits}
              required
              rows={3}
              hint={words.limitsHint}
              placeholder={words.limitsExample}
              value={proposal.limits}
              error={needed('limits')}
              onChange={(limits) => change({ limits })}
            />
            <FailureNote error={propose.error} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={propose.isPending}>
            {text.app.cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={propose.isPending}>
            {words.action}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function Names(props: {
  proposal: Proposal;
  needed: (field: 'id' | 'name' | 'version') => string | undefined;
  onChange: (part: Partial<Proposal>) => void;
}) {
  const words = useText().lab.propose;
  const { proposal, needed, onChange } = props;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: '2fr 2fr 1fr', gap: 2 }}>
      <PlainText
        label={words.name}
        required
        value={proposal.name}
        error={needed('name')}
        onChange={(name) => onChange({ name })}
      />
      <PlainText
        label={words.id}
        required
        hint={words.idHint}
        value={proposal.id}
        error={needed('id')}
        onChange={(id) => onChange({ id })}
      />
      <PlainText
        label={words.version}
        required
        value={proposal.version}
        error={needed('version')}
        onChange={(version) => onChange({ version })}
      />
    </Box>
  );
}
