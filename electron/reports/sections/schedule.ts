/** The repayment schedule of the proposal: what the client pays and when, and the effective annual rate. */
import { date, integer, money, notProvided, percent, rate as rateOf, text } from '../cells.ts';
import { type Fact, figureColumn, type Section, table, textColumn } from '../document.ts';
import type { ToldDossier } from '../dossier.ts';
import type { ReportTeller } from '../report-teller.ts';

type Earnings = NonNullable<ToldDossier['content']['earnings']>;
type Schedule = NonNullable<ToldDossier['content']['schedule']>;
type Proposal = NonNullable<ToldDossier['content']['case']['proposal']>;
type Facility = NonNullable<Proposal['facility']>;

function facts(facility: Facility, schedule: Schedule, currency: string, r: ReportTeller): Fact[] {
  const words = r.words.schedule;
  const { payment, totalInterest, fee, annualRate } = schedule;
  return [
    { key: 'repayment', label: words.repayment, value: text(r.names.repayments[facility.repayment]) },
    { key: 'grace', label: words.grace, value: integer(facility.graceMonths) },
    { key: 'dayCount', label: words.dayCount, value: text(facility.dayCount) },
    ...(payment === null ? [] : [{ key: 'payment', label: words.payment, value: money(payment, currency) }]),
    { key: 'totalInterest', label: words.totalInterest, value: money(totalInterest, currency) },
    { key: 'fee', label: words.fee, value: money(fee, currency) },
    { key: 'annualRate', label: words.annualRate, value: percent(annualRate, 4) },
  ];
}

/** What the terms earn the bank; nothing where there is no model rate. */
function earned(earnings: Earnings | null, currency: string, r: ReportTeller): Fact[] {
  const words = r.words.schedule;
  if (earnings === null) return [];
  const { raroc, hurdle, hurdleRateBasisPoints, breakEvenBasisPoints, concessionBasisPoints, concessionCost } =
    earnings;
  return [
    { key: 'raroc', label: words.raroc, value: raroc === null ? notProvided(r) : percent(raroc, 2) },
    { key: 'hurdle', label: words.hurdle, value: percent(hurdle, 2) },
    { key: 'hurdleRate', label: words.hurdleRate, value: rateOf(hurdleRateBasisPoints) },
    { key: 'breakEven', label: words.breakEven, value: rateOf(breakEvenBasisPoints) },
    ...(concessionBasisPoints === 0
      ? []
      : [
          { key: 'concession', label: words.concession, value: integer(concessionBasisPoints) },
          { key: 'concessionCost', label: words.concessionCost, value: money(concessionCost, currency) },
        ]),
  ];
}

/** Section "Repayment schedule"; none where the proposal does not say how it is repaid. */
export function scheduleSection({ content }: ToldDossier, r: ReportTeller): Section | null {
  const words = r.words.schedule;
  const { schedule, earnings } = content;
  const { proposal, application } = content.case;
  if (schedule === null || !proposal?.facility) return null;
  const { currency } = application;
  const isDated = schedule.lines.some((line) => line.date !== null);
  return {
    id: 'schedule',
    title: words.title,
    sheet: words.title,
    blocks: [
      { kind: 'facts', id: 'facility', columns: 2, facts: facts(proposal.facility, schedule, currency, r) },
      { kind: 'facts', id: 'earnings', columns: 2, facts: earned(earnings, currency, r) },
      table({
        id: 'schedule',
        columns: [
          figureColumn('n', words.line, 40),
          ...(isDated ? [textColumn('date', words.date, 76)] : []),
          figureColumn('payment', words.due(currency), 88),
          figureColumn('interest', words.interest, 76),
          figureColumn('principal', words.principal, 88),
          figureColumn('balance', words.balance, 88),
        ],
        rows: schedule.lines.map((line) => ({
          key: String(line.n),
          cells: {
            n: integer(line.n),
            ...(isDated && { date: date(line.date, r) }),
            payment: money(line.interest + line.principal, currency),
            interest: money(line.interest, currency),
            principal: money(line.principal, currency),
            balance: money(line.balance, currency),
          },
        })),
      }),
    ],
  };
}
