/** The repayment schedule of the proposal: drawn, and line by line. */

import Box from '@mui/material/Box';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { RepaymentCalendar } from '#renderer/charts/repayment-calendar.tsx';
import { earningsFacts } from '#renderer/charts/values/earnings-facts.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { MoneyText } from '#renderer/ui/display/value-text.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { BlockSkeleton } from '#renderer/ui/feedback/skeletons.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import type { Column } from '#renderer/ui/tables/column.ts';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Earnings } from '#shared/contract/operations/case.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

type Schedule = NonNullable<AnswerOf<'case.schedule'>['schedule']>;
type Line = Schedule['lines'][number];
type Proposal = NonNullable<CaseDetail['proposal']>;
type Facility = NonNullable<Proposal['facility']>;

/** Asks for the schedule of the saved proposal; nothing where the proposal does not say how it is repaid. */
export function ScheduleSection({ detail }: { readonly detail: CaseDetail }) {
  const { proposal } = detail;
  if (!proposal?.facility) return null;
  return <ScheduleOf detail={detail} proposal={proposal} facility={proposal.facility} />;
}

interface ScheduleOfProps {
  readonly detail: CaseDetail;
  readonly proposal: Proposal;
  readonly facility: Facility;
}

function ScheduleOf({ detail, proposal, facility }: ScheduleOfProps) {
  const text = useText();
  const words = text.structure.facility;
  const { amount, termMonths, rateBasisPoints } = proposal;
  const query = useDeskQuery('case.schedule', {
    caseId: detail.summary.id,
    terms: { amount, termMonths, rateBasisPoints, facility },
  });
  return (
    <Section title={words.title} note={text.domain.repayments[facility.repayment]}>
      <QueryView query={query} skeleton={<BlockSkeleton height={240} />}>
        {(reply) =>
          reply.schedule === null ? (
            <Box sx={{ color: color.adverse }}>{reply.reason}</Box>
          ) : (
            <ScheduleView
              schedule={reply.schedule}
              earnings={reply.earnings}
              amount={amount}
              currency={detail.application.currency}
            />
          )
        }
      </QueryView>
    </Section>
  );
}

interface ScheduleViewProps {
  readonly schedule: Schedule;
  readonly earnings: Earnings | null;
  readonly amount: number;
  readonly currency: string;
}

function ScheduleView({ schedule, earnings, amount, currency }: ScheduleViewProps) {
  const text = useText();
  const formats = useFormats();
  const words = text.structure.facility;
  const { payment, totalInterest, fee, annualRate, lines } = schedule;
  const money = (value: number) => <MoneyText amount={value} currency={currency} inText />;
  return (
    <>
      <Facts
        labelWidth={176}
        facts={[
          ...(payment === null ? [] : [{ label: words.payment, value: money(payment) }]),
          { label: words.totalInterest, value: money(totalInterest) },
          ...(fee === 0 ? [] : [{ label: words.feeKept, value: money(fee) }]),
          { label: words.annualRate, value: formats.percent(annualRate, 4) },
          ...earningsFacts(text, formats, earnings, currency),
        ]}
      />
      <Box sx={{ my: 2 }}>
        <RepaymentCalendar label={words.drawn(lines.length)} amount={amount} lines={lines} />
        <Box sx={{ color: color.inkQuiet, mt: 0.5 }}>{words.legend}</Box>
      </Box>
      <DataTable
        label={words.title}
        inset={8}
        rows={lines}
        rowKey={(line) => String(line.n)}
        columns={columnsOf(text, formats, lines, currency)}
      />
    </>
  );
}

function columnsOf(text: Text, formats: Formats, lines: readonly Line[], currency: string): readonly Column<Line>[] {
  const words = text.structure.facility;
  const money = (key: 'interest' | 'principal' | 'balance', header: string): Column<Line> => ({
    key,
    header,
    align: 'right',
    render: (line) => formats.money(line[key], currency),
  });
  const isDated = lines.some(({ date }) => date !== null);
  return [
    { key: 'n', header: words.line, width: 56, align: 'right', render: ({ n }) => String(n) },
    ...(isDated
      ? [{ key: 'date', header: words.date, width: 112, render: ({ date }: Line) => formats.date(date) }]
      : []),
    {
      key: 'payment',
      header: words.due(currency),
      align: 'right',
      render: ({ interest, principal }) => formats.money(interest + principal, currency),
    },
    money('interest', words.interest),
    money('principal', words.principal),
    money('balance', words.balance),
  ];
}
