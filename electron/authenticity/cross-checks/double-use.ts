/** T6: the same invoice or the same file in two cases, or twice in this one. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { filesOf, recordsOf } from '#electron/case-view/records.ts';
import type { Severity } from '#shared/domain/authenticity.ts';
import type { Elsewhere, OtherCase } from '#shared/domain/elsewhere.ts';
import { normalizeIdentifier } from '#shared/domain/identifiers.ts';
import { type EvidenceRecord, RECORD_SET_NAMES } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { nameKey } from '../../matching/names.ts';
import { normalizeReference } from '../../matching/references.ts';
import { type AuthenticityTest, type Check, figure, money, row } from '../finding.ts';

type Invoice = EvidenceRecord<'invoice'>;

const FINANCING = new Set(['invoice-financing', 'trade-finance']);

function keyOf(number: string, direction: string, counterparty: string): string {
  return `${direction} ${normalizeReference(number)} ${nameKey(counterparty)}`;
}

function isSameApplicant(view: CaseView, other: OtherCase): boolean {
  return normalizeIdentifier(other.registrationId) === normalizeIdentifier(view.applicant.registrationId);
}

/**
 * How grave it is that an invoice is also in another case. Another applicant's: one of the two is not
 * the seller. The same applicant's: grave where both cases are running and one finances invoices,
 * else a client that applies again with its books.
 */
function severityOf(view: CaseView, other: OtherCase): Severity {
  if (!isSameApplicant(view, other)) return 3;
  const financed = other.financesInvoices || FINANCING.has(view.application.product);
  return other.active && financed ? 3 : 0;
}

function invoicesElsewhere(view: CaseView, { invoices }: Elsewhere): Check[] {
  const own = new Map<string, Invoice>();
  for (const invoice of recordsOf(view, 'invoice').records) {
    const { number, direction, counterparty_name: name, status } = invoice.fields;
    if (status === 'normal') own.set(keyOf(number, direction, name), invoice);
  }
  const byCase = new Map<string, { other: OtherCase; shared: Invoice[] }>();
  for (const invoice of invoices) {
    const shared = own.get(keyOf(invoice.number, invoice.direction, invoice.counterpartyName));
    // Two sellers may both number from one and sell to the same buyer: only the same amount makes it the same invoice.
    if (shared?.fields.gross !== invoice.gross) continue;
    const entry = byCase.get(invoice.case.caseId) ?? { other: invoice.case, shared: [] };
    entry.shared.push(shared);
    byCase.set(invoice.case.caseId, entry);
  }
  return [...byCase.values()].map(({ other, shared }): Check => {
    const value = shared.reduce((sum, { fields }) => sum + fields.gross, 0);
    const found = { count: shared.length, value: money(view, value), number: other.number };
    return {
      severity: severityOf(view, other),
      gap: isSameApplicant(view, other)
        ? sentence('double-use.invoices-of-applicant', found)
        : sentence('double-use.invoices-of-other', { ...found, name: other.legalName }),
      evidence: row(
        'invoice',
        shared,
        sentence('double-use.invoice-rows'),
        sentence('double-use.also-in', { number: other.number }),
      ),
      figures: [figure('invoices-elsewhere', value, 'money', { number: other.number })],
    };
  });
}

function filesElsewhere(view: CaseView, { ownFiles, files }: Elsewhere): Check[] {
  const own = new Map(ownFiles.map((file) => [file.sha256, file]));
  return files.flatMap((file): Check[] => {
    const mine = own.get(file.sha256);
    if (!mine) return [];
    // Who was searched for, when and by whom, reads the same for every client searched for on one day.
    if (!statesFacts(view, mine.sourceId)) return [];
    const evidence = RECORD_SET_NAMES.flatMap((set) =>
      row(
        set,
        view.evidence[set].filter((record) => filesOf(record).includes(mine.sourceId)),
        sentence('double-use.file-rows'),
        mine.name,
      ),
    );
    const gap = sentence('double-use.same-file', { file: mine.name, other: file.name, number: file.case.number });
    return [{ severity: isSameApplicant(view, file.case) ? 0 : 3, gap, evidence, figures: [] }];
  });
}

/** Whether a file states anything of the applicant beyond what was searched. */
function statesFacts(view: CaseView, sourceId: string): boolean {
  return RECORD_SET_NAMES.some(
    (set) => set !== 'evidence_scope' && view.evidence[set].some((record) => filesOf(record).includes(sourceId)),
  );
}

function twiceHere(view: CaseView): Check[] {
  const seen = new Map<string, Invoice[]>();
  for (const invoice of recordsOf(view, 'invoice').records) {
    const { number, direction, counterparty_name: name, status } = invoice.fields;
    if (status !== 'normal') continue;
    const key = keyOf(number, direction, name);
    seen.set(key, [...(seen.get(key) ?? []), invoice]);
  }
  const repeated = [...seen.values()].filter((list) => list.length > 1);
  if (repeated.length === 0) return [];
  const records = repeated.flat();
  const differ = repeated.some((list) => list.some(({ fields }) => fields.gross !== list[0]?.fields.gross));
  return [
    {
      severity: differ ? 2 : 1,
      gap: sentence('double-use.repeated', { count: repeated.length, differ }),
      evidence: row('invoice', records, sentence('double-use.repeated-rows')),
      figures: [figure('repeated-numbers', repeated.length, 'count')],
    },
  ];
}

/** T6: double use. Compared with other cases where the caller knows of any. */
export const doubleUse: AuthenticityTest = {
  test: 'T6',
  groups: ['transactions'],
  run: (view, elsewhere) => {
    const invoices = recordsOf(view, 'invoice').records.length;
    if (invoices === 0 && elsewhere.ownFiles.length === 0) return sentence('double-use.nothing');
    const found = [...invoicesElsewhere(view, elsewhere), ...filesElsewhere(view, elsewhere), ...twiceHere(view)];
    if (found.length > 0) return found;
    if (elsewhere.casesCompared === 0) return sentence('double-use.no-other-case');
    const figures = [
      figure('invoices-compared', invoices, 'count'),
      figure('files-compared', elsewhere.ownFiles.length, 'count'),
      figure('other-cases', elsewhere.casesCompared, 'count'),
    ];
    return [{ severity: 0, gap: sentence('double-use.none'), evidence: [], figures }];
  },
};
