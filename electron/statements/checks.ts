/** Totals held against their lines, and figures of different statements against each other. */
import { completeFigures, type Figures } from '#electron/indicators/basis/derivation.ts';
import type { Agreement } from '#shared/contract/operations/statement.ts';
import { roundingUnitOf } from '#shared/domain/money.ts';
import { partsOfTotal, type StatementCode } from '#shared/domain/spread.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { figureIn, type StatementPeriod } from './periods.ts';

/** What all printed amounts of a period are rounded to. */
function unitOf({ given }: StatementPeriod): number {
  return roundingUnitOf([...given.values()].map(({ value }) => value));
}

/** How a difference between amounts reads when each of `count` amounts was rounded to `unit`. */
function agreementOf(difference: number, unit: number, count: number): Agreement {
  if (difference === 0) return 'agrees';
  return Math.abs(difference) <= (unit / 2) * count ? 'rounding' : 'differs';
}

interface TotalCheck {
  readonly agreement: Agreement;
  readonly derived: number | null;
  readonly difference: number | null;
  readonly parts: { code: StatementCode; sign: 1 | -1; value: number | null }[];
}

/**
 * What a total's lines come to by themselves: lines as printed or summed from their own lines, never
 * what the total itself leaves open, which would prove nothing.
 */
function independentLines(given: Figures, total: StatementCode): Figures {
  const printed = new Map(given);
  printed.delete(total);
  const complete = completeFigures(printed);
  return new Map([...complete].filter(([code, { derivation }]) => printed.has(code) || derivation === 'lines'));
}

/** Holds a printed total against its lines; null for what is no total or was not printed. */
export function checkOfTotal(period: StatementPeriod, code: StatementCode): TotalCheck | null {
  const lines = partsOfTotal(code);
  const total = period.given.get(code);
  if (!lines || !total) return null;
  const known = independentLines(period.given, code);
  const parts = lines.map(([part, sign]) => ({ code: part, sign, value: known.get(part)?.value ?? null }));
  const there = parts.flatMap(({ sign, value }) => (value === null ? [] : sign * value));
  const derived = there.reduce((sum, value) => sum + value, 0);
  const difference = total.value - derived;
  // Lines that are not printed are nil where the others already make up the total.
  if (there.length < parts.length && (difference !== 0 || there.length === 0))
    return { agreement: 'open', derived: null, difference: null, parts };
  return {
    agreement: agreementOf(difference, unitOf(period), parts.length + 1),
    derived,
    difference,
    parts,
  };
}

interface IdentityValue {
  readonly agreement: Agreement;
  readonly left: number | null;
  readonly right: number | null;
  readonly difference: number | null;
  readonly reason: Sentence | null;
  readonly recordIds: number[];
}

interface Side {
  readonly name: Sentence;
  readonly value: number | undefined;
  readonly recordIds: readonly number[];
}

function compare(left: readonly Side[], right: readonly Side[], unit: number): IdentityValue {
  const sides = [...left, ...right];
  const absent = sides.find(({ value }) => value === undefined);
  const recordIds = [...new Set(sides.flatMap((side) => side.recordIds))].sort((a, b) => a - b);
  const none = { left: null, right: null, difference: null, recordIds };
  if (absent) return { agreement: 'open', ...none, reason: sentence('statement.not-provided', { what: absent.name }) };
  const sumOf = (list: readonly Side[]) => list.reduce((sum, { value }) => sum + (value ?? 0), 0);
  const [leftSum, rightSum] = [sumOf(left), sumOf(right)];
  const difference = leftSum - rightSum;
  return {
    agreement: agreementOf(difference, unit, sides.length),
    left: leftSum,
    right: rightSum,
    difference,
    reason: null,
    recordIds,
  };
}

/** A figure as a side of an identity; one from the identity itself, or from some of its lines, proves nothing. */
function side(
  figures: Figures | undefined,
  code: StatementCode,
  sign: 1 | -1 = 1,
  name: Sentence = sentence('operand.line', { code }),
): Side {
  const figure = figures?.get(code);
  const proves = figure && figure.derivation !== 'identity' && figure.derivation !== 'some-lines';
  return { name, value: proves ? sign * figure.value : undefined, recordIds: figure?.recordIds ?? [] };
}

function atTheEnd(flows: StatementPeriod['flows'], code: StatementCode): Side {
  return side(flows?.closing?.figures, code, 1, sentence('statement.at-the-end', { code }));
}

function atTheBeginning(flows: StatementPeriod['flows'], code: StatementCode, sign: 1 | -1 = 1): Side {
  return side(flows?.opening?.figures, code, sign, sentence('statement.at-the-beginning', { code }));
}

/** Total assets = total liabilities + equity. */
export function balanceIdentity(period: StatementPeriod): IdentityValue {
  const figures = period.sheet?.figures;
  return compare(
    [side(figures, 'total_assets')],
    [side(figures, 'total_liabilities'), side(figures, 'equity')],
    unitOf(period),
  );
}

/** Closing cash − opening cash = net change in cash. */
export function cashIdentity({ flows, ...period }: StatementPeriod): IdentityValue {
  return compare(
    [atTheEnd(flows, 'cash'), atTheBeginning(flows, 'cash', -1)],
    [side(flows?.figures, 'net_change_in_cash')],
    unitOf({ flows, ...period }),
  );
}

/** Closing retained earnings = opening + net profit − dividends. */
export function retainedEarningsIdentity(period: StatementPeriod): IdentityValue {
  const { flows } = period;
  const dividends = side(flows?.figures, 'dividends');
  const paid = dividends.value === undefined ? undefined : -Math.abs(dividends.value);
  return compare(
    [atTheEnd(flows, 'retained_earnings')],
    [atTheBeginning(flows, 'retained_earnings'), side(flows?.figures, 'net_profit'), { ...dividends, value: paid }],
    unitOf(period),
  );
}

/** The figure a code's amounts are a share of: total assets on the balance sheet, revenue in the flows. */
export function shareOf(period: StatementPeriod, code: StatementCode, base: StatementCode): number | null {
  const value = figureIn(period, code)?.value;
  const whole = figureIn(period, base)?.value;
  return value === undefined || whole === undefined || whole <= 0 ? null : value / whole;
}
