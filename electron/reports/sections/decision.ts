/** Who had to decide, who decided what and when, on which conditions, and the whole course of the case. */
import { instant, integer, ordinal, text } from '../cells.ts';
import { figureColumn, type Row, type Section, type Table, table, textColumn } from '../document.ts';
import type { ToldContent, ToldDossier } from '../dossier.ts';
import type { ReportTeller } from '../report-teller.ts';

type Trail = ToldContent['trail'];

function requirementTable({ requirement }: Trail, r: ReportTeller): Table {
  const words = r.words.decision;
  return table({
    id: 'requirement',
    caption: words.required,
    note: requirement ? words.rule(requirement.rule, requirement.reasons) : null,
    emptyText: words.notAsked,
    columns: [
      textColumn('role', words.role, 120),
      textColumn('level', words.atLeast, 'fill'),
      figureColumn('count', words.requiredCount, 60),
      figureColumn('given', words.given, 60),
    ],
    rows: (requirement?.required ?? []).map((entry, index) => ({
      key: String(index),
      cells: {
        role: text(r.names.roles[entry.role]),
        level: text(r.names.levels[entry.level]),
        count: integer(entry.count),
        given: integer(entry.given),
      },
    })),
  });
}

function decisionRow(decision: Trail['decisions'][number], currency: string, r: ReportTeller): Row {
  const words = r.words.decision;
  const kind = r.names.decisionKinds[decision.kind];
  const { terms } = decision;
  return {
    key: decision.id,
    cells: {
      at: instant(decision.at, r),
      officer: text(decision.officer),
      role: text(r.names.roles[decision.role], 'quiet'),
      kind: decision.inForce ? text(kind, 'strong') : text(words.voided(kind), 'quiet'),
      comment: text(words.withReasons(decision.reasons, decision.comment)),
      terms: text(terms === null ? '' : words.termsOf({ ...terms, currency })),
      snapshot: text(decision.snapshotHash, 'quiet'),
    },
  };
}

function decisionTable({ decisions }: Trail, currency: string, r: ReportTeller): Table {
  const words = r.words.decision;
  return table({
    id: 'decisions',
    caption: words.decisions,
    emptyText: words.noDecisions,
    columns: [
      textColumn('at', words.at, 62),
      textColumn('officer', words.officer, 92),
      { ...textColumn('role', words.role, 0), under: 'officer' },
      textColumn('kind', words.decision, 66),
      textColumn('comment', words.comment, 'fill'),
      { ...textColumn('terms', words.terms, 0), under: 'comment' },
      { ...textColumn('snapshot', words.snapshot, 0), under: 'comment' },
    ],
    rows: decisions.map((decision) => decisionRow(decision, currency, r)),
  });
}

function conditionTable({ conditions }: Trail, r: ReportTeller): Table {
  const words = r.words.decision;
  return table({
    id: 'conditions',
    caption: words.conditions,
    emptyText: words.noConditions,
    columns: [
      textColumn('kind', words.kind, 92),
      textColumn('text', words.condition, 'fill'),
      textColumn('met', words.metBy, 100),
      { ...textColumn('metAt', words.at, 0), under: 'met' },
      textColumn('note', r.words.document.note, 120),
    ],
    rows: conditions.map((condition) => ({
      key: condition.id,
      cells: {
        kind: text(r.names.conditionKinds[condition.kind]),
        text: text(condition.text),
        met: condition.metBy === null ? text(words.open, 'quiet') : text(condition.metBy),
        ...(condition.metAt !== null && { metAt: instant(condition.metAt, r) }),
        note: text(condition.note ?? ''),
      },
    })),
  });
}

function timelineTable({ timeline }: Trail, r: ReportTeller): Table {
  const words = r.words.decision;
  const inOrder = timeline.toSorted((a, b) => a.sequence - b.sequence);
  return table({
    id: 'timeline',
    caption: words.timeline,
    emptyText: words.noEvents,
    columns: [
      figureColumn('sequence', words.event, 34),
      textColumn('at', words.at, 98),
      textColumn('actor', words.who, 100),
      textColumn('summary', words.what, 'fill'),
      { ...textColumn('operation', words.operation, 0), under: 'summary' },
    ],
    rows: inOrder.map((event) => ({
      key: String(event.sequence),
      cells: {
        sequence: ordinal(event.sequence),
        at: instant(event.at, r),
        actor: text(event.actor),
        operation: text(event.operation, 'quiet'),
        summary: text(event.summary),
      },
    })),
  });
}

/** Section "Decision". */
export function decisionSection({ content }: ToldDossier, r: ReportTeller): Section {
  const { title } = r.words.decision;
  const { trail } = content;
  return {
    id: 'decision',
    title,
    sheet: title,
    blocks: [
      requirementTable(trail, r),
      decisionTable(trail, content.case.application.currency, r),
      conditionTable(trail, r),
      timelineTable(trail, r),
    ],
  };
}
