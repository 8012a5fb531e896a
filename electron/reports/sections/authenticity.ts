/** What the documents say about each other, and how far each group's evidence is relied on. */
import type { Severity } from '#shared/domain/authenticity.ts';
import { namedMoney, percent, text, textOr, toned } from '../cells.ts';
import { type Block, figureColumn, paragraph, type Section, type Table, table, textColumn } from '../document.ts';
import type { ToldContent, ToldDossier } from '../dossier.ts';
import { GROUP_NAMES } from '../words.ts';

type Authenticity = ToldContent['authenticity'];

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = { 0: '', 1: 'small', 2: 'material', 3: 'grave' };
const STATUS_WORDS = {
  consistent: 'Consistent',
  contradiction: 'Contradiction',
  'not-testable': 'Not testable',
} as const;

function testTable({ examination }: Authenticity): Table {
  const ordered = [...examination.tests].sort((a, b) => b.severity - a.severity);
  return table({
    id: 'authenticity-tests',
    caption: 'Tests',
    note: 'Contradictions first. What could not be tested says why; nothing is concluded from it.',
    emptyText: 'No test was run.',
    columns: [
      textColumn('test', 'Test', 26),
      textColumn('title', 'What is compared', 110),
      textColumn('result', 'Result', 84),
      textColumn('gap', 'Finding', 'fill'),
    ],
    rows: ordered.map(({ test, title, status, severity, gap }) => {
      const result = severity === 0 ? STATUS_WORDS[status] : `${STATUS_WORDS[status]}, ${SEVERITY_WORDS[severity]}`;
      const cell = text(result);
      return {
        key: test,
        cells: {
          test: text(test),
          title: text(title),
          result: severity >= 2 ? toned(cell, 'adverse') : cell,
          gap: text(gap),
        },
      };
    }),
  });
}

function reliabilityTable({ examination }: Authenticity): Table {
  return table({
    id: 'reliability',
    caption: 'Reliability',
    note: 'Favourable points of a group count in full (A), by three quarters (B), by half (C) or not at all (D); adverse points always count in full. The rule is expert judgement.',
    emptyText: 'No group was examined.',
    columns: [
      textColumn('group', 'Group', 96),
      textColumn('letter', 'Reliability', 60),
      figureColumn('present', 'Provided', 56),
      figureColumn('matched', 'Agreeing', 56),
      textColumn('reason', 'Why', 'fill'),
    ],
    rows: examination.reliability.map(({ group, reliability, presentShare, matchedShare, reason }) => ({
      key: group,
      cells: {
        group: text(GROUP_NAMES[group]),
        letter: text(reliability, 'strong'),
        present: percent(presentShare, 0),
        matched: matchedShare === null ? textOr(null) : percent(matchedShare, 0),
        reason: text(reason),
      },
    })),
  });
}

function revenueBlocks({ examination }: Authenticity, currency: string): Block[] {
  const { revenue, noRevenueReason } = examination;
  if (!revenue) return [paragraph(`Revenue was not reconciled: ${noRevenueReason ?? 'no reason given'}`, 'quiet')];
  return [
    table({
      id: 'reconciled-revenue',
      caption: 'Reconciled revenue',
      note: `${revenue.periodStart} to ${revenue.periodEnd}. Each source on the scale of the book period.`,
      columns: [
        textColumn('what', 'Source', 'fill'),
        figureColumn('amount', `Amount (${currency})`, 110),
        figureColumn('share', 'Of the books', 74),
      ],
      rows: [
        ...revenue.sources.map(({ source, amount, share, reason }) => ({
          key: source,
          cells: {
            what: text(reason === null ? source : `${source}: ${reason}`),
            amount: amount === null ? textOr(null) : namedMoney(amount, currency),
            ...(share !== null && { share: percent(share, 1) }),
          },
        })),
        {
          key: 'reconciled',
          cells: {
            what: text('Reconciled: what the documents together support', 'strong'),
            amount: namedMoney(revenue.reconciled, currency),
            share: percent(revenue.supportedShare, 1),
          },
        },
        { key: 'lower', cells: { what: text('Lower bound'), amount: namedMoney(revenue.lower, currency) } },
        { key: 'upper', cells: { what: text('Upper bound'), amount: namedMoney(revenue.upper, currency) } },
      ],
    }),
  ];
}

/** Section "Authenticity". */
export function authenticitySection({ content }: ToldDossier): Section {
  const { authenticity, assessment } = content;
  return {
    id: 'authenticity',
    title: 'Authenticity',
    sheet: 'Authenticity',
    blocks: [
      testTable(authenticity),
      ...revenueBlocks(authenticity, assessment.assessment.currency),
      reliabilityTable(authenticity),
    ],
  };
}
