/** The tests without a contradiction, quietly: those that agree, and those that could not run with the reason. */

import Box from '@mui/material/Box';
import { styled } from '@mui/material/styles';
import { useId, useState } from 'react';
import { Caret } from '#renderer/charts/marks.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { oneLine } from '#renderer/ui/theme/one-line.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { TestResult } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { PartList } from './contradictions-panel.tsx';
import type { Part } from './opened.ts';

interface OtherTestsProps {
  readonly tests: readonly Told<TestResult>[];
  readonly onOpen: (result: Told<TestResult>, part: Part | null) => void;
}

/** Two lists side by side; an agreeing test opens in place to its words and rows. */
export function OtherTests({ tests, onOpen }: OtherTestsProps) {
  const words = useText().authenticity.others;
  const consistent = tests.filter(({ status }) => status === 'consistent');
  const notTestable = tests.filter(({ status }) => status === 'not-testable');
  return (
    <Section title={words.title}>
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', lg: '1fr 1fr' }, columnGap: 5, rowGap: 2 }}>
        <Box>
          <ListHead title={words.consistent(consistent.length)} note={words.consistentNote} />
          {consistent.map((result) => (
            <ConsistentTest key={result.test} result={result} onOpen={onOpen} />
          ))}
          {consistent.length === 0 && <Box sx={{ color: color.inkQuiet }}>{words.noneConsistent}</Box>}
        </Box>
        <Box>
          <ListHead title={words.notTestable(notTestable.length)} note={words.notTestableNote} />
          {notTestable.map((result) => (
            <Box key={result.test} sx={{ borderTop: `1px solid ${color.hairline}`, py: '7px', ...testColumns }}>
              <Box sx={{ color: color.inkQuiet }}>{result.test}</Box>
              <Box>{result.title}</Box>
              <Box sx={{ color: color.inkQuiet }}>{result.gap}</Box>
            </Box>
          ))}
          {notTestable.length === 0 && <Box sx={{ color: color.inkQuiet }}>{words.noneNotTestable}</Box>}
        </Box>
      </Box>
    </Section>
  );
}

const testColumns = {
  display: 'grid',
  gridTemplateColumns: '40px minmax(160px, 220px) minmax(0, 1fr)',
  columnGap: 1,
} as const;

function ListHead({ title, note }: { readonly title: string; readonly note: string }) {
  return (
    <Box sx={{ display: 'flex', gap: 2, pb: '6px' }}>
      <Box component="h3" sx={{ fontSize: 13, lineHeight: '20px', fontWeight: 600 }}>
        {title}
      </Box>
      <Box sx={{ color: color.inkQuiet }}>{note}</Box>
    </Box>
  );
}

const Toggle = styled('button')({
  appearance: 'none',
  border: 0,
  margin: 0,
  padding: '7px 0',
  width: '100%',
  background: 'transparent',
  color: 'inherit',
  font: 'inherit',
  textAlign: 'left',
  cursor: 'pointer',
  ...testColumns,
  '&:hover': { backgroundColor: color.sunken },
});

interface ConsistentTestProps {
  readonly result: Told<TestResult>;
  readonly onOpen: OtherTestsProps['onOpen'];
}

function ConsistentTest({ result, onOpen }: ConsistentTestProps) {
  const [open, setOpen] = useState(false);
  const bodyId = useId();
  return (
    <Box sx={{ borderTop: `1px solid ${color.hairline}` }}>
      <Toggle type="button" aria-expanded={open} aria-controls={bodyId} onClick={() => setOpen(!open)}>
        <Box component="span" sx={{ color: color.inkQuiet }}>
          {result.test}
        </Box>
        <span>
          <Caret open={open} />
          {result.title}
        </span>
        <Box
          component="span"
          sx={{
            color: color.inkQuiet,
            ...(open ? { visibility: 'hidden' } : {}),
            ...oneLine,
          }}
        >
          {result.gap}
        </Box>
      </Toggle>
      <Box id={bodyId} hidden={!open} sx={{ pl: 6, pb: 1.5, maxWidth: '92ch' }}>
        <Box sx={{ mb: 1 }}>{result.gap}</Box>
        {open && <PartList result={result} onOpen={onOpen} />}
      </Box>
    </Box>
  );
}
