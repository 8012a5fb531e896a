/** The spread as it is shown: every line over every period, with its checks, shares and changes. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { leftOutNote, recordsOf } from '#electron/case-view/records.ts';
import { derivedCashFlowOf } from '#electron/distress/cash-flow.ts';
import type { OutputOf } from '#shared/contract/operations.ts';
import { partsOfTotal, STATEMENT_CODES, STATEMENT_LINES, type StatementCode } from '#shared/domain/spread.ts';
import { isSentence, type Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { balanceIdentity, cashIdentity, checkOfTotal, retainedEarningsIdentity, shareOf } from './checks.ts';
import { comparableTo, figureIn, periodsOf, type StatementPeriod } from './periods.ts';

type Spread = OutputOf<'statement.spread'>;
type Line = Spread['lines'][number];
type Figure = Line['figures'][number];

/** The part of the answer that follows from the evidence alone. */
export type SpreadSheet = Omit<Spread, 'frozen' | 'records' | 'periods'> & {
  readonly periods: Omit<Spread['periods'][number], 'sources'>[];
};

function changeOf(periods: readonly StatementPeriod[], period: StatementPeriod, code: StatementCode): Figure['change'] {
  const before = comparableTo(periods, period, STATEMENT_LINES[code].section);
  const value = figureIn(period, code)?.value;
  const base = before && figureIn(before, code)?.value;
  if (!before || value === undefined || base === undefined) return null;
  const amount = value - base;
  return { against: before.label, amount, share: base > 0 ? amount / base : null };
}

function figureOf(periods: readonly StatementPeriod[], period: StatementPeriod, code: StatementCode): Figure {
  const figure = figureIn(period, code);
  const used = new Set(figure?.recordIds);
  const otherRecordIds = period.records.flatMap(({ recordId, fields }) =>
    fields.code === code && !used.has(recordId) ? recordId : [],
  );
  const base = STATEMENT_LINES[code].section === 'balance-sheet' ? 'total_assets' : 'revenue';
  return {
    value: figure?.value ?? null,
    origin: figure === undefined ? 'missing' : period.given.has(code) ? 'given' : 'derived',
    note: figure?.note ?? null,
    recordIds: [...used],
    otherRecordIds,
    check: checkOfTotal(period, code),
    share: shareOf(period, code, base),
    change: changeOf(periods, period, code),
  };
}

function identitiesOf(periods: readonly StatementPeriod[]): Spread['identities'] {
  return [
    { identity: 'balance', section: 'balance-sheet', values: periods.map(balanceIdentity) },
    { identity: 'retained-earnings', section: 'income', values: periods.map(retainedEarningsIdentity) },
    { identity: 'cash', section: 'cash-flow', values: periods.map(cashIdentity) },
  ];
}

function cashFlowsOf(periods: readonly StatementPeriod[]): Spread['cashFlows'] {
  return periods.flatMap(({ key, flows }) => {
    if (!flows) return [];
    const flow = derivedCashFlowOf(flows);
    return [isSentence(flow) ? { period: key, flow: null, reason: flow } : { period: key, flow, reason: null }];
  });
}

function leftOutOf(view: CaseView): Sentence[] {
  const selection = recordsOf(view, 'statement_line');
  const later = view.evidence.statement_line.filter(({ fields }) => fields.period_end > view.asOf).length;
  const afterwards = later === 0 ? [] : [sentence('statement.lines-after-the-date', { count: later, asOf: view.asOf })];
  return [leftOutNote(selection) ?? [], afterwards].flat();
}

/** The spread of a case. Amounts in minor units of the case's currency. */
export function spreadSheetOf(view: CaseView): SpreadSheet {
  const periods = periodsOf(view);
  return {
    currency: view.currency,
    periods: periods.map(({ key, label, start, end, months, kinds }) => ({
      key,
      label,
      start,
      end,
      months,
      kinds: [...kinds],
    })),
    lines: STATEMENT_CODES.map((code) => ({
      code,
      section: STATEMENT_LINES[code].section,
      isTotal: partsOfTotal(code) !== undefined,
      figures: periods.map((period) => figureOf(periods, period, code)),
    })),
    identities: identitiesOf(periods),
    cashFlows: cashFlowsOf(periods),
    leftOut: leftOutOf(view),
  };
}

/** Numbers of all statement lines a spread refers to, ascending. */
export function recordIdsOf({ lines }: SpreadSheet): number[] {
  const ids = lines.flatMap(({ figures }) =>
    figures.flatMap(({ recordIds, otherRecordIds }) => [...recordIds, ...otherRecordIds]),
  );
  return [...new Set(ids)].sort((a, b) => a - b);
}
