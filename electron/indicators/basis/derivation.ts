/**
 * Figures a statement does not print but its own arithmetic fixes: totals from their lines, the one
 * line a total leaves open, and assets = liabilities + equity. A line is taken as nil only where the
 * other lines already make up a printed total; otherwise what is absent stays absent.
 */
import { partsOfTotal, STATEMENT_CODES, STATEMENT_LINES, type StatementCode } from '#shared/domain/spread.ts';
import type { Sentence, Words } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';

/** How a figure came about that was not printed; it decides what the figure can prove. */
export type Derivation = 'lines' | 'identity' | 'remainder' | 'nil' | 'some-lines' | 'profit-and-interest';

export interface Figure {
  /** Minor units. */
  readonly value: number;
  /** The statement lines it was read or derived from, ascending. */
  readonly recordIds: readonly number[];
  readonly note?: Words;
  /** Absent for a printed figure. */
  readonly derivation?: Derivation;
}

export type Figures = ReadonlyMap<StatementCode, Figure>;

/** Lines that may be below zero; a negative remainder for any other line means the statement does not add up. */
const MAY_BE_NEGATIVE: ReadonlySet<StatementCode> = new Set([
  'retained_earnings',
  'other_equity',
  'equity',
  'gross_profit',
  'ebit',
  'other_income',
  'pretax_profit',
  'tax',
  'net_profit',
  'cash_from_operations',
  'cash_from_investing',
  'cash_from_financing',
]);

/** The remainder of EBIT is not depreciation: printed overheads often include it. */
const NEVER_A_REMAINDER: ReadonlySet<StatementCode> = new Set(['depreciation', 'selling_general_admin']);

/** Without these no incomplete sum stands for the total. */
const NEEDED_IN_SUM: Readonly<Partial<Record<StatementCode, readonly StatementCode[]>>> = {
  total_assets: ['current_assets'],
  total_liabilities: ['current_liabilities'],
  gross_profit: ['revenue', 'cost_of_sales'],
  ebit: ['gross_profit', 'selling_general_admin'],
  pretax_profit: ['ebit', 'interest_expense'],
  net_profit: ['pretax_profit', 'tax'],
  net_change_in_cash: ['cash_from_operations', 'cash_from_investing', 'cash_from_financing'],
};

const IDENTITY = ['total_assets', 'total_liabilities', 'equity'] as const;

type Working = Map<StatementCode, Figure>;
type Part = readonly [StatementCode, 1 | -1];

function combine(parts: readonly Figure[], value: number, derivation: Derivation, note: Sentence): Figure {
  const recordIds = [...new Set(parts.flatMap((part) => part.recordIds))].sort((a, b) => a - b);
  return { value, recordIds, note, derivation };
}

function present(figures: Working, parts: readonly Part[]): { figures: Figure[]; sum: number; absent: Part[] } {
  const found: Figure[] = [];
  const absent: Part[] = [];
  let sum = 0;
  for (const [code, sign] of parts) {
    const figure = figures.get(code);
    if (figure) {
      found.push(figure);
      sum += sign * figure.value;
    } else absent.push([code, sign]);
  }
  return { figures: found, sum, absent };
}

/** Derives a total from all its lines, or the lines a total leaves open. Returns whether it added anything. */
function deriveExactly(figures: Working, code: StatementCode, parts: readonly Part[]): boolean {
  const printed = figures.get(code);
  const { figures: found, sum, absent } = present(figures, parts);
  if (!printed) {
    if (absent.length > 0) return false;
    figures.set(code, combine(found, sum, 'lines', sentence('statement.derived-from-lines')));
    return true;
  }
  const [first] = absent;
  const remainder = printed.value - sum;
  if (!first || found.length === 0) return false;
  if (absent.length === 1) {
    const [line, sign] = first;
    const amount = sign * remainder;
    if (NEVER_A_REMAINDER.has(line) || (amount < 0 && !MAY_BE_NEGATIVE.has(line))) return false;
    const note = sentence('statement.derived-remainder', { of: code });
    figures.set(line, combine([printed, ...found], amount, 'remainder', note));
    return true;
  }
  const couldCancelOut = absent.some(([line]) => MAY_BE_NEGATIVE.has(line));
  if (remainder !== 0 || couldCancelOut || STATEMENT_LINES[code].section !== 'balance-sheet') return false;
  const note = sentence('statement.nil', { of: code });
  for (const [line] of absent) figures.set(line, combine([printed, ...found], 0, 'nil', note));
  return true;
}

/** total assets = total liabilities + equity, solved for the one that is absent. */
function deriveFromIdentity(figures: Working): boolean {
  const [assets, liabilities, equity] = IDENTITY.map((code) => figures.get(code));
  const solved = (parts: readonly Figure[], value: number) =>
    combine(parts, value, 'identity', sentence('statement.derived-from-identity'));
  if (!assets && liabilities && equity)
    figures.set('total_assets', solved([liabilities, equity], liabilities.value + equity.value));
  else if (assets && !liabilities && equity && assets.value >= equity.value)
    figures.set('total_liabilities', solved([assets, equity], assets.value - equity.value));
  else if (assets && liabilities && !equity)
    figures.set('equity', solved([assets, liabilities], assets.value - liabilities.value));
  else return false;
  return true;
}

/** A total from the lines there are, when the essential ones are among them; the note names those that are not. */
function deriveFromSome(figures: Working, code: StatementCode, parts: readonly Part[]): void {
  if (figures.has(code)) return;
  const { figures: found, sum, absent } = present(figures, parts);
  const needed = NEEDED_IN_SUM[code] ?? [];
  if (found.length < 2 || !needed.every((line) => figures.has(line))) return;
  const note = sentence('statement.derived-from-some-lines', { absent: absent.map(([line]) => line) });
  figures.set(code, combine(found, sum, 'some-lines', note));
}

/** EBIT from the bottom up where the top does not give it: pretax profit + interest − other income. */
function deriveEbitFromProfit(figures: Working): void {
  const profit = figures.get('pretax_profit');
  const interest = figures.get('interest_expense');
  if (figures.has('ebit') || !profit || !interest) return;
  const note = sentence('statement.derived-from-profit-and-interest');
  figures.set('ebit', combine([profit, interest], profit.value + interest.value, 'profit-and-interest', note));
}

/** The figures of one statement with those its arithmetic fixes added; printed figures are never changed. */
export function completeFigures(printed: Figures): Figures {
  const figures: Working = new Map(printed);
  const totals = STATEMENT_CODES.flatMap((code) => {
    const parts = partsOfTotal(code);
    return parts ? [[code, parts] as const] : [];
  });
  let added = true;
  while (added) {
    added = false;
    for (const [code, parts] of totals) added = deriveExactly(figures, code, parts) || added;
    added = deriveFromIdentity(figures) || added;
  }
  deriveEbitFromProfit(figures);
  for (const [code, parts] of totals) deriveFromSome(figures, code, parts);
  deriveFromIdentity(figures);
  return figures;
}
