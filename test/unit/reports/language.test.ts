import { expect, test } from 'vitest';
import { findPath } from '#electron/path/find-path.ts';
import { decisionReport } from '#electron/reports/decision-report.ts';
import { buildDossier } from '#electron/reports/dossier.ts';
import { reportDocument } from '#electron/reports/report-document.ts';
import { reportTellerOf } from '#electron/reports/report-teller.ts';
import { validationReport, validationReportPdf } from '#electron/reports/validation/validation-report.ts';
import { NOTHING_ELSEWHERE } from '#shared/domain/elsewhere.ts';
import { sentence } from '#shared/text/sentence.ts';
import { tell } from '#shared/text/tell.ts';
import { documentTexts } from '#test/support/document-texts.ts';
import { BASIS, sampleView } from '../path/path-ground.ts';
import { CHINESE_NAME, emptyDossier, fullDossier, parts } from './dossier-fixture.ts';
import { tablesOf } from './pdf-text.ts';
import { CHINESE, ENGLISH } from './settings.ts';
import { bareValidation, fullValidation } from './validation-fixture.ts';

/** Names, codes and formats that Chinese writes as they are. */
const AS_THEY_ARE =
  /\b(SHA-256|RFC|JSON|PDF|XLSX|AUC|KS|PSI|CSI|Brier|DeLong|Wilson|Jeffreys|Spiegelhalter|Hosmer|Lemeshow|P2P|Asia\/Shanghai|content|desk audit verify --workspace FILE --officer NAME --head HEAD|desk call decision\.replay)\b/g;

/** Every text anywhere in a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return [...Object.keys(value), ...Object.values(value).flatMap(stringsIn)];
}

const refused = buildDossier({ ...parts(), path: findPath(sampleView(15), BASIS, NOTHING_ELSEWHERE, 'CCC') });

/** What of a text was neither given to the report nor is written in Chinese. */
function foreignWords(text: string, given: readonly string[]): string {
  let rest = text.replace(AS_THEY_ARE, ' ').replace(/\b[0-9a-f]{64}\b/g, ' ');
  for (const known of given) if (known.length > 1 && rest.includes(known)) rest = rest.replaceAll(known, ' ');
  return /[A-Za-z]{2,}/.test(rest) ? text : '';
}

test.each([
  ['a case that was decided', fullDossier(), reportDocument(fullDossier(), CHINESE)],
  ['a case without evidence', emptyDossier(), reportDocument(emptyDossier(), CHINESE)],
  ['a refused case with its path', refused, reportDocument(refused, CHINESE)],
  ['a validated model', fullValidation(), validationReport(fullValidation(), CHINESE)],
  ['a model of judgement', bareValidation(), validationReport(bareValidation(), CHINESE)],
])('the report of %s says nothing in English of its own', (_, given, document) => {
  const strings = [...new Set(stringsIn(tell(given, 'zh')))];
  // Operands are written with spaces for the underscores of their names.
  const known = [...strings, ...strings.map((each) => each.replaceAll('_', ' '))];
  known.sort((a, b) => b.length - a.length);
  const texts = documentTexts(document);
  expect(texts.length).toBeGreaterThan(80);
  expect([...new Set(texts.map((text) => foreignWords(text, known)))].filter((text) => text !== '')).toEqual([]);
});

test('every word of the Chinese documents is written in Chinese', () => {
  const leaves = (value: unknown, path: string): string[] => {
    if (typeof value === 'string') return /\p{Script=Han}/u.test(value) || value === '' ? [] : [`${path}: ${value}`];
    if (typeof value !== 'object' || value === null) return [];
    return Object.entries(value).flatMap(([key, each]) => leaves(each, `${path}.${key}`));
  };
  expect(leaves(reportTellerOf(CHINESE).words, 'words')).toEqual([
    'words.evidence.sha256: SHA-256',
    'words.verification.sha256: SHA-256',
    'words.validation.measures.columns.auc: AUC',
    'words.validation.measures.columns.ks: KS',
    'words.validation.measures.columns.psi: PSI',
    'words.validation.measures.columns.csi: CSI',
    'words.validation.calibration.spiegelhalter: Spiegelhalter',
    'words.validation.calibration.hosmerLemeshow: Hosmer–Lemeshow',
  ]);
});

test('sentences of the core are told in the language of the document, in every form', async () => {
  const given = parts();
  const { examination } = given.authenticity;
  const reliability = examination.reliability.map((group) => ({ ...group, reason: sentence('fields.not-provided') }));
  const authenticity = { ...given.authenticity, examination: { ...examination, reliability } };
  const dossier = buildDossier({ ...given, authenticity });
  for (const [setting, said] of [
    [CHINESE, '未提供'],
    [ENGLISH, 'not provided'],
  ] as const) {
    const json = new TextDecoder().decode((await decisionReport(dossier, 'json', setting)).content);
    expect(json.split(`"reason":"${said}"`)).toHaveLength(1 + reliability.length);
    const table = tablesOf(reportDocument(dossier, setting)).find(({ id }) => id === 'reliability');
    expect(table?.rows.map(({ cells }) => cells['reason'])).toContainEqual({
      kind: 'text',
      text: said,
      tone: 'normal',
    });
  }
});

test('a file is named in the language of the document', async () => {
  expect((await decisionReport(fullDossier(), 'json', CHINESE)).fileName).toBe(
    `2026-000123 ${CHINESE_NAME} 授信审批报告.json`,
  );
  expect((await validationReportPdf(bareValidation(), CHINESE)).fileName).toMatch(/ 模型验证报告\.pdf$/);
});

test('amounts count in 万 where that loses nothing, and a column names its currency', () => {
  const texts = documentTexts(reportDocument(fullDossier(), CHINESE));
  expect(texts).toContain('金额（元）');
  expect(texts.join('\n')).toContain('申请流动资金贷款500万元，期限 12 个月');
});

test('instants have the day and hour of the zone asked for, days stay as they are', () => {
  const inShanghai = documentTexts(reportDocument(fullDossier(), { language: 'en', zone: 'Asia/Shanghai' }));
  // Imported at 09:30 UTC, made at 09:30 UTC, applied on a day.
  expect(inShanghai).toContain('2026-01-12 17:30:00');
  expect(inShanghai).toContain('2026-01-18 17:30:00, Asia/Shanghai; so are all times of this report');
  expect(inShanghai).toContain('2026-01-15');
  const inKiritimati = documentTexts(reportDocument(fullDossier(), { language: 'en', zone: 'Pacific/Kiritimati' }));
  expect(inKiritimati.filter((text) => text.startsWith('2026-01-12 23:30:00'))).not.toEqual([]);
});
