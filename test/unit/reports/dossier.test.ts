import { describe, expect, it } from 'vitest';
import { canonicalJson, sha256 } from '#electron/ground/canonical.ts';
import { money, namedMoney, points, valueCell } from '#electron/reports/cells.ts';
import { decisionReport, reportFileName } from '#electron/reports/decision-report.ts';
import type { Row, Table } from '#electron/reports/document.ts';
import { buildDossier, contentHash as contentHashOf, type Dossier } from '#electron/reports/dossier.ts';
import { reportDocument } from '#electron/reports/report-document.ts';
import type { Assessment } from '#shared/domain/assessment.ts';
import { POLICY_KINDS } from '#shared/domain/policies.ts';
import { tell } from '#shared/text/tell.ts';
import { hash } from './dossier-assessment.ts';
import { CHINESE_NAME, emptyDossier, fullDossier, parts } from './dossier-fixture.ts';
import { ENGLISH, english, shown } from './settings.ts';

/** The hash of a dossier told in English. */
function contentHash(dossier: Dossier): string {
  return contentHashOf(tell(dossier, 'en'));
}

function tableOf(dossier: Dossier, id: string): Table {
  const tables = reportDocument(dossier, ENGLISH).sections.flatMap((section) => section.blocks);
  return tables.find((block): block is Table => block.kind === 'table' && block.id === id)!;
}

function textsOf(dossier: Dossier, sectionId: string): string[] {
  const section = reportDocument(dossier, ENGLISH).sections.find((candidate) => candidate.id === sectionId)!;
  return section.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
}

function cell(row: Row | undefined, column: string): string {
  return shown(row!.cells[column]!);
}

/** The dossier with its legal name changed wherever the backend would show it. */
function named(legalName: string): Dossier {
  const given = parts();
  return buildDossier({ ...given, case: { ...given.case, summary: { ...given.case.summary, legalName } } });
}

describe('the content hash', () => {
  it('is the same for every reader and at every time', () => {
    const given = parts();
    const later = buildDossier({
      ...given,
      case: { ...given.case, actions: [] },
      generated: { ...given.generated, at: '2027-01-01T00:00:00.000Z', auditHead: { sequence: 9999, hash: hash('x') } },
    });
    expect(contentHash(later)).toBe(contentHash(buildDossier(given)));
  });

  it('changes with anything the report says about the case', () => {
    const given = parts();
    const changed = { ...given.case, application: { ...given.case.application, purpose: 'Something else' } };
    expect(contentHash(buildDossier({ ...given, case: changed }))).not.toBe(contentHash(fullDossier()));
  });

  it('can be checked against the JSON form by anyone', async () => {
    const { content } = await decisionReport(fullDossier(), 'json', ENGLISH);
    const report = JSON.parse(new TextDecoder().decode(content)) as { contentHash: string; content: unknown };
    expect(sha256(canonicalJson(report.content))).toBe(report.contentHash);
    expect(report.contentHash).toBe(contentHash(fullDossier()));
  });
});

it('leaves out policy versions the case never used', () => {
  const given = parts();
  const unused = { ...given.policies[0]!, hash: hash('next year'), version: 4 };
  const dossier = buildDossier({ ...given, policies: [...given.policies, unused] });
  expect(dossier.content.policies.map((policy) => policy.hash)).not.toContain(unused.hash);
  expect(dossier.content.policies).toHaveLength(POLICY_KINDS.length);
});

describe('what the report says', () => {
  it('says in words that a judgement model is judgement, with the summary and with the score', () => {
    for (const section of ['summary', 'score']) {
      expect(textsOf(fullDossier(), section).join(' ')).toMatch(
        /Expert judgement:.*not estimated from observed defaults/,
      );
    }
  });

  it('does not call an estimated model judgement', () => {
    const given = parts();
    const dossier = buildDossier({ ...given, model: { ...given.model, origin: 'estimated on 12,000 loans' } });
    expect(textsOf(dossier, 'score').join(' ')).not.toMatch(/judgement/i);
  });

  it('says of a model that is both which groups are judgement', () => {
    const given = parts();
    const input = { indicator: 'x', name: 'X', direction: 'none' as const, bins: [] };
    const inputs = [
      { ...input, group: 'financial' as const, origin: 'estimated: SME-7 2' },
      { ...input, group: 'logistics' as const, origin: 'expert judgement' },
    ];
    const model = { ...given.model, origin: 'estimated and expert judgement', inputs };
    const said = textsOf(buildDossier({ ...given, model }), 'score').join(' ');
    expect(said).toContain('the points of logistics are expert judgement');
    expect(said).toContain('not a measured default frequency');
  });

  it('says on page one why there is no limit: in default, with the grade if it were not, or what is missing', () => {
    const given = parts();
    const barred = (
      reason: string,
      eligibility: Partial<Assessment['eligibility']>,
      score: Partial<Assessment['score']>,
    ) => {
      const { assessment } = given.assessment;
      const changed = {
        ...assessment,
        eligibility: { ...assessment.eligibility, ...eligibility },
        score: { ...assessment.score, ...score },
        limit: { ...assessment.limit, amount: null, binding: null, reason },
      };
      const dossier = buildDossier({ ...given, assessment: { ...given.assessment, assessment: changed } });
      const [summary] = reportDocument(dossier, ENGLISH).sections;
      const headline = summary?.blocks.find((block) => block.kind === 'headline');
      const notes = headline?.kind === 'headline' ? headline.figures.map(({ key, note }) => [key, note]) : [];
      return { said: textsOf(dossier, 'summary'), notes: Object.fromEntries(notes) as Record<string, string> };
    };
    const found = { recordSet: 'credit_facility' as const, recordId: 1, text: 'Riverside Bank: written off.' };
    const inDefault = { grade: 'D' as const, pd: 1, pdLow: 1, pdHigh: 1, pdReason: found.text };
    const reason = 'In default: Riverside Bank: written off.';
    const late = barred(reason, { defaults: [found] }, { ...inDefault, onScale: { grade: 'BB', pd: 0.02 } });
    expect(late.said[0]).toBe(reason);
    expect([late.notes['pd'], late.notes['limit']]).toEqual(['if not in default BB, 2.00%', 'in default']);
    const bare = barred('Not assessable: payroll missing.', { missing: ['payroll missing'] }, {});
    expect(bare.said[0]).toBe('Not assessable: payroll missing.');
    expect(bare.notes['limit']).toBe('not assessable');
  });

  it('says whether the figures are frozen or live', () => {
    expect(textsOf(fullDossier(), 'summary').join(' ')).toContain('frozen at submission');
    expect(textsOf(emptyDossier(), 'summary').join(' ')).toContain('no frozen submission');
  });

  it('shows a missing value as not provided with its reason and no points of zero it did not get', () => {
    const row = tableOf(emptyDossier(), 'indicators-logistics').rows[0];
    expect(cell(row, 'value')).toBe('not provided');
    expect(cell(row, 'remark')).toBe('Not provided: statements');
    expect(row!.cells['points']).toBeUndefined();
  });

  it('names the proposal’s exceptions against limit and model rate', () => {
    const rows = tableOf(fullDossier(), 'terms').rows;
    expect(
      cell(
        rows.find((row) => row.key === 'amount'),
        'remark',
      ),
    ).toBe('Proposed amount exceeds the computed limit');
    expect(
      cell(
        rows.find((row) => row.key === 'rate'),
        'remark',
      ),
    ).toBe('Pricing exception: 16 basis points below the model rate');
  });

  it('marks the binding measure and only that', () => {
    const marked = tableOf(fullDossier(), 'limit').rows.filter((row) => cell(row, 'remark') === 'binds');
    expect(marked.map((row) => row.key)).toEqual(['need']);
  });

  it('does the arithmetic anew and says where it does not hold', () => {
    const results = (dossier: Dossier) => tableOf(dossier, 'checks').rows.map((row) => cell(row, 'result'));
    expect(results(fullDossier())).toEqual(['holds', 'holds', 'holds', 'holds']);
    const given = parts();
    const { assessment } = given.assessment;
    const score = { ...assessment.score, points: assessment.score.points + 1 };
    const tampered = buildDossier({ ...given, assessment: { frozen: true, assessment: { ...assessment, score } } });
    expect(results(tampered)).toEqual(['does not hold', 'does not hold', 'holds', 'holds']);
  });

  it('lists every file with its hash, size, who and when', () => {
    const dossier = fullDossier();
    const rows = tableOf(dossier, 'inventory').rows;
    expect(rows.map((row) => cell(row, 'sha256'))).toEqual(dossier.content.sources.map((source) => source.sha256));
    expect(cell(rows[0], 'importedBy')).toBe('王芳 (Wang Fang)');
    expect(cell(rows[0], 'importedAt')).toBe('2026-01-12 09:30:00');
  });

  it('names who decided what, in which role, on which snapshot', () => {
    const row = tableOf(fullDossier(), 'decisions').rows[2];
    expect([cell(row, 'officer'), cell(row, 'role'), cell(row, 'kind')]).toEqual([
      'Li Wei 李伟',
      'Approver',
      'Approved',
    ]);
    expect(cell(row, 'terms')).toBe('Terms: 4,200,000 CNY, 12 months, 4.25% a year');
    expect(cell(row, 'snapshot')).toBe(hash('snapshot'));
  });

  it('shows contradicting amounts as money, not as minor units', () => {
    expect(tableOf(fullDossier(), 'conflicts').rows.map((row) => cell(row, 'value'))).toEqual([
      '20,315,740 CNY',
      '19,980,000 CNY',
    ]);
  });

  it('carries the hashes of model, policies, evidence and snapshot', () => {
    const hashes = tableOf(fullDossier(), 'hashes').rows.map((row) => cell(row, 'hash'));
    for (const name of ['evidence', 'model', 'limit policy', 'price policy', 'authority policy']) {
      expect(hashes).toContain(hash(name));
    }
    expect(tableOf(fullDossier(), 'snapshots').rows.map((row) => cell(row, 'hash'))).toContain(hash('snapshot'));
  });
});

describe('how figures read', () => {
  it('groups thousands and puts negative money in parentheses', () => {
    expect(shown(money(123_456_789, 'CNY'))).toBe('1,234,567.89');
    expect(shown(money(-50, 'CNY'))).toBe('(0.50)');
    expect(shown(namedMoney(1_234_567, 'JPY'))).toBe('1,234,567 JPY');
    expect(shown(namedMoney(-1_234_567, 'KWD'))).toBe('(1,234.567) KWD');
  });

  it('rounds an average that is no whole minor unit', () => {
    expect(shown(money(1234.5, 'CNY'))).toBe('12.35');
  });

  it('gives points their sign and zero none', () => {
    expect([12, -8, 0].map((value) => shown(points(value)))).toEqual(['+12', '−8', '0']);
    expect(shown(points(-0.04, undefined, 1))).toBe('0.0');
  });

  it('writes shares as percentages, flags as words, null as not provided', () => {
    expect(shown(valueCell(0.3471, 'share', 'CNY', english))).toBe('34.7%');
    expect(shown(valueCell(1, 'flag', 'CNY', english))).toBe('yes');
    expect(shown(valueCell(null, 'money', 'CNY', english))).toBe('not provided');
    expect(shown(valueCell(0, 'money', 'CNY', english))).toBe('0 CNY');
  });
});

describe('the file name', () => {
  it('is number, legal name and what it is', () => {
    expect(reportFileName(fullDossier(), 'pdf', ENGLISH)).toBe(`2026-000123 ${CHINESE_NAME} decision report.pdf`);
  });

  it('has nothing a file system refuses', () => {
    expect(reportFileName(named('../A/B\\C: "D" <E>|F*?\n'), 'xlsx', ENGLISH)).toBe(
      '2026-000123 .. A B C D E F decision report.xlsx',
    );
  });

  it('fits in 255 bytes however long the name', () => {
    const name = reportFileName(named('超'.repeat(200)), 'json', ENGLISH);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(name.endsWith('decision report.json')).toBe(true);
  });
});
