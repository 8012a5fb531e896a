import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { useDeskCommand } from '#renderer/api/queries.ts';
import type { ListedModel } from '#renderer/api/replies.ts';
import { useMayCall, useSession } from '#renderer/api/session.ts';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

type Act = 'activate' | 'challenge' | 'refuse';

/** Putting a model in force, showing it beside the one in force, refusing it; never in force by its proposer. */
export function ModelDecision(props: { model: ListedModel }) {
  const words = useText().models.register;
  const { model } = props;
  const decides = useMayCall('model.activate');
  const session = useSession();
  const [asked, setAsked] = useState<Act | null>(null);
  if (model.status !== 'proposed' && model.status !== 'challenger') return null;
  const own = model.proposedBy === session?.officer.displayName;
  const foreign = model.kind === 'xgboost' || model.kind === 'onnx';
  if (!decides) return <Note>{own ? words.activate.own : words.activate.notAllowed}</Note>;
  const isChallenger = model.status === 'challenger';
  return (
    <Box sx={{ display: 'grid', gap: 0.5, justifyItems: 'end' }}>
      <Box sx={{ display: 'flex', gap: 1 }}>
        <Button onClick={() => setAsked('refuse')}>{isChallenger ? words.refuse.end : words.refuse.action}</Button>
        {!isChallenger && model.purpose === 'cases' && (
          <Button variant={foreign ? 'contained' : 'outlined'} onClick={() => setAsked('challenge')}>
            {words.challenge.action}
          </Button>
        )}
        {!foreign && (
          <Button variant="contained" disabled={own} onClick={() => setAsked('activate')}>
            {words.activate.action}
          </Button>
        )}
      </Box>
      {foreign ? <Note>{words.activate.cannotDecide}</Note> : own && <Note>{words.activate.own}</Note>}
      <Asking model={model} asked={asked} onClose={() => setAsked(null)} />
    </Box>
  );
}

function Note(props: { children: string }) {
  return <Box sx={{ color: color.inkQuiet, textAlign: 'right', maxWidth: 320 }}>{props.children}</Box>;
}

/** What an act will do, asked before it is done. */
function Asking(props: { model: ListedModel; asked: Act | null; onClose: () => void }) {
  const words = useText().models.register;
  const { model, asked, onClose } = props;
  const activate = useDeskCommand('model.activate');
  const challenge = useDeskCommand('model.challenge');
  const refuse = useDeskCommand('model.refuse');
  const isChallenger = model.status === 'challenger';
  const input = { hash: model.hash };
  const finish = (message: string) => ({
    onSuccess: () => {
      showDone(message);
      onClose();
    },
  });
  return (
    <>
      <ConfirmDialog
        open={asked === 'activate'}
        title={words.activate.title(model.name)}
        confirmLabel={words.activate.action}
        busy={activate.isPending}
        error={activate.error}
        onClose={onClose}
        onConfirm={() => activate.mutate(input, finish(words.activate.done))}
      >
        <p>{model.purpose === 'cases' ? words.activate.bodyCases : words.activate.bodyFiles}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'challenge'}
        title={words.challenge.title(model.name)}
        confirmLabel={words.challenge.action}
        busy={challenge.isPending}
        error={challenge.error}
        onClose={onClose}
        onConfirm={() => challenge.mutate(input, finish(words.challenge.done))}
      >
        <p>{words.challenge.body}</p>
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'refuse'}
        title={isChallenger ? words.refuse.endTitle(model.name) : words.refuse.title(model.name)}
        confirmLabel={isChallenger ? words.refuse.end : words.refuse.action}
        tone="adverse"
        busy={refuse.isPending}
        error={refuse.error}
        onClose={onClose}
        onConfirm={() => refuse.mutate(input, finish(isChallenger ? words.refuse.ended : words.refuse.done))}
      >
        <p>{isChallenger ? words.refuse.endBody : words.refuse.body}</p>
      </ConfirmDialog>
    </>
  );
}
