/** The words authenticity tests are written in: what a test is, what one of its checks finds, and how checks add up. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { amountText } from '#electron/ground/amount-text.ts';
import type {
  AuthenticityTestId,
  EvidenceRow,
  Figure,
  FigureId,
  Severity,
  TestResult,
} from '#shared/domain/authenticity.ts';
import type { Elsewhere } from '#shared/domain/elsewhere.ts';
import type { Group } from '#shared/domain/groups.ts';
import { roundMinorUnits } from '#shared/domain/money.ts';
import type { RecordOrigin, RecordSetName } from '#shared/domain/record-sets.ts';
import type { Unit } from '#shared/domain/units.ts';

export interface Check {
  readonly severity: Severity;
  /** What was compared and what came out, with amounts; a full sentence. */
  readonly sentence: string;
  readonly evidence: readonly EvidenceRow[];
  readonly figures: readonly Figure[];
}

export interface AuthenticityTest {
  readonly test: AuthenticityTestId;
  readonly title: string;
  readonly groups: readonly Group[];
  /** The checks that could run, or in words why none could. */
  readonly run: (view: CaseView, elsewhere: Elsewhere) => readonly Check[] | string;
}

/** Comparisons that hold and are told one by one; more of them are only counted. */
const MOST_TOLD = 8;

/** Runs a test: the gravest check decides; its contradictions are told first, and only they where there are any. */
export function resultOf(definition: AuthenticityTest, view: CaseView, elsewhere: Elsewhere): TestResult {
  const { test, title, groups } = definition;
  const head = { test, title, groups: [...groups] };
  const outcome = definition.run(view, elsewhere);
  if (typeof outcome === 'string' || outcome.length === 0) {
    const gap = typeof outcome === 'string' ? outcome : 'Nothing to compare was provided.';
    return { ...head, status: 'not-testable', severity: 0, gap, evidence: [], figures: [] };
  }
  const severity = Math.max(...outcome.map((check) => check.severity)) as Severity;
  const told = outcome.filter((check) => severity === 0 || check.severity > 0).sort((a, b) => b.severity - a.severity);
  return {
    ...head,
    status: severity === 0 ? 'consistent' : 'contradiction',
    severity,
    gap:
      severity === 0 && told.length > MOST_TOLD
        ? `All ${told.length} comparisons hold.`
        : told.map(({ sentence }) => sentence).join(' '),
    evidence: told.flatMap(({ evidence }) => evidence),
    figures: outcome.flatMap(({ figures }) => figures),
  };
}

/** The highest severity whose floor the measure reaches: floors for 1, 2 and 3, rising. */
export function severityFrom(measure: number, floors: readonly [number, number, number]): Severity {
  if (measure >= floors[2]) return 3;
  if (measure >= floors[1]) return 2;
  return measure >= floors[0] ? 1 : 0;
}

/** Most records a row lists; the note says how many there were. */
const MOST_RECORDS = 500;

/** A row of evidence, or none where no record plays the part. */
export function row(
  recordSet: RecordSetName,
  records: readonly Pick<RecordOrigin, 'recordId'>[],
  role: string,
  note = '',
): EvidenceRow[] {
  if (records.length === 0) return [];
  const ids = [...new Set(records.map(({ recordId }) => recordId))].sort((a, b) => a - b);
  const shown = ids.slice(0, MOST_RECORDS);
  const more = ids.length > shown.length ? `first ${shown.length} of ${ids.length} records` : '';
  return [{ recordSet, recordIds: shown, role, note: [note, more].filter((part) => part !== '').join('; ') }];
}

/** A figure of a finding; money is rounded to minor units. */
export function figure(id: FigureId, name: string, value: number | null, unit: Unit, note?: string): Figure {
  const shown = value !== null && unit === 'money' ? roundMinorUnits(value) : value;
  return { id, name, value: shown, unit, ...(note !== undefined && { note }) };
}

/** "CNY 1,200.00" of an amount in the case's currency; fractions of minor units are rounded. */
export function money(view: CaseView, amount: number): string {
  return amountText(roundMinorUnits(amount), view.currency);
}

/** "12.5%" */
export function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

/** "1 invoice", "3 invoices". */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
