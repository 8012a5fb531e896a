import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useId } from 'react';
import type { DeskFailure } from '#renderer/api/failure.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { BottomBar } from '#renderer/ui/layout/bottom-bar.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { LabSettings } from '#shared/domain/lab.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';
import type { Draft } from './draft.ts';

interface TrainBarProps {
  readonly draft: Draft;
  readonly settings: LabSettings;
  /** What is still missing or wrong, in sentences; training waits for all of it. */
  readonly problems: readonly string[];
  readonly busy: boolean;
  readonly error: DeskFailure | null;
  readonly onChange: (part: Partial<Draft>) => void;
  readonly onTrain: () => void;
}

/** The last step, always in sight: what will be trained in one line, its name, and the button. */
export function TrainBar({ draft, settings, problems, busy, error, onChange, onTrain }: TrainBarProps) {
  const text = useText();
  const words = text.lab.setup.train;
  const formats = useFormats();
  const nameId = useId();
  const [problem] = problems;
  return (
    <BottomBar label={words.label}>
      <FailureNote error={error} />
      <Box sx={{ display: 'flex', alignItems: 'center', columnGap: 2, rowGap: 1, flexWrap: 'wrap' }}>
        <Box role="status" sx={{ flex: '1 1 280px', color: problem === undefined ? color.ink : color.caution }}>
          {problem ?? summaryOf(text, formats, settings)}
        </Box>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2 }}>
          <Box component="label" htmlFor={nameId} sx={{ color: color.inkQuiet }}>
            {words.name}
          </Box>
          <OutlinedInput
            id={nameId}
            value={draft.name}
            autoComplete="off"
            onChange={(event) => onChange({ name: event.target.value })}
            sx={{ width: 240 }}
          />
        </Box>
        <Button variant="contained" disabled={problem !== undefined || busy} onClick={onTrain}>
          {words.action}
        </Button>
      </Box>
    </BottomBar>
  );
}

/** What will be trained, in one line. */
function summaryOf(text: Text, formats: Formats, { inputs, folds, holdout, method }: LabSettings): string {
  const words = text.lab.setup.train;
  const parts = folds.kind === 'made' ? words.folds(folds.count) : words.foldsOf(folds.column);
  const kept =
    holdout.kind === 'none'
      ? words.noHoldout
      : holdout.kind === 'random'
        ? words.holdoutShare(formats.percent(holdout.share, 0))
        : words.holdoutFrom(holdout.from);
  return words.summary(words.inputs(inputs.length), parts, kept, text.lab.methods[method].toLowerCase());
}
