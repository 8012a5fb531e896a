/** What other cases of the workspace hold about a case's documents: the same invoices, files, payments. */
import { type Elsewhere, NOTHING_ELSEWHERE, type OtherCase } from '#shared/domain/elsewhere.ts';
import { type CaseState, COMMITTED_STATES, STATE_FACTS } from '#shared/workflow/states.ts';
import type { ReadStore } from './connection.ts';

type CaseColumns = Pick<OtherCase, 'caseId' | 'number' | 'registrationId' | 'legalName'> & {
  readonly state: CaseState;
  readonly product: string;
};

const CASE = `c.id AS caseId, c.number AS caseNumber, c.registration_id AS registrationId, c.legal_name AS legalName, c.state, c.product`;

const COMMITTED = COMMITTED_STATES.map((state) => `'${state}'`).join(', ');
/** Products that finance invoices or trade documents themselves. */
const ON_DOCUMENTS: ReadonlySet<string> = new Set(['invoice-financing', 'trade-finance']);

type Row<T> = Omit<CaseColumns, 'number'> & { readonly caseNumber: string } & T;

function otherCase({ caseId, caseNumber, registrationId, legalName, state, product }: Row<unknown>): OtherCase {
  return {
    caseId,
    number: caseNumber,
    registrationId,
    legalName,
    active: STATE_FACTS[state].active,
    financesInvoices: ON_DOCUMENTS.has(product),
  };
}

/** Gathers it for one case; a case without invoices and files has nothing to compare. */
export function elsewhereOf(store: ReadStore, caseId: string): Elsewhere {
  const ownFiles = store.all<Elsewhere['ownFiles'][number]>(
    'SELECT id AS sourceId, name, sha256 FROM source WHERE case_id = ? AND retired_seq IS NULL ORDER BY added_seq, id',
    caseId,
  );
  const hasInvoices = store.get('SELECT 1 FROM invoice WHERE case_id = ? AND retired_seq IS NULL LIMIT 1', caseId);
  if (ownFiles.length === 0 && !hasInvoices) return NOTHING_ELSEWHERE;
  const others = store.get<{ n: number }>('SELECT count(*) - 1 AS n FROM credit_case');
  return {
    casesCompared: others?.n ?? 0,
    invoices: invoicesElsewhere(store, caseId),
    ownFiles,
    files: filesElsewhere(store, caseId),
    payments: paymentsElsewhere(store, caseId),
  };
}

/** An invoice number as it is compared, in the very words of the index over it: no spaces and dashes, capitals. */
function compared(column: string): string {
  return `replace(replace(upper(${column}), ' ', ''), '-', '')`;
}

type InvoiceFacts = Omit<Elsewhere['invoices'][number], 'case'>;

function invoicesElsewhere(store: ReadStore, caseId: string): Elsewhere['invoices'] {
  const rows = store.all<Row<InvoiceFacts>>(
    `SELECT ${CASE}, i.number, i.direction, i.counterparty_name AS counterpartyName, i.gross
     FROM invoice i JOIN credit_case c ON c.id = i.case_id
     WHERE i.case_id <> ? AND i.retired_seq IS NULL
       AND ${compared('i.number')} IN (SELECT ${compared('number')} FROM invoice WHERE case_id = ? AND retired_seq IS NULL)
     ORDER BY c.number, i.record_id`,
    caseId,
    caseId,
  );
  return rows.map((row) => {
    const { number, direction, counterpartyName, gross } = row;
    return { case: otherCase(row), number, direction, counterpartyName, gross };
  });
}

function filesElsewhere(store: ReadStore, caseId: string): Elsewhere['files'] {
  const rows = store.all<Row<{ readonly name: string; readonly sha256: string }>>(
    `SELECT ${CASE}, s.name, s.sha256 FROM source s JOIN credit_case c ON c.id = s.case_id
     WHERE s.case_id <> ? AND s.retired_seq IS NULL
       AND s.sha256 IN (SELECT sha256 FROM source WHERE case_id = ? AND retired_seq IS NULL)
     ORDER BY c.number, s.added_seq, s.id`,
    caseId,
    caseId,
  );
  return rows.map((row) => ({ case: otherCase(row), name: row.name, sha256: row.sha256 }));
}

/** What the bank statements of other applicants show whom this applicant pays or is paid by. */
function paymentsElsewhere(store: ReadStore, caseId: string): Elsewhere['payments'] {
  const rows = store.all<{ legalName: string; counterparty: string; date: string; amount: number }>(
    `SELECT c.legal_name AS legalName, b.counterparty_name AS counterparty, b.booking_date AS date, b.amount
     FROM credit_case c JOIN bank_transaction b ON b.case_id = c.id
     WHERE c.id <> ? AND b.retired_seq IS NULL AND b.counterparty_name IS NOT NULL AND b.amount <> 0
       AND c.legal_name IN (SELECT counterparty_name FROM bank_transaction WHERE case_id = ? AND retired_seq IS NULL)
     ORDER BY c.number, b.record_id`,
    caseId,
    caseId,
  );
  return rows.map(({ legalName, counterparty, date, amount }) =>
    amount > 0
      ? { from: counterparty, to: legalName, date, amount }
      : { from: legalName, to: counterparty, date, amount: -amount },
  );
}

/** A client of the bank that a case's papers name as a party. */
interface NamedClient {
  readonly legalName: string;
  /** Amount approved and not yet repaid, minor units of the currency asked for. */
  readonly amount: number;
  /** Newest PD; null where it was never assessed. */
  readonly pd: number | null;
}

/** Other applicants with running credit whom a case's parties, relations or guarantees name. */
export function clientsNamedIn(store: ReadStore, caseId: string, currency: string): NamedClient[] {
  return store.all<NamedClient>(
    `SELECT c.legal_name AS legalName, sum(coalesce(c.proposal_amount, c.amount)) AS amount, max(c.pd) AS pd
     FROM credit_case c
     WHERE c.id <> ? AND c.currency = ?
       AND c.state IN (${COMMITTED})
       AND c.legal_name IN (
         SELECT name FROM party WHERE case_id = ? AND retired_seq IS NULL
         UNION SELECT guarantor FROM guarantee WHERE case_id = ? AND retired_seq IS NULL
         UNION SELECT beneficiary FROM guarantee WHERE case_id = ? AND retired_seq IS NULL)
     GROUP BY c.legal_name ORDER BY c.legal_name`,
    caseId,
    currency,
    caseId,
    caseId,
    caseId,
  );
}
