/** Facts → lines of the spread, by the formulas of a taxonomy. */

import { daysBetween, type IsoDate } from '#shared/domain/dates.ts';
import { decimalFromMinorUnits, minorUnitsFromDecimal } from '#shared/domain/money.ts';
import { STATEMENT_LINES, type StatementCode } from '#shared/domain/spread.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Formula, Member, Taxonomy, Term } from '../../mappings/taxonomies.ts';
import { errorAt, type ProblemList, warningAt } from '../../problems.ts';
import { yearStart } from '../../recognition/statement-periods.ts';
import type { DocumentRow } from '../document.ts';
import type { Fact } from './facts.ts';

/** Codes whose amount may be negative, so that brackets on the page mean something. */
const SIGNED: ReadonlySet<StatementCode> = new Set<StatementCode>([
  'equity',
  'retained_earnings',
  'gross_profit',
  'ebit',
  'pretax_profit',
  'net_profit',
  'cash_from_operations',
  'net_change_in_cash',
]);
/** A financial year and a margin. */
const LONGEST_YEAR_DAYS = 400;

interface Report {
  readonly file: string;
  readonly problems: ProblemList;
  /** Facts by concept, dimension, period and currency. */
  readonly facts: ReadonlyMap<string, Fact>;
  /** Keys of facts that are stated but cannot be used: unreadable, or contradicting each other. */
  readonly blocked: ReadonlySet<string>;
  readonly used: Set<Fact>;
  readonly durations: readonly { readonly start: IsoDate; readonly end: IsoDate }[];
  readonly kind: string;
}

/** What came of the facts: rows of statement lines, and the facts that went into them. */
interface MappedFacts {
  readonly rows: DocumentRow[];
  readonly used: ReadonlySet<Fact>;
}

/** Balance-sheet codes take amounts at a day, the others amounts over a period; every period and currency by itself. */
export function mapFacts(
  facts: readonly Fact[],
  taxonomy: Taxonomy,
  kind: string,
  file: string,
  problems: ProblemList,
): MappedFacts {
  const amounts = facts.filter(({ amount, currency }) => amount !== undefined && currency !== undefined);
  const spans = new Map<string, Fact>();
  for (const fact of amounts) {
    const { period } = fact.context;
    if (period) spans.set(`${period.start ?? ''}/${period.end}/${fact.currency}`, fact);
  }
  const stated = facts.filter(
    ({ amount, isUnreadable, currency }) => currency !== undefined && (amount !== undefined || isUnreadable),
  );
  const report: Report = {
    file,
    problems,
    ...indexed(stated, taxonomy, file, problems),
    used: new Set(),
    durations: facts.flatMap(({ context: { period } }) =>
      period?.start ? [{ start: period.start, end: period.end }] : [],
    ),
    kind,
  };
  const rows = [...spans]
    .sort(([a], [b]) => (a.split('/')[1] ?? '').localeCompare(b.split('/')[1] ?? '') || a.localeCompare(b))
    .flatMap(([, { context, currency }]) => spanRows(report, taxonomy, context.period, currency));
  return { rows, used: report.used };
}

function spanRows(
  report: Report,
  taxonomy: Taxonomy,
  period: Fact['context']['period'],
  currency: string | undefined,
): DocumentRow[] {
  if (!period || currency === undefined) return [];
  return [...taxonomy.codes].flatMap(([code, formulas]) => {
    const isBalance = STATEMENT_LINES[code].section === 'balance-sheet';
    if (isBalance !== (period.start === null)) return [];
    const row = codeRow(report, code, formulas, `${period.start ?? ''}/${period.end}/${currency}`);
    return row ? [row] : [];
  });
}

/** The first formula whose facts are there. */
function codeRow(
  report: Report,
  code: StatementCode,
  formulas: readonly Formula[],
  span: string,
): DocumentRow | undefined {
  for (const formula of formulas) {
    const terms = formula.map((term) => ({ term, fact: report.facts.get(keyOf(term, span)) }));
    const found = terms.flatMap(({ term, fact }) => (fact ? [{ term, fact }] : []));
    const isBlocked = terms.some(({ term }) => report.blocked.has(keyOf(term, span)));
    const isFilled = terms.every(({ term, fact }) => fact !== undefined || term.isOptional) && found.length > 0;
    const row = isFilled && !isBlocked && !isAmbiguous(found) ? rowOf(report, code, found) : undefined;
    if (row) return row;
  }
  return undefined;
}

/** What statements print in brackets because it is taken off. */
const DEDUCTIONS =
  /Creditors|Liabilities|Provisions|Accru|Cost|Expense|Charges|Tax|Interest|Purchase|Payments|Repayments|Dividends/;

/** A sum is not made with a number whose sign on the page and in its tag differ. */
function isAmbiguous(found: readonly { readonly fact: Fact }[]): boolean {
  const isBracketed = ({ isInBrackets, concept }: Fact): boolean =>
    isInBrackets && (!DEDUCTIONS.test(concept) || /^(?:TotalAssetsLess|Net)/.test(concept));
  return found.length > 1 && found.some(({ fact }) => isBracketed(fact));
}

function rowOf(
  report: Report,
  code: StatementCode,
  found: readonly { readonly term: Term; readonly fact: Fact }[],
): DocumentRow | undefined {
  const [first] = found;
  const period = first?.fact.context.period;
  const currency = first?.fact.currency;
  if (!first || !period || currency === undefined) return undefined;
  let amount = 0;
  for (const { term, fact } of found) {
    const minor = minorUnitsFromDecimal(fact.amount ?? '', currency);
    if (minor === undefined) return undefined;
    amount += term.sign * minor;
  }
  for (const { fact } of found) report.used.add(fact);
  noteBrackets(report, code, found.length === 1 ? first.fact : undefined);
  return {
    line: first.fact.element.line,
    locator: found.map(({ fact }) => fact.element.path).join(' + '),
    cells: {
      period_start: period.start ?? startOf(report, period.end),
      period_end: period.end,
      kind: report.kind,
      code,
      amount: decimalFromMinorUnits(amount, currency),
      currency,
    },
  };
}

/** The begin of the year a balance sheet closes: of the longest reported year that ends on the day. */
function startOf({ durations }: Report, end: IsoDate): IsoDate {
  const years = durations.filter((span) => span.end === end && daysBetween(span.start, end) < LONGEST_YEAR_DAYS);
  return years.map(({ start }) => start).sort()[0] ?? yearStart(end);
}

function noteBrackets({ file, problems }: Report, code: StatementCode, fact: Fact | undefined): void {
  if (!fact?.isInBrackets || !SIGNED.has(code)) return;
  const place = { file, sheet: null, row: fact.element.line, column: fact.element.path };
  problems.add(warningAt(place, sentence('xbrl-file.brackets', { concept: fact.concept })));
}

function keyOf({ concept, dimension }: Pick<Term, 'concept' | 'dimension'>, span: string): string {
  return `${concept}[${dimension ? `${dimension.name}=${dimension.member}` : ''}]${span}`;
}

/**
 * Facts by what formulas ask for. The same fact stated twice counts once, at its greatest precision;
 * where the statements contradict each other none is taken (XBRL Duplicates Guidance 1.0).
 */
function indexed(
  facts: readonly Fact[],
  taxonomy: Taxonomy,
  file: string,
  problems: ProblemList,
): Pick<Report, 'facts' | 'blocked'> {
  const index = new Map<string, Fact>();
  const blocked = new Set<string>();
  for (const fact of facts) {
    const { period, hasOther } = fact.context;
    const dimensions = meantBy(fact.context.dimensions, taxonomy);
    if (!period || hasOther || dimensions.length > 1 || !isOfTaxonomy(fact, taxonomy)) continue;
    const span = `${period.start ?? ''}/${period.end}/${fact.currency}`;
    const key = keyOf({ concept: fact.concept, dimension: dimensions[0] ?? null }, span);
    const known = index.get(key);
    if (fact.isUnreadable) blocked.add(key);
    else if (!known) index.set(key, fact);
    else if (!agree(known, fact)) {
      blocked.add(key);
      const place = { file, sheet: null, row: fact.element.line, column: fact.element.path };
      const message = sentence('xbrl-file.two-amounts', {
        concept: fact.concept,
        here: String(fact.amount),
        there: String(known.amount),
        line: known.element.line,
      });
      problems.add(errorAt(place, message));
    } else if (precision(fact) > precision(known)) index.set(key, fact);
  }
  return { facts: index, blocked };
}

/** The dimensions of a fact as formulas name them; two that say the same are one. */
function meantBy(dimensions: readonly Member[], { sameAs }: Taxonomy): readonly Member[] {
  const meant = dimensions.map((each) => sameAs.get(`${each.name}=${each.member}`) ?? each);
  return [...new Map(meant.map((each) => [`${each.name}=${each.member}`, each])).values()];
}

/** Decimal places a fact is exact to; without a statement, all. */
function precision({ decimals }: Fact): number {
  return decimals ?? Number.POSITIVE_INFINITY;
}

/** Equal at the same precision, or once the more precise is rounded to the lesser. */
function agree(a: Fact, b: Fact): boolean {
  const apart = Math.abs(Number(a.amount) - Number(b.amount));
  const lesser = Math.min(precision(a), precision(b));
  return precision(a) === precision(b) || !Number.isFinite(lesser) ? apart === 0 : apart <= 0.5 * 10 ** -lesser;
}

/** Concepts of the taxonomy's own namespaces; instances that put everything into XBRL's namespace are understood too. */
function isOfTaxonomy({ namespace }: Pick<Fact, 'namespace'>, { namespaces }: Taxonomy): boolean {
  return namespace === 'http://www.xbrl.org/2003/instance' || namespaces.some((pattern) => pattern.test(namespace));
}
