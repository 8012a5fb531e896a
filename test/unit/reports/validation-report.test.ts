import { Workbook } from 'exceljs';
import { describe, expect, it, vi } from 'vitest';
import { validate } from '#electron/modelling/validation/validate.ts';
import type { ReportDocument } from '#electron/reports/document.ts';
import { printPdf } from '#electron/reports/pdf/print.ts';
import { printable } from '#electron/reports/pdf/runs.ts';
import type { ValidationInput } from '#electron/reports/validation/input.ts';
import { validationReport, validationReportPdf } from '#electron/reports/validation/validation-report.ts';
import { writeXlsx } from '#electron/reports/xlsx/write.ts';
import { passportSchema } from '#shared/domain/passport.ts';
import { comparisonSchema, validationReportSchema } from '#shared/domain/validation.ts';
import { tell } from '#shared/text/tell.ts';
import { denseText, expectNothingCut, pagesOf, tablesOf } from './pdf-text.ts';
import { CHINESE, ENGLISH, shown } from './settings.ts';
import { bareValidation, DATA_HASH, fullValidation, INPUTS, MODEL_HASH } from './validation-fixture.ts';

vi.setConfig({ testTimeout: 60_000 });

/** What a row of a table says, by column. */
function rowTexts(document: ReportDocument, tableId: string, key: string): Record<string, string> {
  const row = tablesOf(document)
    .find(({ id }) => id === tableId)!
    .rows.find((candidate) => candidate.key === key)!;
  return Object.fromEntries(Object.entries(row.cells).map(([column, cell]) => [column, shown(cell)]));
}

function dense(text: string): string {
  return printable(text).replace(/\s+/g, '');
}

/** Rows of which none defaulted, some in no period: most figures have a reason instead of a value. */
function withoutDefaults(): ValidationInput {
  const given = fullValidation();
  const rows = 40;
  const report = validate(
    { target: new Uint8Array(rows), points: new Int32Array(rows).fill(600), pd: new Float64Array(rows).fill(0.02) },
    {
      sample: 'holdout',
      masterScale: [
        { grade: 'A', pdUpTo: 0.01 },
        { grade: 'B', pdUpTo: 0.05 },
        { grade: 'C', pdUpTo: 1 },
      ],
      reference: { name: 'no rows', points: new Int32Array(0), columns: [] },
      groupings: [{ column: 'Region', names: ['North'], codes: new Int32Array(rows) }],
      times: Array.from({ length: rows }, () => '2024'),
    },
  );
  return { ...given, reports: [report], comparisons: [] };
}

describe('the validation report', () => {
  it('is made from what the domain says a report, a comparison and a passport are', () => {
    const { passport, reports, comparisons } = fullValidation();
    expect(passportSchema.parse(passport)).toEqual(passport);
    for (const report of reports) expect(validationReportSchema.parse(report)).toEqual(report);
    for (const comparison of comparisons) expect(comparisonSchema.parse(comparison)).toEqual(comparison);
  });

  it('has its ten sections in the order they are read', () => {
    expect(validationReport(fullValidation(), ENGLISH).sections.map(({ title }) => title)).toEqual([
      '1 Summary',
      '2 Data and design',
      '3 Discrimination',
      '4 Calibration',
      '5 Terms and shapes',
      '6 Stability',
      '7 Subgroups',
      '8 Comparison',
      '9 Edits by hand',
      '10 Limits of use, judgement, how to make it again',
    ]);
  });

  it('names exactly the grades whose Jeffreys p is below 0.05', () => {
    const input = fullValidation();
    const [main] = input.reports;
    const low = main!.grades.filter(({ jeffreysP }) => jeffreysP.value !== null && jeffreysP.value < 0.05);
    expect(low.length).toBeGreaterThan(0);
    const findings = tablesOf(validationReport(input, ENGLISH)).find(({ id }) => id === 'findings')!;
    const finding = findings.rows
      .map(({ cells }) => [shown(cells['question']!), shown(cells['finding']!)])
      .find(([question]) => question!.startsWith('Grades') && question!.endsWith('held-out folds'))![1]!;
    const named = [...finding.matchAll(/(\w+) \(p [\d.]+\)/g)].map((match) => match[1]);
    expect(named).toEqual(low.map(({ grade }) => grade));
  });

  it('gives the AUC with its interval, the folds with their mean, and each difference with its p', () => {
    const input = fullValidation();
    const document = validationReport(input, ENGLISH);
    const { auc } = input.reports[0]!.discrimination;
    expect(rowTexts(document, 'discrimination', 'held-out-folds')).toMatchObject({
      auc: auc.value!.toFixed(4),
      low: auc.low!.toFixed(4),
      high: auc.high!.toFixed(4),
    });
    const folds = tablesOf(document).find(({ id }) => id === 'folds')!;
    expect(folds.rows).toHaveLength(10);
    expect(shown(folds.totals[0]!.cells['auc']!)).toBe(input.reports[0]!.folds!.mean.auc.toFixed(4));
    expect(rowTexts(document, 'comparison-1', 'auc')['p']).toBe(input.comparisons[1]!.auc.p!.toFixed(4));
  });

  it('says which rows the figures are of, and what was done with rejected applications', () => {
    const design = validationReport(fullValidation(), ENGLISH).sections[1]!.blocks.find(
      (block) => block.kind === 'facts' && block.id === 'design',
    );
    expect(design?.kind === 'facts' && design.facts.map(({ value }) => shown(value))).toEqual([
      '10 folds, drawn at random from the seed',
      'Rows dated 2023-07-01 or later by “balance_date” (1,200 rows, 66 defaults; by time)',
      'none: every row counts once',
      expect.stringContaining('420 rejected applications'),
    ]);
  });

  it('does not invent a design that the passport does not state', () => {
    const design = validationReport(bareValidation(), ENGLISH).sections[1]!.blocks.find(
      (block) => block.kind === 'facts' && block.id === 'design',
    );
    expect(design?.kind === 'facts' && design.facts.map(({ value }) => shown(value))).toEqual([
      'none stated',
      'none',
      'none stated',
      'none were used',
    ]);
  });

  it('prints the reason where a figure is missing', () => {
    const document = validationReport(withoutDefaults(), ENGLISH);
    expect(rowTexts(document, 'discrimination', 'holdout')).toMatchObject({
      auc: '—',
      reason: 'AUC, Gini, KS: No row defaulted.',
    });
    expect(rowTexts(document, 'grades-0', 'A')).toMatchObject({
      jeffreys: '—',
      reason: 'Jeffreys p: There are no rows.',
    });
    expect(rowTexts(document, 'stability-0', 'score')['reason']).toBe('PSI: There are no rows on one side.');
    expect(rowTexts(document, 'periods-0', '2024')['reason']).toBe('AUC: No row defaulted.');
    expect(rowTexts(document, 'subgroups-0-0', 'North')['reason']).toBe('AUC: No row defaulted.');
    expect(rowTexts(document, 'calibration-tests-0', 'hosmer-lemeshow')['reason']).toMatch(/^No figure: .*bands/i);
  });

  it('marks a stability index from 0.25', () => {
    const stability = tablesOf(validationReport(fullValidation(), ENGLISH)).find(({ id }) => id === 'stability-1')!;
    const marked = stability.rows.filter(({ cells }) => cells['value']!.tone === 'adverse');
    expect(marked.map(({ cells }) => shown(cells['name']!))).toEqual(['Days receivable']);
  });

  it('is a workbook too: a sheet a section, figures as numbers', async () => {
    const workbook = new Workbook();
    const bytes = await writeXlsx(validationReport(fullValidation(), ENGLISH));
    await workbook.xlsx.load(bytes.slice().buffer);
    expect(workbook.worksheets).toHaveLength(10);
    const sheet = workbook.getWorksheet('Discrimination')!;
    expect(sheet.getCell('C3').value).toBe(fullValidation().reports[0]!.discrimination.auc.value);
  });
});

describe('the PDF of a validation report', () => {
  it('prints every cell of every table and cuts nothing', async () => {
    const document = validationReport(fullValidation(), ENGLISH);
    const pdf = await printPdf(document);
    expectNothingCut(pdf);
    const printed = denseText(pdf);
    const cells = tablesOf(document).flatMap((table) =>
      [...table.rows, ...table.totals].flatMap((row) =>
        table.columns.map(({ key }) => (row.cells[key] ? shown(row.cells[key]) : '')),
      ),
    );
    expect(cells.length).toBeGreaterThan(800);
    expect(cells.filter((text) => !printed.includes(dense(text)))).toEqual([]);
  });

  it('cuts nothing in Chinese, and keeps its summary on the first page', async () => {
    const pdf = await printPdf(validationReport(fullValidation(), CHINESE));
    expectNothingCut(pdf);
    const [first = [], second = []] = pagesOf(pdf).map((page) => page.map(({ text }) => text).join(''));
    expect(first).toContain('训练后的人工调整');
    expect(second).toContain('2 数据与设计');
  });

  it('states source, hash, target, limits of use, edits and how to make the model again', async () => {
    const { passport } = tell(fullValidation(), 'en');
    const printed = denseText((await validationReportPdf(fullValidation(), ENGLISH)).content);
    const facts = [
      passport.training!.source,
      DATA_HASH,
      passport.training!.target,
      ...passport.limitsOfUse,
      ...passport.judgement,
      ...passport.reproduce,
      passport.edits[0]!.reason,
      passport.made.codeVersion,
      'Jeffreys p, one-sided: small means that the PD is too low for what happened.',
      ...INPUTS,
    ];
    expect(facts.filter((fact) => !printed.includes(dense(fact)))).toEqual([]);
  });

  it('carries the model’s hash and the page number on every page, none of them blank', async () => {
    const pages = pagesOf((await validationReportPdf(fullValidation(), ENGLISH)).content);
    expect(pages.length).toBeGreaterThan(8);
    pages.forEach((page, place) => {
      const text = page.map((piece) => piece.text).join('');
      expect(text).toContain(`Model SHA-256 ${MODEL_HASH}`);
      expect(text).toContain(`Page ${place + 1} of ${pages.length}`);
      expect(page.filter(({ y }) => y > 58 && y < 790).length).toBeGreaterThan(20);
    });
  });

  it('keeps the summary on the first page, the data on the second', async () => {
    const [first = [], second = []] = pagesOf((await validationReportPdf(fullValidation(), ENGLISH)).content).map(
      (page) => page.map((piece) => piece.text).join(''),
    );
    expect(first).toContain('Changes by hand after training');
    expect(first).toContain('Without judgement of it.');
    expect(second).toContain('2 Data and design');
  });

  it('wraps the longest names and texts within the page', async () => {
    const given = fullValidation();
    const long = 'Überschuldungsgrad'.repeat(11);
    const { passport } = given;
    const input: ValidationInput = {
      ...given,
      passport: {
        ...passport,
        model: { ...passport.model, name: '信用'.repeat(40), version: 'v'.repeat(80), id: long },
        training: passport.training && { ...passport.training, source: long, target: long },
        inputs: passport.inputs.map((entry) => ({ ...entry, input: long, indicator: long, origin: long })),
        limitsOfUse: [...passport.limitsOfUse, `${long}. `.repeat(20)],
        edits: passport.edits.map((edit) => ({ ...edit, input: long, by: long, reason: `${long} `.repeat(10) })),
      },
      terms: given.terms.map((term) => ({ ...term, inputs: term.inputs.map(() => long) })),
      shapes: given.shapes.map((shape) => ({ ...shape, inputs: shape.inputs.map(() => long) })),
      reports: given.reports.map((report) => ({
        ...report,
        subgroups: report.subgroups.map(({ groups }) => ({
          column: long,
          groups: groups.map((group) => ({ ...group, name: long })),
        })),
      })),
      comparisons: given.comparisons.map((comparison) => ({ ...comparison, first: long, second: long })),
    };
    const { content, fileName } = await validationReportPdf(input, ENGLISH);
    expectNothingCut(content);
    expect(denseText(content)).toContain('信用'.repeat(20));
    // The summary keeps to its page; what it cuts is whole in the sections.
    expect(
      pagesOf(content)[1]!
        .map((piece) => piece.text)
        .join(''),
    ).toContain('2 Data and design');
    expect(Buffer.byteLength(fileName)).toBeLessThanOrEqual(300);
  });

  it('prints a model of judgement about which nothing was measured, and says so', async () => {
    const pdf = await validationReportPdf(bareValidation(), ENGLISH);
    expectNothingCut(pdf.content);
    const printed = denseText(pdf.content);
    expect(printed).toContain('Notmeasured:themodelwasnotscoredonrowswithknownoutcome.');
    expect(printed).toContain('Nottrainedfromdata');
    expect(printed).not.toMatch(/undefined|null|NaN|Infinity/);
  });

  it('prints rows without a single default', async () => {
    const pdf = await printPdf(validationReport(withoutDefaults(), ENGLISH));
    expectNothingCut(pdf);
    expect(denseText(pdf)).not.toMatch(/undefined|null|NaN|Infinity/);
  });

  it('has a name that file systems take, and the same bytes for the same input', async () => {
    const given = fullValidation();
    const { passport } = given;
    const named = {
      ...given,
      passport: { ...passport, model: { ...passport.model, name: 'A/B: "test"', version: '1.0' } },
    };
    const file = await validationReportPdf(named, ENGLISH);
    expect(file.fileName).toBe('A B test 1.0 validation report.pdf');
    expect(file.mediaType).toBe('application/pdf');
    expect(Buffer.compare(file.content, (await validationReportPdf(named, ENGLISH)).content)).toBe(0);
  });
});
