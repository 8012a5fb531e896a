import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Table } from '#electron/reports/document.ts';
import type { Dossier } from '#electron/reports/dossier.ts';
import { printPdf } from '#electron/reports/pdf/print.ts';
import { columnWidth } from '#electron/reports/pdf/table-node.ts';
import { reportDocument } from '#electron/reports/report-document.ts';
import { emptyDossier, fullDossier } from './dossier-fixture.ts';

/** Pages of a PDF: its page objects are not compressed. */
function pagesOf(pdf: Uint8Array): number {
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type \/Page\b(?!s)/g)?.length ?? 0
  );
}

function withLongTexts(dossier: Dossier): Dossier {
  const word = 'Überweisungsauftragsbestätigung'.repeat(6);
  const comment = `${word}\n${'Sehr lange Begründung. '.repeat(170)}`.slice(0, 4000);
  const { content } = dossier;
  return {
    ...dossier,
    content: {
      ...content,
      case: {
        ...content.case,
        applicant: { ...content.case.applicant, legalName: '超'.repeat(200), region: 'W'.repeat(100) },
        proposal: content.case.proposal && { ...content.case.proposal, rationale: 'x\n'.repeat(2000) },
      },
      trail: {
        ...content.trail,
        decisions: content.trail.decisions.map((decision) => ({ ...decision, officer: 'M'.repeat(200), comment })),
      },
    },
  };
}

describe('the PDF of a report', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is a PDF with several pages, its title and its date from the dossier', async () => {
    const pdf = await printPdf(reportDocument(fullDossier()));
    const text = Buffer.from(pdf).toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(pagesOf(pdf)).toBeGreaterThan(5);
    expect(text).toContain('Decision report 2026-000123');
    expect(text).toContain('D:20260118093000Z');
  });

  it('embeds subsets of its fonts, in real text and not as pictures', async () => {
    const text = Buffer.from(await printPdf(reportDocument(fullDossier()))).toString('latin1');
    for (const font of ['NotoSans-Regular', 'NotoSans-Bold', 'NotoSansSC-Regular', 'NotoSansSC-Bold']) {
      expect(text).toMatch(new RegExp(`/FontName /[A-Z]{6}\\+${font}`));
    }
    expect(text).not.toContain('/Subtype /Image');
    expect(text.length).toBeLessThan(600_000);
  });

  it('is the same bytes for the same dossier, whatever the clock says', async () => {
    const document = reportDocument(fullDossier());
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-02-01T00:00:00Z') });
    const first = await printPdf(document);
    vi.setSystemTime(new Date('2031-07-09T12:34:56Z'));
    expect(Buffer.compare(first, await printPdf(document))).toBe(0);
  });

  it('prints a case about which nothing is known', async () => {
    expect(pagesOf(await printPdf(reportDocument(emptyDossier())))).toBeGreaterThan(1);
  });

  it('takes texts of the greatest length a field allows over as many pages as they need', async () => {
    const plain = pagesOf(await printPdf(reportDocument(fullDossier())));
    const long = pagesOf(await printPdf(reportDocument(withLongTexts(fullDossier()))));
    // 2,000 lines of rationale at 9 points are at least 24 pages of 728 points.
    expect(long).toBeGreaterThan(plain + 24);
  });

  it('prints 630 indicators', async () => {
    expect(pagesOf(await printPdf(reportDocument(fullDossier(90))))).toBeGreaterThan(20);
  }, 20_000);
});

it('leaves every column of every table room to print in', () => {
  const tables = reportDocument(fullDossier()).sections.flatMap((section) =>
    section.blocks.filter((block): block is Table => block.kind === 'table'),
  );
  expect(tables.length).toBeGreaterThan(20);
  for (const table of tables) {
    const columns = table.columns.filter((column) => column.under === undefined);
    const widths = columns.map((column) => columnWidth(table, column));
    expect(Math.min(...widths), table.id).toBeGreaterThanOrEqual(22);
    const total = widths.reduce((sum, width) => sum + width, 0) + 8 * (columns.length - 1);
    expect(total, table.id).toBeLessThanOrEqual(499.001);
    for (const column of columns.filter((candidate) => candidate.width === 'fill')) {
      expect(columnWidth(table, column), `${table.id} ${column.key}`).toBeGreaterThanOrEqual(85);
    }
  }
});
