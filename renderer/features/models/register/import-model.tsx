import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Stack from '@mui/material/Stack';
import { type FormEvent, useId, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { fileInput } from '#renderer/api/files.ts';
import { useDeskCommand, useDeskQuery } from '#renderer/api/queries.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { FileDrop } from '#renderer/ui/fields/file-drop.tsx';
import { PlainText } from '#renderer/ui/fields/plain-inputs.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { type Feature, featuresOf } from './challenger-features.ts';
import { FeatureMapping } from './feature-mapping.tsx';

/** Proposes a model from a file; a challenger says which indicator stands behind each of its features. */
export function ImportModel(props: { onClose: () => void }) {
  const text = useText();
  const words = text.models.import;
  const { onClose } = props;
  const titleId = useId();
  const [, navigate] = useLocation();
  const indicators = useDeskQuery('indicator.catalogue', {}).data?.indicators ?? [];
  const [file, setFile] = useState<File | null>(null);
  const [passport, setPassport] = useState<File | null>(null);
  const [features, setFeatures] = useState<readonly Feature[] | null>(null);
  const [note, setNote] = useState('');
  const [asked, setAsked] = useState(false);
  const importing = useDeskCommand('model.import');
  const unmapped = features?.some(({ indicator }) => indicator === '') ?? false;
  async function choose(files: readonly File[]) {
    const [dropped] = files;
    if (!dropped) return;
    setFile(dropped);
    importing.reset();
    const names = indicators.map(({ indicator }) => indicator);
    const isBinary = /\.onnx$/i.test(dropped.name);
    setFeatures(featuresOf(dropped.name, isBinary ? '' : await dropped.text(), names));
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!file || note.trim() === '' || unmapped) return;
    importing.mutate(
      {
        file: await fileInput(file),
        ...(passport ? { passport: await fileInput(passport) } : {}),
        note: note.trim(),
        ...(features ? { mapping: features.map(({ name, indicator }) => ({ input: name, indicator })) } : {}),
      },
      {
        onSuccess: ({ hash }) => {
          showDone(words.done);
          onClose();
          navigate(`/models/register/${hash}`);
        },
      },
    );
  }
  return (
    <Dialog open onClose={importing.isPending ? undefined : onClose} aria-labelledby={titleId} maxWidth="md">
      <form
        onSubmit={(event) => void submit(event)}
        noValidate
        style={{ display: 'flex', flexDirection: 'column', minHeight: 0 }}
      >
        <DialogTitle id={titleId}>{words.title}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 2 }}>
            <Box sx={{ color: color.inkQuiet }}>{words.intro}</Box>
            <FileDrop
              title={file ? words.file(file.name) : words.drop}
              hint={words.dropHint}
              accept=".json,.ubj,.onnx"
              onFiles={(files) => void choose(files)}
            />
            {asked && !file && <FailureNote error={{ message: words.fileNeeded }} />}
            {features && (
              <FeatureMapping
                features={features}
                indicators={indicators}
                fixed={!/\.onnx$/i.test(file?.name ?? '')}
                problem={asked && unmapped ? words.mappingNeeded : undefined}
                onChange={setFeatures}
              />
            )}
            {!features && file && <PassportChoice passport={passport} onChoose={setPassport} />}
            <PlainText
              label={words.note}
              required
              rows={2}
              value={note}
              error={asked && note.trim() === '' ? text.app.problems.required : undefined}
              onChange={setNote}
            />
            <FailureNote error={importing.error} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onClose} disabled={importing.isPending}>
            {text.app.cancel}
          </Button>
          <Button type="submit" variant="contained" disabled={importing.isPending}>
            {words.action2}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  );
}

function PassportChoice(props: { passport: File | null; onChoose: (passport: File | null) => void }) {
  const words = useText().models.import;
  const { passport, onChoose } = props;
  const input = useRef<HTMLInputElement>(null);
  return (
    <Box sx={{ display: 'flex', gap: 2, alignItems: 'center' }}>
      <Button onClick={() => input.current?.click()}>{words.choosePassport}</Button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".json"
        aria-label={words.passport}
        onChange={(event) => onChoose(event.currentTarget.files?.[0] ?? null)}
      />
      <Box sx={{ color: passport ? color.ink : color.inkQuiet }}>
        {passport ? words.file(passport.name) : words.passportHint}
      </Box>
    </Box>
  );
}
