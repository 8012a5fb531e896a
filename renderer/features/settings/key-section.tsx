import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';
import { useDeskCommand, useDeskQuery } from '#renderer/api/queries.ts';
import { useMayCall } from '#renderer/api/session.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { DateText } from '#renderer/ui/display/value-text.tsx';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { Field } from '#renderer/ui/fields/field.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';

/** Since when the workspace key is in use, who left with it, and changing it. */
export function KeySection() {
  const words = useText().settings.key;
  const formats = useFormats();
  const key = useDeskQuery('workspace.key', {});
  const mayChange = useMayCall('workspace.rekey');
  const [asking, setAsking] = useState(false);
  const people = (names: readonly string[], note: string) =>
    names.length === 0 ? (
      words.nobody
    ) : (
      <>
        {formats.remarks([...names])}
        <Box sx={{ color: color.inkQuiet }}>{note}</Box>
      </>
    );
  return (
    <Section title={words.title} note={words.note}>
      <QueryView query={key}>
        {({ since, left, withoutKey, phraseNeeded }) => (
          <Box sx={{ maxWidth: 880, mt: 1 }}>
            <Facts
              facts={[
                { label: words.since, value: since ? <DateText value={since} form="minute" /> : words.nobody },
                { label: words.left, value: people(left, words.leftNote) },
                ...(withoutKey.length > 0
                  ? [{ label: words.withoutKey, value: people(withoutKey, words.withoutKeyNote) }]
                  : []),
                { label: words.backups, value: words.backupsNote },
              ]}
            />
            {mayChange && (
              <Button
                variant={left.length > 0 ? 'contained' : 'outlined'}
                sx={{ mt: 2 }}
                onClick={() => setAsking(true)}
              >
                {words.action}
              </Button>
            )}
            {asking && <RekeyDialog phraseNeeded={phraseNeeded} onClose={() => setAsking(false)} />}
          </Box>
        )}
      </QueryView>
    </Section>
  );
}

/** Asks before the workspace is encrypted anew, for the recovery phrase too where it has to be renewed with the key. */
function RekeyDialog(props: { phraseNeeded: boolean; onClose: () => void }) {
  const words = useText().settings.key;
  const { phraseNeeded, onClose } = props;
  const [phrase, setPhrase] = useState('');
  const rekey = useDeskCommand('workspace.rekey');
  const key = useDeskQuery('workspace.key', {});
  return (
    <ConfirmDialog
      open
      title={words.asking}
      confirmLabel={words.action}
      busy={rekey.isPending}
      error={rekey.error}
      onClose={onClose}
      onConfirm={() =>
        rekey.mutate(phraseNeeded ? { phrase } : {}, {
          onSuccess: async () => {
            showDone(words.done);
            await key.refetch();
            onClose();
          },
        })
      }
    >
      <p>{words.body}</p>
      {phraseNeeded && (
        <Field label={words.phrase} hint={words.phraseHint}>
          {(input) => (
            <OutlinedInput {...input} value={phrase} onChange={(event) => setPhrase(event.target.value)} fullWidth />
          )}
        </Field>
      )}
    </ConfirmDialog>
  );
}
