/** Where a case stands before any change: what was declared, what the documents support, and what may be moved. */
import { verifiedViewOf } from '#electron/authenticity/verified-view.ts';
import type { CaseView } from '#electron/case-view/case-view.ts';
import { kindUsed, type StatementRecord, sectionOf, spreadOf } from '#electron/indicators/statements.ts';
import { addDays, type IsoDate } from '#shared/domain/dates.ts';
import type { MinorUnits } from '#shared/domain/money.ts';
import { partsOfTotal, STATEMENT_CODES, STATEMENT_LINES, type StatementCode } from '#shared/domain/spread.ts';
import type { PathJudgement } from './judgement.ts';

/** How far before the latest statements lie those their indicators still look at: opening balances, the year before. */
const KEPT_DAYS = 400;

export interface Position {
  /** The case as declared, and as its documents support it; the same view where nothing contradicts. */
  readonly declared: CaseView;
  readonly verified: CaseView;
  /** Date of the latest balance sheet; null without one. */
  readonly end: IsoDate | null;
  /** A figure of the latest balance sheet or of the year that ends with it: the lower of declared and verified. */
  readonly figure: (code: StatementCode) => MinorUnits | null;
  readonly judgement: PathJudgement;
  /** Cash that stays, whatever is paid. */
  readonly leastCash: MinorUnits;
  /** What amounts are measured against: total assets, or the amount asked for where there is no balance sheet. */
  readonly scale: MinorUnits;
}

/**
 * The view with every line of the latest balance sheet written down that its arithmetic fixes but
 * nobody printed, so that a posting on it is kept. No figure changes by it.
 */
function withDerivedLines(view: CaseView, end: IsoDate): CaseView {
  const sheet = spreadOf(view).balanceSheets.find((each) => each.end === end);
  const own = view.evidence.statement_line.filter(
    (line) => line.fields.period_end === end && sectionOf(line) === 'balance-sheet',
  );
  const model = own.find(({ fields }) => fields.kind === kindUsed(own, 'balance-sheet'));
  if (!sheet || !model) return view;
  const printed = new Set(own.flatMap(({ fields }) => (fields.kind === model.fields.kind ? fields.code : [])));
  const added = STATEMENT_CODES.flatMap((code, index): StatementRecord[] => {
    const figure = sheet.figures.get(code);
    const isLine = STATEMENT_LINES[code].section === 'balance-sheet' && !partsOfTotal(code);
    if (!figure || !isLine || printed.has(code)) return [];
    return [{ ...model, recordId: -1 - index, fields: { ...model.fields, code, amount: figure.value } }];
  });
  if (added.length === 0) return view;
  return { ...view, evidence: { ...view.evidence, statement_line: [...view.evidence.statement_line, ...added] } };
}

/** The view with only the statements that the latest indicators look at; what they compute stays the same. */
export function recentStatements(view: CaseView, end: IsoDate | null): CaseView {
  if (end === null) return view;
  const { latestYear } = spreadOf(view);
  const from = addDays(latestYear !== undefined && latestYear.end < end ? latestYear.end : end, -KEPT_DAYS);
  const lines = view.evidence.statement_line.filter(({ fields }) => fields.period_end >= from);
  return { ...view, evidence: { ...view.evidence, statement_line: lines } };
}

/** Prepares a case for the search. */
export function positionOf(view: CaseView, judgement: PathJudgement): Position {
  const end = spreadOf(view).latestBalanceSheet?.end ?? null;
  const supported = verifiedViewOf(view).view;
  const declared = end === null ? view : withDerivedLines(view, end);
  const verified = supported === view ? declared : end === null ? supported : withDerivedLines(supported, end);
  const figure = (code: StatementCode) => {
    const amounts = [declared, verified].map((each) => figureAt(each, end, code));
    return amounts.some((amount) => amount === null) ? null : Math.min(...amounts.map((amount) => amount ?? 0));
  };
  const revenue = spreadOf(verified).latestYear?.figures.get('revenue')?.value ?? 0;
  const kept = Math.floor(judgement.leastCashShareOfRevenue * Math.max(0, revenue));
  const assets = figure('total_assets') ?? 0;
  return {
    declared,
    verified,
    end,
    figure,
    judgement,
    leastCash: Math.max(0, Math.min(figure('cash') ?? 0, kept)),
    scale: assets > 0 ? assets : Math.max(1, view.application.amount),
  };
}

function figureAt(view: CaseView, end: IsoDate | null, code: StatementCode): MinorUnits | null {
  const { balanceSheets, years } = spreadOf(view);
  const isBalance = STATEMENT_LINES[code].section === 'balance-sheet';
  const statements = isBalance ? balanceSheets : years;
  return statements.find((each) => each.end === end)?.figures.get(code)?.value ?? null;
}
