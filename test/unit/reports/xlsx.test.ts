import { Workbook, type Worksheet } from 'exceljs';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { reportDocument } from '#electron/reports/report-document.ts';
import { columnLetters } from '#electron/reports/xlsx/layout.ts';
import { writeXlsx } from '#electron/reports/xlsx/write.ts';
import { assessmentOf, definitionsOf, FACTOR, OFFSET } from './dossier-assessment.ts';
import { emptyDossier, fullDossier } from './dossier-fixture.ts';
import { CHINESE, ENGLISH } from './settings.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

async function reread(bytes: Uint8Array): Promise<Workbook> {
  const workbook = new Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
  return workbook;
}

interface FormulaCell {
  readonly address: string;
  readonly formula: string;
  readonly result: number;
}

function formulasOf(workbook: Workbook): FormulaCell[] {
  const found: FormulaCell[] = [];
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        if (cell.formula)
          found.push({ address: `${sheet.name}!${cell.address}`, formula: cell.formula, result: Number(cell.result) });
      });
    });
  });
  return found;
}

function numbersAt(workbook: Workbook, sheetName: string, reference: string): number[] {
  const sheet = workbook.getWorksheet(sheetName)!;
  const [first, last = first] = reference.replaceAll('$', '').split(':') as [string, string?];
  const letters = /^[A-Z]+/.exec(first)![0];
  const from = Number(first.slice(letters.length));
  const to = Number(last.replace(/^[A-Z]+/, ''));
  return Array.from({ length: to - from + 1 }, (_, index) => sheet.getCell(`${letters}${from + index}`))
    .map((cell) => (cell.formula ? cell.result : cell.value))
    .filter((value) => typeof value === 'number');
}

/** Evaluates the few functions the report uses, over the numbers read back: as a spreadsheet would. */
function evaluate(workbook: Workbook, formula: string): number {
  const script = formula
    .replace(/'([^']+)'!(\$?[A-Z]+\$?\d+(?::\$?[A-Z]+\$?\d+)?)/g, (_, sheet: string, reference: string) => {
      const values = numbersAt(workbook, sheet, reference);
      return reference.includes(':') ? values.join(',') : String(values[0] ?? 0).replace(/^(-.*)$/, '($1)');
    })
    .replaceAll('ROUNDUP', 'roundUp')
    .replace(/\bROUND\b/g, 'round')
    .replace(/\bSUM\b/g, 'sum')
    .replace(/\bMIN\b/g, 'Math.min')
    .replace(/\bMAX\b/g, 'Math.max')
    .replace(/\bEXP\b/g, 'Math.exp');
  const sum = (...values: number[]) => values.reduce((total, value) => total + value, 0);
  const round = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits;
  const roundUp = (value: number, digits: number) =>
    (Math.sign(value) * Math.ceil(Math.abs(value) * 10 ** digits)) / 10 ** digits;
  return new Function('sum', 'round', 'roundUp', `return ${script};`)(sum, round, roundUp) as number;
}

function numberFormatsOf(sheet: Worksheet): string[] {
  const formats: string[] = [];
  sheet.eachRow((row) => {
    row.eachCell((cell) => {
      if (typeof cell.value === 'number') formats.push(cell.numFmt);
    });
  });
  return formats;
}

/** The row whose first cells hold a text. */
function rowOf(sheet: Worksheet, text: string): number {
  let found = 0;
  sheet.eachRow((row, number) => {
    if (found === 0 && [1, 2].some((column) => row.getCell(column).value === text)) found = number;
  });
  return found;
}

describe('the workbook of a report', () => {
  let workbook: Workbook;
  beforeAll(async () => {
    workbook = await reread(await writeXlsx(reportDocument(fullDossier(), ENGLISH)));
  });

  it('has a sheet for each section, its header rows frozen', () => {
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      'Summary',
      'Applicant',
      'Request',
      'Evidence',
      'Authenticity',
      'Indicators',
      'Score',
      'Limit',
      'Price',
      'Repayment schedule',
      'Stress',
      'Decision',
      'Verification',
      'Operands',
    ]);
    for (const sheet of workbook.worksheets) {
      const view = sheet.views[0]!;
      expect(view.state).toBe('frozen');
      expect(view.state === 'frozen' && view.ySplit).toBeLessThanOrEqual(4);
    }
  });

  it('recomputes every formula to the value beside it', () => {
    const formulas = formulasOf(workbook);
    expect(formulas.length).toBeGreaterThan(25);
    for (const { address, formula, result } of formulas) {
      expect(evaluate(workbook, formula), `${address} =${formula}`).toBeCloseTo(result, 9);
    }
  });

  it('adds the points of all bins up to the score, through the group sums', () => {
    const assessment = assessmentOf(definitionsOf(7));
    const sheet = workbook.getWorksheet('Score')!;
    const total = sheet.getRow(rowOf(sheet, 'Score')).getCell(2);
    expect(total.formula).toMatch(/^SUM\('Score'!\$B\$\d+:\$B\$\d+\)$/);
    expect(total.result).toBe(assessment.score.points);
    const financial = sheet.getRow(rowOf(sheet, 'Financial')).getCell(2);
    expect(financial.formula).toMatch(/^SUM\('Indicators'!/);
  });

  it('computes the PD from the score by the model’s scaling', () => {
    const pd = formulasOf(workbook).find((cell) => cell.formula.includes('EXP'))!;
    const { points } = assessmentOf(definitionsOf(7)).score;
    expect(pd.result).toBeCloseTo(1 / (1 + Math.exp((points - OFFSET) / FACTOR)), 12);
  });

  it('stores money as a number in major units with the currency’s decimals', () => {
    const sheet = workbook.getWorksheet('Limit')!;
    const cell = sheet.getRow(rowOf(sheet, 'Debt-service capacity')).getCell(2);
    expect(cell.value).toBe(6_120_000);
    expect(cell.numFmt).toBe('#,##0.00;(#,##0.00)');
  });

  it('keeps a missing value in words, never as a number', () => {
    const sheet = workbook.getWorksheet('Limit')!;
    expect(sheet.getRow(rowOf(sheet, 'Collateral cover')).getCell(2).value).toBe('cannot be computed');
  });

  it('keeps text that looks like a formula as text', async () => {
    const dossier = fullDossier();
    const document = reportDocument(
      {
        ...dossier,
        content: {
          ...dossier.content,
          case: {
            ...dossier.content.case,
            applicant: { ...dossier.content.case.applicant, legalName: '=HYPERLINK("x")' },
          },
        },
      },
      ENGLISH,
    );
    const sheet = (await reread(await writeXlsx(document))).getWorksheet('Applicant')!;
    const cell = sheet.getRow(rowOf(sheet, 'Legal name')).getCell(2);
    expect(cell.formula).toBeUndefined();
    expect(cell.value).toBe('=HYPERLINK("x")');
  });

  it('recomputes as well in Chinese, over sheets named in Chinese', async () => {
    const chinese = await reread(await writeXlsx(reportDocument(fullDossier(), CHINESE)));
    expect(chinese.worksheets.slice(0, 4).map((sheet) => sheet.name)).toEqual(['摘要', '申请人', '申请', '证据']);
    const formulas = formulasOf(chinese);
    expect(formulas).toHaveLength(formulasOf(workbook).length);
    for (const { formula, result } of formulas) expect(evaluate(chinese, formula)).toBeCloseTo(result, 9);
    const amounts = chinese.worksheets.flatMap((sheet) => numberFormatsOf(sheet));
    expect(amounts).toContain('#,##0.00"元";(#,##0.00"元")');
  });

  it('is made for a case without any evidence', async () => {
    const empty = await reread(await writeXlsx(reportDocument(emptyDossier(), ENGLISH)));
    expect(empty.worksheets).toHaveLength(12);
    for (const { formula, result } of formulasOf(empty)) expect(evaluate(empty, formula)).toBeCloseTo(result, 9);
  });
});

describe('determinism', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('gives the same bytes whatever the clock says', async () => {
    const document = reportDocument(fullDossier(), ENGLISH);
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-02-01T00:00:00Z') });
    const first = await writeXlsx(document);
    vi.setSystemTime(new Date('2031-07-09T12:34:56Z'));
    const second = await writeXlsx(document);
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

it('names columns as spreadsheets do', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
