import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Dossier } from '#electron/reports/dossier.ts';
import { printPdf } from '#electron/reports/pdf/print.ts';
import { printable } from '#electron/reports/pdf/runs.ts';
import { columnWidth } from '#electron/reports/pdf/table-node.ts';
import { reportDocument } from '#electron/reports/report-document.ts';
import { CHINESE_NAME, emptyDossier, fullDossier } from './dossier-fixture.ts';
import { denseText, expectNothingCut, pagesOf, tablesOf } from './pdf-text.ts';
import { CHINESE, ENGLISH, shown } from './settings.ts';

// Printing takes well under a second; a busy machine takes longer.
vi.setConfig({ testTimeout: 60_000 });

const WORD = 'Überweisungsauftragsbestätigung'.repeat(6);
/** As wide as a registration id can be. */
const CODE = '91330100MMMMMMM58B';
const SENTENCE = 'Sehr lange Begründung. ';

/** Texts as long as the fields allow them, with and without places to break. */
function withLongTexts(dossier: Dossier): Dossier {
  const comment = `${WORD}\n${SENTENCE.repeat(165)}`;
  const { content } = dossier;
  const { summary, applicant, application, proposal } = content.case;
  return {
    ...dossier,
    content: {
      ...content,
      case: {
        ...content.case,
        summary: { ...summary, owner: { id: 'o', displayName: 'M'.repeat(200) } },
        applicant: {
          ...applicant,
          legalName: '超'.repeat(200),
          registrationId: 'R\n'.repeat(100),
          region: 'W'.repeat(100),
        },
        application: { ...application, amount: 1e13, purpose: 'y\n'.repeat(500) },
        proposal: proposal && { ...proposal, amount: 1e13, rationale: 'x\n'.repeat(1999) },
      },
      sources: content.sources.map((source) => ({ ...source, name: 'W'.repeat(255), bytes: 987_654_321_000 })),
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

  it('has its title, its date and its outline from the dossier', async () => {
    const text = Buffer.from(await printPdf(reportDocument(fullDossier(), ENGLISH))).toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('Decision report 2026-000123');
    expect(text).toContain('D:20260118093000Z');
    for (const title of ['Summary', 'Evidence', 'Verification']) expect(text).toContain(`/Title (${title})`);
  });

  it.each([
    ['Pacific/Kiritimati', '2026-12-01'],
    ['Asia/Shanghai', '2026-12-01'],
    ['America/Los_Angeles', '2026-11-30'],
  ])('is made on the day its zone has, so that no case is applied for after its report: %s', async (zone, day) => {
    const dossier = emptyDossier();
    const { application } = dossier.content.case;
    const made = {
      ...dossier,
      content: {
        ...dossier.content,
        case: { ...dossier.content.case, application: { ...application, appliedOn: day } },
      },
      generated: { ...dossier.generated, at: '2026-11-30T16:30:00.000Z' },
    };
    const printed = denseText(await printPdf(reportDocument(made, { language: 'en', zone })));
    expect(printed).toContain(`made${day}`);
    expect(printed).not.toContain(`made${day === '2026-12-01' ? '2026-11-30' : '2026-12-01'}`);
    expect(printed).toContain(day);
  });

  it('says of a case without evidence that it is not assessed, and gives it no grade', async () => {
    const document = reportDocument(emptyDossier(), ENGLISH);
    expect(denseText(await printPdf(document))).toContain('Notassessed');
    const { grade } = emptyDossier().content.assessment.assessment.score;
    const marked = tablesOf(document)
      .flatMap(({ rows }) => rows)
      .filter(({ key, cells }) => key === grade && cells['here'] && shown(cells['here']) !== '');
    expect(marked).toEqual([]);
  });

  it('embeds subsets of its fonts and draws no pictures', async () => {
    const text = Buffer.from(await printPdf(reportDocument(fullDossier(), ENGLISH))).toString('latin1');
    for (const font of ['NotoSans-Regular', 'NotoSans-Bold', 'NotoSansSC-Regular', 'NotoSansSC-Bold']) {
      expect(text).toMatch(new RegExp(`/FontName /[A-Z]{6}\\+${font}`));
    }
    expect(text).not.toContain('/Subtype /Image');
    expect(text.length).toBeLessThan(600_000);
  });

  it('prints every cell of every table, to its last character', async () => {
    const document = reportDocument(fullDossier(), ENGLISH);
    const printed = denseText(await printPdf(document));
    const cells = tablesOf(document).flatMap((table) =>
      [...table.rows, ...table.totals].flatMap((row) => Object.values(row.cells).map(shown)),
    );
    expect(cells.length).toBeGreaterThan(500);
    expect(cells.filter((text) => !printed.includes(printable(text).replace(/\s+/g, '')))).toEqual([]);
  });

  it('carries case number, page number, content hash and audit head on every page', async () => {
    const document = reportDocument(fullDossier(), ENGLISH);
    const pages = pagesOf(await printPdf(document)).map((page) => page.map((piece) => piece.text).join(''));
    pages.forEach((page, index) => {
      expect(page).toContain('2026-000123');
      expect(page).toContain(`Page ${index + 1} of ${pages.length}`);
      for (const seal of document.seals) expect(page).toContain(seal);
      expect(page).toContain(CHINESE_NAME);
    });
  });

  it.each([ENGLISH, CHINESE])('cuts nothing and lets no cell run into its neighbour in $language', async (setting) => {
    expectNothingCut(await printPdf(reportDocument(fullDossier(), setting)));
    expectNothingCut(await printPdf(reportDocument(emptyDossier(), setting)));
  });

  it('breaks long Chinese where Chinese breaks, however the text is quoted', async () => {
    const said = '该笔授信用于“季节性备货”，供应商要求预付三成（见“采购合同”第3条）——已核实；'.repeat(20);
    const { content, ...rest } = fullDossier();
    const sources = content.sources.map((source) => ({
      ...source,
      notUnderstood: source.notUnderstood.map((problem) => ({
        ...problem,
        sheet: '表“Sheet”与“Kommentar”列'.repeat(6),
        message: said,
      })),
    }));
    const decisions = content.trail.decisions.map((decision) => ({ ...decision, comment: said }));
    const trail = { ...content.trail, decisions };
    const pdf = await printPdf(reportDocument({ ...rest, content: { ...content, sources, trail } }, CHINESE));
    expectNothingCut(pdf);
    const lines = pagesOf(pdf).flatMap((page) => page.filter((piece) => piece.text !== ''));
    const starts = lines.filter((piece, index) => Math.abs(piece.y - (lines[index - 1]?.y ?? 0)) > 1);
    // The place of what was not understood stands in the second column.
    const places = lines.filter(({ text }) => /Kommentar/.test(text));
    expect(places.length).toBeGreaterThan(5);
    expect(Math.max(...places.map(({ right }) => right))).toBeLessThan(48 + 130 + 8 + 110);
    // No line begins with a mark that closes or separates (GB/T 15834, 5.1).
    expect(starts.filter(({ text }) => /^[，。、；：！？）》”]/.test(text)).map(({ text }) => text)).toEqual([]);
  });

  it('keeps an id among figures on one line', async () => {
    const { content, ...rest } = fullDossier();
    const { assessment } = content.assessment;
    const operand = {
      id: 'registration-id',
      name: 'registration id',
      value: CODE,
      unit: 'category',
      recordSet: null,
      recordCount: 0,
    } as const;
    const indicators = assessment.indicators.map((value) => ({ ...value, operands: [operand] }));
    const told = { ...content, assessment: { frozen: true, assessment: { ...assessment, indicators } } };
    const pages = pagesOf(await printPdf(reportDocument({ ...rest, content: told }, ENGLISH)));
    expect(pages.flat().filter(({ text }) => text === CODE).length).toBeGreaterThan(indicators.length - 1);
  });

  it('sets what is strong in the bold face of each script, the rest in the regular one', async () => {
    const page = pagesOf(await printPdf(reportDocument(fullDossier(), CHINESE)))[0]!;
    const facesOf = (size: number) => [...new Set(page.filter((piece) => piece.size === size).map(({ face }) => face))];
    // The name, the headings, the large figures; everything else on the page.
    expect(facesOf(20)).toEqual(['NotoSansSC-Bold']);
    expect(facesOf(12)).toEqual(['NotoSansSC-Bold']);
    expect(facesOf(15).sort()).toEqual(['NotoSans-Bold', 'NotoSansSC-Bold']);
    expect(facesOf(8).sort()).toEqual(['NotoSans-Regular', 'NotoSansSC-Regular']);
  });

  it('prints texts of the greatest length a field allows, whole and within the page', async () => {
    const pdf = await printPdf(reportDocument(withLongTexts(fullDossier()), ENGLISH));
    expectNothingCut(pdf);
    const printed = denseText(pdf);
    const decisions = 3;
    // A page may break in the middle of a sentence or of a word, so single characters and words are counted.
    expect(printed.split('Ü')).toHaveLength(6 * decisions + 1);
    expect(printed.split('Begründung.')).toHaveLength(165 * decisions + 1);
    expect(printed.match(/x/g)?.length).toBeGreaterThanOrEqual(1999);
    expect(printed.match(/y/g)?.length).toBeGreaterThanOrEqual(500);
    expect(printed).toContain('超'.repeat(200));
  });

  it('does not leave a heading at the foot of a page', async () => {
    for (const perGroup of [3, 4, 5, 6, 8]) {
      for (const page of pagesOf(await printPdf(reportDocument(fullDossier(perGroup), ENGLISH)))) {
        const body = page.filter((piece) => piece.y > 58 && piece.y < 790);
        const lowest = body.reduce((low, piece) => (piece.y < low.y ? piece : low));
        // Section headings are set in 12 points, captions in 9; what they head is smaller.
        expect(lowest.size, lowest.text).toBeLessThan(9);
      }
    }
  });

  it('is the same bytes for the same dossier, whatever the clock says', async () => {
    const document = reportDocument(fullDossier(), ENGLISH);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-02-01T00:00:00Z') });
    const first = await printPdf(document);
    vi.setSystemTime(new Date('2031-07-09T12:34:56Z'));
    expect(Buffer.compare(first, await printPdf(document))).toBe(0);
  });

  it('prints a case about which nothing is known, and says so', async () => {
    const printed = denseText(await printPdf(reportDocument(emptyDossier(), ENGLISH)));
    expect(printed).toContain('notprovided');
    expect(printed).toContain('Nodecisionhasbeenrecorded.');
    expect(printed).not.toMatch(/undefined|null|NaN|Infinity/);
  });

  it('prints 630 indicators', async () => {
    const document = reportDocument(fullDossier(90), ENGLISH);
    const pdf = await printPdf(document);
    expectNothingCut(pdf);
    const rows = tablesOf(document).filter((table) => table.id.startsWith('indicators-'));
    // And the row of the pair.
    expect(rows.reduce((sum, table) => sum + table.rows.length, 0)).toBe(630 + 1);
    expect(denseText(pdf)).toContain('Shareofthelargestbuyer90');
  });
});

it('leaves every column of every table room to print in', () => {
  const tables = tablesOf(reportDocument(fullDossier(), ENGLISH));
  expect(tables.length).toBeGreaterThan(20);
  for (const table of tables) {
    const columns = table.columns.filter((column) => column.under === undefined);
    const widths = columns.map((column) => columnWidth(table, column));
    expect(Math.min(...widths), table.id).toBeGreaterThanOrEqual(22);
    const total = widths.reduce((sum, width) => sum + width, 0) + 8 * (columns.length - 1);
    expect(total, table.id).toBeLessThanOrEqual(499.001);
  }
});
