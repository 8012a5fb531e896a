/** What the documents say about each other, and how far each group's evidence is relied on. */
import { money, percent, text, textOr, toned } from '../cells.ts';
import {
  type Block,
  figureColumn,
  paragraph,
  type Row,
  type Section,
  type Table,
  table,
  textColumn,
} from '../document.ts';
import type { ToldContent, ToldDossier } from '../dossier.ts';
import type { ReportTeller } from '../report-teller.ts';

type Authenticity = ToldContent['authenticity'];
type Revenue = NonNullable<Authenticity['examination']['revenue']>;

function testTable({ examination }: Authenticity, r: ReportTeller): Table {
  const words = r.words.authenticity;
  const ordered = examination.tests.toSorted((a, b) => b.severity - a.severity);
  return table({
    id: 'authenticity-tests',
    caption: words.tests,
    note: words.testsNote,
    emptyText: words.noTests,
    columns: [
      textColumn('test', words.test, 26),
      textColumn('title', words.compared, 110),
      textColumn('result', words.result, 84),
      textColumn('gap', words.finding, 'fill'),
    ],
    rows: ordered.map(({ test, title, status, severity, gap }) => {
      const result = text(words.resultOf(status, severity));
      return {
        key: test,
        cells: {
          test: text(test),
          title: text(title),
          result: severity >= 2 ? toned(result, 'adverse') : result,
          gap: text(gap),
        },
      };
    }),
  });
}

function reliabilityTable({ examination }: Authenticity, r: ReportTeller): Table {
  const words = r.words.authenticity;
  return table({
    id: 'reliability',
    caption: words.reliability,
    note: words.reliabilityNote,
    emptyText: words.noReliability,
    columns: [
      textColumn('group', words.group, 96),
      textColumn('letter', words.reliability, 60),
      figureColumn('present', words.provided, 56),
      figureColumn('matched', words.agreeing, 56),
      textColumn('reason', words.why, 'fill'),
    ],
    rows: examination.reliability.map(({ group, reliability, presentShare, matchedShare, reason }) => ({
      key: group,
      cells: {
        group: text(r.names.groups[group]),
        letter: text(reliability, 'strong'),
        present: percent(presentShare, 0),
        matched: matchedShare === null ? textOr(null, r) : percent(matchedShare, 0),
        reason: text(reason),
      },
    })),
  });
}

/** Each source of revenue, then what they support together with its bounds. */
function revenueRows(revenue: Revenue, currency: string, r: ReportTeller): Row[] {
  const words = r.words.authenticity;
  return [
    ...revenue.sources.map(({ source, amount, share, reason }) => ({
      key: source,
      cells: {
        what: text(words.sourceOf(source, reason)),
        amount: amount === null ? textOr(null, r) : money(amount, currency),
        ...(share !== null && { share: percent(share, 1) }),
      },
    })),
    {
      key: 'reconciled',
      cells: {
        what: text(words.reconciled, 'strong'),
        amount: money(revenue.reconciled, currency),
        share: percent(revenue.supportedShare, 1),
      },
    },
    { key: 'lower', cells: { what: text(words.lower), amount: money(revenue.lower, currency) } },
    { key: 'upper', cells: { what: text(words.upper), amount: money(revenue.upper, currency) } },
  ];
}

function revenueBlock({ examination }: Authenticity, currency: string, r: ReportTeller): Block {
  const words = r.words.authenticity;
  const { revenue, noRevenueReason } = examination;
  if (!revenue) return paragraph(words.notReconciled(noRevenueReason), 'quiet');
  return table({
    id: 'reconciled-revenue',
    caption: words.revenue,
    note: words.revenueNote(revenue.periodStart, revenue.periodEnd),
    columns: [
      textColumn('what', words.source, 'fill'),
      figureColumn('amount', words.amount(currency), 110),
      figureColumn('share', words.ofBooks, 74),
    ],
    rows: revenueRows(revenue, currency, r),
  });
}

/** Section "Authenticity". */
export function authenticitySection({ content }: ToldDossier, r: ReportTeller): Section {
  const { title } = r.words.authenticity;
  const { authenticity, assessment } = content;
  return {
    id: 'authenticity',
    title,
    sheet: title,
    blocks: [
      testTable(authenticity, r),
      revenueBlock(authenticity, assessment.assessment.currency, r),
      reliabilityTable(authenticity, r),
    ],
  };
}
