import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useMemo, useState } from 'react';
import type { DeskFailure } from '#renderer/api/failure.ts';
import { useDeskCommand, useDeskQuery } from '#renderer/api/queries.ts';
import type { PolicyVersion } from '#renderer/api/replies.ts';
import { differencesOf, type Json } from '#renderer/ui/display/differences.ts';
import { DraftNote, useDraft } from '#renderer/ui/drafts/use-draft.tsx';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import { isRecord, placeInWords } from './document-paths.ts';
import { JsonEditor } from './json-editor.tsx';
import { PolicyDocument } from './policy-document.tsx';

/** A new version of a table, begun from the one in force. */
export function PolicyEditor(props: { active: PolicyVersion; onClose: () => void }) {
  const active = useDeskQuery('policy.get', { hash: props.active.hash });
  return <QueryView query={active}>{({ content }) => <Editor {...props} initial={content} />}</QueryView>;
}

function Editor(props: { active: PolicyVersion; initial: Json; onClose: () => void }) {
  const formats = useFormats();
  const text = useText();
  const words = text.policy.edit;
  const { active, initial, onClose } = props;
  const [draft, setDraft] = useState<Json>(initial);
  const [mode, setMode] = useState<'table' | 'json'>('table');
  const [broken, setBroken] = useState(false);
  const [asking, setAsking] = useState(false);
  const [discarding, setDiscarding] = useState(false);
  const propose = useDeskCommand('policy.propose');
  const changes = useMemo(() => differencesOf(initial, draft).length, [initial, draft]);
  const kept = useDraft({
    // A draft is of the version it was begun from: over another one it would undo what came between.
    place: `policy.propose:${active.kind}:${active.hash}`,
    content: changes === 0 ? null : JSON.stringify(draft),
    restore: (content) => setDraft(JSON.parse(content) as Json),
    startOver: () => setDraft(initial),
  });
  function submit(note: string) {
    propose.mutate(
      { kind: active.kind, content: draft as Parameters<typeof propose.mutate>[0]['content'], note },
      {
        onSuccess: () => {
          kept.discard();
          showDone(words.done);
          onClose();
        },
        onError: () => setAsking(false),
      },
    );
  }
  return (
    <>
      <PageHeader
        title={words.title(text.policy.kinds[active.kind])}
        subtitle={words.subtitle}
        actions={
          <>
            <Box role="status" sx={{ mr: 1 }}>
              {changes === 0 ? words.unchanged : words.changes(changes)}
            </Box>
            <ToggleButtonGroup
              exclusive
              value={mode}
              aria-label={words.mode}
              onChange={(_event, next: 'table' | 'json' | null) => next && setMode(next)}
            >
              <ToggleButton value="table" disabled={broken}>
                {words.table}
              </ToggleButton>
              <ToggleButton value="json">{words.json}</ToggleButton>
            </ToggleButtonGroup>
            <Button onClick={() => (changes === 0 ? onClose() : setDiscarding(true))}>{text.app.cancel}</Button>
            <Button
              variant="contained"
              disabled={changes === 0 || broken || propose.isPending}
              onClick={() => setAsking(true)}
            >
              {words.propose}
            </Button>
          </>
        }
      />
      <Box sx={{ px: 3, pb: kept.restored ? 2 : 0 }}>
        <DraftNote draft={kept} />
      </Box>
      {propose.error && (
        <Box sx={{ px: 3, pb: 2 }}>
          <FailureNote error={refusalOf(text, formats, propose.error)} />
        </Box>
      )}
      {mode === 'table' ? (
        <>
          <PolicyDocument content={draft} onChange={setDraft} problems={propose.error?.details ?? []} />
          {active.kind === 'eligibility' && <KnockOutsButton content={draft} onChange={setDraft} />}
        </>
      ) : (
        <JsonEditor value={draft} onChange={setDraft} onBroken={setBroken} />
      )}
      <ConfirmDialog
        open={asking}
        title={words.proposeTitle}
        confirmLabel={words.propose}
        reasonLabel={words.reason}
        busy={propose.isPending}
        onClose={() => setAsking(false)}
        onConfirm={submit}
      />
      <ConfirmDialog
        open={discarding}
        title={words.discardTitle}
        confirmLabel={words.discard}
        tone="adverse"
        onClose={() => setDiscarding(false)}
        onConfirm={() => {
          kept.discard();
          onClose();
        }}
      >
        <p>{words.discardBody(changes)}</p>
      </ConfirmDialog>
    </>
  );
}

/** Puts a decision model of knock-outs into a table that has none, or takes it out. */
function KnockOutsButton({
  content,
  onChange,
}: {
  readonly content: Json;
  readonly onChange: (content: Json) => void;
}) {
  const words = useText().policy.edit;
  if (!isRecord(content)) return null;
  const { knockOuts, ...rest } = content;
  const next = knockOuts === undefined ? { ...content, knockOuts: { origin: '', model: '', cases: '' } } : rest;
  return (
    <Box sx={{ px: 3, py: 2 }}>
      <Button onClick={() => onChange(next)}>
        {knockOuts === undefined ? words.addKnockOuts : words.removeKnockOuts}
      </Button>
    </Box>
  );
}

/** A refusal with its places in words; where it names none, as the backend says it. */
function refusalOf(text: Text, formats: Formats, failure: DeskFailure) {
  const words = text.policy.edit;
  if (failure.details.length === 0) return failure;
  return {
    message: words.problems,
    details: failure.details.map(({ place, message }) => ({ place: placeInWords(text, formats, place), message })),
  };
}
