/** Who had to decide, who decided what and when, on which conditions, and the whole course of the case. */
import { cellText, instant, integer, namedMoney, ordinal, rate, text } from '../cells.ts';
import { figureColumn, type Row, type Section, type Table, table, textColumn } from '../document.ts';
import type { ToldContent, ToldDossier } from '../dossier.ts';
import { CONDITION_NAMES, counted, DECISION_NAMES, LEVEL_NAMES, ROLE_NAMES } from '../words.ts';

type Trail = ToldContent['trail'];

function requirementTable({ requirement }: Trail): Table {
  const note = requirement ? `Rule: ${requirement.rule}. ${requirement.reasons.join('; ')}` : null;
  return table({
    id: 'requirement',
    caption: 'Required decision',
    note,
    emptyText: 'The authority table has not been asked yet: nothing is proposed.',
    columns: [
      textColumn('role', 'Role', 120),
      textColumn('level', 'At least at', 'fill'),
      figureColumn('count', 'Required', 60),
      figureColumn('given', 'Given', 60),
    ],
    rows: (requirement?.required ?? []).map((entry, index) => ({
      key: String(index),
      cells: {
        role: text(ROLE_NAMES[entry.role]),
        level: text(LEVEL_NAMES[entry.level]),
        count: integer(entry.count),
        given: integer(entry.given),
      },
    })),
  });
}

function termsText(terms: Trail['decisions'][number]['terms'], currency: string): string {
  if (terms === null) return '';
  const amount = cellText(namedMoney(terms.amount, currency));
  return `Terms: ${amount}, ${counted(terms.termMonths, 'month')}, ${cellText(rate(terms.rateBasisPoints))} a year`;
}

function decisionTable({ decisions }: Trail, currency: string): Table {
  const rows = decisions.map((decision): Row => {
    const reasons = decision.reasons.length > 0 ? `Reasons: ${decision.reasons.join('; ')}. ` : '';
    const isVoid = decision.inForce ? '' : ' (no longer in force)';
    return {
      key: decision.id,
      cells: {
        at: instant(decision.at),
        officer: text(decision.officer),
        role: text(ROLE_NAMES[decision.role], 'quiet'),
        kind: text(`${DECISION_NAMES[decision.kind]}${isVoid}`, decision.inForce ? 'strong' : 'quiet'),
        comment: text(`${reasons}${decision.comment}`),
        terms: text(termsText(decision.terms, currency)),
        snapshot: text(decision.snapshotHash, 'quiet'),
      },
    };
  });
  return table({
    id: 'decisions',
    caption: 'Decisions',
    emptyText: 'No decision has been recorded.',
    columns: [
      textColumn('at', 'At', 62),
      textColumn('officer', 'Officer', 92),
      { ...textColumn('role', 'Role', 0), under: 'officer' },
      textColumn('kind', 'Decision', 66),
      textColumn('comment', 'Comment, reasons', 'fill'),
      { ...textColumn('terms', 'Terms', 0), under: 'comment' },
      { ...textColumn('snapshot', 'Snapshot', 0), under: 'comment' },
    ],
    rows,
  });
}

function conditionTable({ conditions }: Trail): Table {
  return table({
    id: 'conditions',
    caption: 'Conditions',
    emptyText: 'No conditions were set.',
    columns: [
      textColumn('kind', 'Kind', 92),
      textColumn('text', 'Condition', 'fill'),
      textColumn('met', 'Met by', 100),
      { ...textColumn('metAt', 'At', 0), under: 'met' },
      textColumn('note', 'Note', 120),
    ],
    rows: conditions.map((condition) => ({
      key: condition.id,
      cells: {
        kind: text(CONDITION_NAMES[condition.kind]),
        text: text(condition.text),
        met: condition.metBy === null ? text('open', 'quiet') : text(condition.metBy),
        ...(condition.metAt !== null && { metAt: instant(condition.metAt) }),
        note: text(condition.note ?? ''),
      },
    })),
  });
}

function timelineTable({ timeline }: Trail): Table {
  const inOrder = timeline.toSorted((a, b) => a.sequence - b.sequence);
  return table({
    id: 'timeline',
    caption: 'Course of the case',
    emptyText: 'No events.',
    columns: [
      figureColumn('sequence', 'Event', 34),
      textColumn('at', 'At', 98),
      textColumn('actor', 'Who', 100),
      textColumn('summary', 'What', 'fill'),
      { ...textColumn('operation', 'Operation', 0), under: 'summary' },
    ],
    rows: inOrder.map((event) => ({
      key: String(event.sequence),
      cells: {
        sequence: ordinal(event.sequence),
        at: instant(event.at),
        actor: text(event.actor),
        operation: text(event.operation, 'quiet'),
        summary: text(event.summary),
      },
    })),
  });
}

/** Section "Decision". */
export function decisionSection({ content }: ToldDossier): Section {
  const { trail } = content;
  return {
    id: 'decision',
    title: 'Decision',
    sheet: 'Decision',
    blocks: [
      requirementTable(trail),
      decisionTable(trail, content.case.application.currency),
      conditionTable(trail),
      timelineTable(trail),
    ],
  };
}
