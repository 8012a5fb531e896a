/** What an authenticity test is, what one of its checks finds, and how checks add up. */

import type { CaseView } from '#electron/case-view/case-view.ts';
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
import { isSentence, type Sentence, type Words } from '#shared/domain/words.ts';
import type { Amount } from '#shared/text/amounts.ts';
import { type Given, sentence } from '#shared/text/sentence.ts';
import { joinNotes } from '../indicators/indicator.ts';

export interface Check {
  readonly severity: Severity;
  /** What was compared and what came out, with amounts; a full sentence. */
  readonly gap: Sentence;
  readonly evidence: readonly EvidenceRow[];
  readonly figures: readonly Figure[];
}

export interface AuthenticityTest {
  readonly test: AuthenticityTestId;
  readonly groups: readonly Group[];
  /** The checks that could run, or why none could. */
  readonly run: (view: CaseView, elsewhere: Elsewhere) => readonly Check[] | Sentence;
}

/** Comparisons that hold and are told one by one; more of them are only counted. */
const MOST_TOLD = 8;

/** Runs a test: the gravest check decides; its contradictions are told first, and only they where there are any. */
export function resultOf(definition: AuthenticityTest, view: CaseView, elsewhere: Elsewhere): TestResult {
  const { test, groups } = definition;
  const head = { test, title: sentence(`cross-check.${test}`), groups: [...groups] };
  const outcome = definition.run(view, elsewhere);
  if (isSentence(outcome) || outcome.length === 0) {
    const gap = isSentence(outcome) ? outcome : sentence('finding.nothing-to-compare');
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
        ? sentence('finding.all-hold', { count: told.length })
        : sentence('finding.gaps', { gaps: told.map((check) => check.gap) }),
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
  role: Words,
  note?: Words,
): EvidenceRow[] {
  if (records.length === 0) return [];
  const ids = [...new Set(records.map(({ recordId }) => recordId))].sort((a, b) => a - b);
  const shown = ids.slice(0, MOST_RECORDS);
  const more =
    ids.length > shown.length ? sentence('finding.first-of', { shown: shown.length, total: ids.length }) : undefined;
  return [{ recordSet, recordIds: shown, role, note: joinNotes(note, more) ?? '' }];
}

/** A figure of a finding, named by its id with what goes into the name; money is rounded to minor units. */
export function figure<I extends FigureId>(
  id: I,
  value: number | null,
  unit: Unit,
  ...named: Given<`figure.${I}`>
): Figure {
  const shown = value !== null && unit === 'money' ? roundMinorUnits(value) : value;
  return { id, name: sentence<`figure.${I}`>(`figure.${id}`, ...named), value: shown, unit };
}

/** An amount in the case's currency as sentences take it; fractions of minor units are rounded. */
export function money(view: CaseView, amount: number): Amount {
  return { amount: roundMinorUnits(amount), currency: view.currency };
}
