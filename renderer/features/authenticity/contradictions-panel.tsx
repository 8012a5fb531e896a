/** The contradictions, the gravest first: how grave, the gap in plain sentences, and the rows by the part they play. */

import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import { sentenceCase } from '#renderer/charts/findings/evidence-rows.tsx';
import { SeverityMark } from '#renderer/charts/findings/severity-mark.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { TestResult } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { type Part, partsOf } from './opened.ts';

interface ContradictionsPanelProps {
  readonly tests: readonly Told<TestResult>[];
  readonly onOpen: (result: Told<TestResult>, part: Part | null) => void;
}

/** Says so where there are none, and how many tests could look. */
export function ContradictionsPanel({ tests, onOpen }: ContradictionsPanelProps) {
  const words = useText().authenticity.contradictions;
  const found = tests
    .filter(({ status }) => status === 'contradiction')
    .sort((a, b) => b.severity - a.severity || tests.indexOf(a) - tests.indexOf(b));
  const ran = tests.filter(({ status }) => status !== 'not-testable').length;
  return (
    <Section title={ran === 0 ? words.notExamined : words.title(found.length)} note={words.outOf(ran, tests.length)}>
      {found.length === 0 && <Box sx={{ color: color.inkQuiet }}>{ran === 0 ? words.noneRan : words.none}</Box>}
      {found.map((result) => (
        <Contradiction key={result.test} result={result} onOpen={onOpen} />
      ))}
    </Section>
  );
}

interface ContradictionProps {
  readonly result: Told<TestResult>;
  readonly onOpen: ContradictionsPanelProps['onOpen'];
}

function Contradiction({ result, onOpen }: ContradictionProps) {
  const formats = useFormats();
  const text = useText();
  const words = text.authenticity.contradictions;
  const groups = formats.enumeration(result.groups.map((group) => text.domain.groups[group]));
  return (
    <Box
      component="article"
      aria-label={result.title}
      sx={{
        display: 'grid',
        gridTemplateColumns: { xs: '200px minmax(0, 1fr)', lg: '200px minmax(0, 1fr) minmax(320px, 440px)' },
        columnGap: 3,
        rowGap: 1,
        borderTop: `1px solid ${color.hairline}`,
        py: 1.5,
      }}
    >
      <Box>
        <SeverityMark severity={result.severity} />
        <Box sx={{ color: color.inkQuiet, mt: 0.5 }}>
          {`${result.test} · ${text.authenticity.severityMeanings[result.severity]}`}
        </Box>
      </Box>
      <Box sx={{ maxWidth: '84ch' }}>
        <Box component="h3" sx={{ fontSize: 13, lineHeight: '20px', fontWeight: 600 }}>
          {result.title}
        </Box>
        <Box>{result.gap}</Box>
        <Box sx={{ color: color.inkQuiet, mt: 0.5 }}>{words.speaksTo(groups)}</Box>
      </Box>
      <Box sx={{ gridColumn: { xs: '2', lg: 'auto' } }}>
        <PartList result={result} onOpen={onOpen} />
      </Box>
    </Box>
  );
}

/** Each part in the finding with how many rows play it; opening shows them with their sources. */
export function PartList({ result, onOpen }: ContradictionProps) {
  const text = useText();
  const formats = useFormats();
  const parts = partsOf(formats, result.evidence);
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {parts.map((part) => {
        const open = text.authenticity.rows.open(formats.number(part.count));
        return (
          <Box
            component="li"
            key={part.role}
            sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr) auto', columnGap: 2, pb: 0.5 }}
          >
            <Box sx={{ overflowWrap: 'anywhere' }}>
              {sentenceCase(part.role)}
              {part.note !== '' && <Box sx={{ color: color.inkQuiet }}>{part.note}</Box>}
            </Box>
            <Link
              component="button"
              type="button"
              sx={{ alignSelf: 'start', lineHeight: '20px' }}
              aria-label={text.authenticity.rows.openOf(open, part.role)}
              onClick={() => onOpen(result, part)}
            >
              {open}
            </Link>
          </Box>
        );
      })}
    </Box>
  );
}
