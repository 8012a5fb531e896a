/** What the documents say about each other: contradictions on top, then revenue, reliability, declared and verified. */

import Box from '@mui/material/Box';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { type OpenedRows, RowsDrawer } from '#renderer/charts/findings/rows-drawer.tsx';
import { SeverityMark } from '#renderer/charts/findings/severity-mark.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { BlockSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { WIDE_SHEET } from '#renderer/ui/theme/print.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { TestResult } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { ContradictionsPanel } from './contradictions-panel.tsx';
import { DeclaredTable } from './declared-table.tsx';
import { openedRevenue, openedTest, type Part } from './opened.ts';
import { OtherTests } from './other-tests.tsx';
import { ReliabilityTable } from './reliability-table.tsx';
import { RevenuePanel } from './revenue-panel.tsx';

interface AuthenticityRoomProps {
  readonly detail: { readonly summary: { readonly id: string; readonly currency: string } };
  readonly openIndicator: (indicator: string) => void;
}

/** The room; what is opened in it shows its rows in a drawer beside. */
export function AuthenticityRoom({ detail, openIndicator }: AuthenticityRoomProps) {
  const { id: caseId, currency } = detail.summary;
  const query = useDeskQuery('authenticity.get', { caseId });
  const [opened, setOpened] = useState<OpenedRows | null>(null);
  return (
    <>
      <QueryView
        query={query}
        skeleton={
          <Box sx={{ px: 3, pt: 2 }}>
            <BlockSkeleton height={560} />
          </Box>
        }
      >
        {(answer) => <Examined answer={answer} currency={currency} openIndicator={openIndicator} onOpen={setOpened} />}
      </QueryView>
      <RowsDrawer caseId={caseId} currency={currency} opened={opened} onClose={() => setOpened(null)} />
    </>
  );
}

interface ExaminedProps {
  readonly answer: AnswerOf<'authenticity.get'>;
  readonly currency: string;
  readonly openIndicator: (indicator: string) => void;
  readonly onOpen: (opened: OpenedRows) => void;
}

function Examined({ answer, currency, openIndicator, onOpen }: ExaminedProps) {
  const text = useText();
  const { tests, reliability } = answer.examination;
  const openTest = (result: Told<TestResult>, part: Part | null) =>
    onOpen({
      ...openedTest(result, part),
      mark: result.status === 'contradiction' ? <SeverityMark severity={result.severity} /> : undefined,
    });
  return (
    <div className={WIDE_SHEET}>
      {answer.frozen && <Box sx={{ px: 3, pb: 1, color: color.inkQuiet }}>{text.authenticity.frozen}</Box>}
      <ContradictionsPanel tests={tests} onOpen={openTest} />
      <RevenueSection answer={answer} currency={currency} onOpen={onOpen} />
      <Section title={text.authenticity.reliability.title} note={text.authenticity.reliability.note} flush>
        <ReliabilityTable groups={reliability} />
      </Section>
      <DeclaredTable rows={answer.declaredVsVerified} currency={currency} openIndicator={openIndicator} />
      <OtherTests tests={tests} onOpen={openTest} />
    </div>
  );
}

function RevenueSection({ answer, currency, onOpen }: Omit<ExaminedProps, 'openIndicator'>) {
  const text = useText();
  const formats = useFormats();
  const { revenue, noRevenueReason } = answer.examination;
  const words = text.authenticity.revenue;
  if (revenue === null) {
    return (
      <Section title={words.title}>
        <Box>{noRevenueReason ?? words.none}</Box>
        <Box sx={{ color: color.inkQuiet }}>{words.noneHint}</Box>
      </Section>
    );
  }
  const { periodStart, periodEnd, windowFrom, windowTo } = revenue;
  const flows = windowFrom === null || windowTo === null ? '' : ` ${words.window(windowFrom, windowTo)}`;
  return (
    <Section title={words.title} note={`${words.period(periodStart, periodEnd)}${flows}`}>
      <RevenuePanel
        revenue={revenue}
        currency={currency}
        onOpen={(row) => onOpen(openedRevenue(text, formats, row, currency))}
      />
    </Section>
  );
}
