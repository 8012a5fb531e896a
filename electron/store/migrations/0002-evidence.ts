/** Schema 2: one append-only table per evidence record set (the columns of shared/domain/record-sets.ts). */
export const evidenceMigration = {
  version: 2,
  name: 'evidence',
  sql: `
CREATE TABLE statement_line (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  period_start TEXT NOT NULL,
  period_end TEXT NOT NULL,
  kind TEXT NOT NULL,
  code TEXT NOT NULL,
  amount INTEGER NOT NULL,
  currency TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX statement_line_of_case ON statement_line (case_id, retired_seq);
CREATE INDEX statement_line_of_source ON statement_line (source_id);
CREATE TRIGGER statement_line_is_only_retired BEFORE UPDATE ON statement_line
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.period_start IS NOT OLD.period_start OR NEW.period_end IS NOT OLD.period_end OR NEW.kind IS NOT OLD.kind OR NEW.code IS NOT OLD.code OR NEW.amount IS NOT OLD.amount OR NEW.currency IS NOT OLD.currency
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER statement_line_is_never_deleted BEFORE DELETE ON statement_line
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE bank_transaction (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  account TEXT NOT NULL,
  booking_date TEXT NOT NULL,
  value_date TEXT,
  amount INTEGER NOT NULL,
  currency TEXT,
  counterparty_name TEXT,
  counterparty_account TEXT,
  remittance TEXT,
  balance_after INTEGER,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX bank_transaction_of_case ON bank_transaction (case_id, retired_seq);
CREATE INDEX bank_transaction_of_source ON bank_transaction (source_id);
CREATE TRIGGER bank_transaction_is_only_retired BEFORE UPDATE ON bank_transaction
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.account IS NOT OLD.account OR NEW.booking_date IS NOT OLD.booking_date OR NEW.value_date IS NOT OLD.value_date OR NEW.amount IS NOT OLD.amount OR NEW.currency IS NOT OLD.currency OR NEW.counterparty_name IS NOT OLD.counterparty_name OR NEW.counterparty_account IS NOT OLD.counterparty_account OR NEW.remittance IS NOT OLD.remittance OR NEW.balance_after IS NOT OLD.balance_after
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER bank_transaction_is_never_deleted BEFORE DELETE ON bank_transaction
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE invoice (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  number TEXT NOT NULL,
  issue_date TEXT NOT NULL,
  due_date TEXT,
  direction TEXT NOT NULL,
  counterparty_id TEXT,
  counterparty_name TEXT NOT NULL,
  net INTEGER NOT NULL,
  tax INTEGER,
  gross INTEGER NOT NULL,
  currency TEXT,
  status TEXT NOT NULL,
  "references" TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
-- Invoice numbers as they are compared between cases: no spaces and dashes, capitals.
CREATE INDEX invoice_by_number ON "invoice" (replace(replace(upper(number), ' ', ''), '-', ''));
CREATE INDEX invoice_of_case ON invoice (case_id, retired_seq);
CREATE INDEX invoice_of_source ON invoice (source_id);
CREATE TRIGGER invoice_is_only_retired BEFORE UPDATE ON invoice
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.number IS NOT OLD.number OR NEW.issue_date IS NOT OLD.issue_date OR NEW.due_date IS NOT OLD.due_date OR NEW.direction IS NOT OLD.direction OR NEW.counterparty_id IS NOT OLD.counterparty_id OR NEW.counterparty_name IS NOT OLD.counterparty_name OR NEW.net IS NOT OLD.net OR NEW.tax IS NOT OLD.tax OR NEW.gross IS NOT OLD.gross OR NEW.currency IS NOT OLD.currency OR NEW.status IS NOT OLD.status OR NEW."references" IS NOT OLD."references"
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER invoice_is_never_deleted BEFORE DELETE ON invoice
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE "order" (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  order_id TEXT NOT NULL,
  placed_at TEXT NOT NULL,
  customer_id TEXT NOT NULL,
  gross INTEGER NOT NULL,
  refunded INTEGER,
  channel TEXT,
  currency TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX order_of_case ON "order" (case_id, retired_seq);
CREATE INDEX order_of_source ON "order" (source_id);
CREATE TRIGGER order_is_only_retired BEFORE UPDATE ON "order"
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.order_id IS NOT OLD.order_id OR NEW.placed_at IS NOT OLD.placed_at OR NEW.customer_id IS NOT OLD.customer_id OR NEW.gross IS NOT OLD.gross OR NEW.refunded IS NOT OLD.refunded OR NEW.channel IS NOT OLD.channel OR NEW.currency IS NOT OLD.currency
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER order_is_never_deleted BEFORE DELETE ON "order"
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE shipment (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  waybill TEXT NOT NULL,
  shipped_on TEXT NOT NULL,
  promised_on TEXT,
  delivered_on TEXT,
  counterparty TEXT,
  origin TEXT,
  destination TEXT,
  quantity REAL,
  weight_kg REAL,
  declared_value INTEGER,
  invoice_number TEXT,
  currency TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX shipment_of_case ON shipment (case_id, retired_seq);
CREATE INDEX shipment_of_source ON shipment (source_id);
CREATE TRIGGER shipment_is_only_retired BEFORE UPDATE ON shipment
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.waybill IS NOT OLD.waybill OR NEW.shipped_on IS NOT OLD.shipped_on OR NEW.promised_on IS NOT OLD.promised_on OR NEW.delivered_on IS NOT OLD.delivered_on OR NEW.counterparty IS NOT OLD.counterparty OR NEW.origin IS NOT OLD.origin OR NEW.destination IS NOT OLD.destination OR NEW.quantity IS NOT OLD.quantity OR NEW.weight_kg IS NOT OLD.weight_kg OR NEW.declared_value IS NOT OLD.declared_value OR NEW.invoice_number IS NOT OLD.invoice_number OR NEW.currency IS NOT OLD.currency
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER shipment_is_never_deleted BEFORE DELETE ON shipment
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE vat_return (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  period TEXT NOT NULL,
  taxable_sales INTEGER NOT NULL,
  output_tax INTEGER,
  input_tax INTEGER,
  paid INTEGER,
  filed_on TEXT,
  due_on TEXT,
  currency TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX vat_return_of_case ON vat_return (case_id, retired_seq);
CREATE INDEX vat_return_of_source ON vat_return (source_id);
CREATE TRIGGER vat_return_is_only_retired BEFORE UPDATE ON vat_return
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.period IS NOT OLD.period OR NEW.taxable_sales IS NOT OLD.taxable_sales OR NEW.output_tax IS NOT OLD.output_tax OR NEW.input_tax IS NOT OLD.input_tax OR NEW.paid IS NOT OLD.paid OR NEW.filed_on IS NOT OLD.filed_on OR NEW.due_on IS NOT OLD.due_on OR NEW.currency IS NOT OLD.currency
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER vat_return_is_never_deleted BEFORE DELETE ON vat_return
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE utility_bill (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  period TEXT NOT NULL,
  kind TEXT NOT NULL,
  quantity REAL,
  amount INTEGER,
  currency TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX utility_bill_of_case ON utility_bill (case_id, retired_seq);
CREATE INDEX utility_bill_of_source ON utility_bill (source_id);
CREATE TRIGGER utility_bill_is_only_retired BEFORE UPDATE ON utility_bill
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.period IS NOT OLD.period OR NEW.kind IS NOT OLD.kind OR NEW.quantity IS NOT OLD.quantity OR NEW.amount IS NOT OLD.amount OR NEW.currency IS NOT OLD.currency
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER utility_bill_is_never_deleted BEFORE DELETE ON utility_bill
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE payroll (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  period TEXT NOT NULL,
  headcount INTEGER NOT NULL,
  gross_pay INTEGER,
  social_insurance_paid INTEGER,
  currency TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX payroll_of_case ON payroll (case_id, retired_seq);
CREATE INDEX payroll_of_source ON payroll (source_id);
CREATE TRIGGER payroll_is_only_retired BEFORE UPDATE ON payroll
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.period IS NOT OLD.period OR NEW.headcount IS NOT OLD.headcount OR NEW.gross_pay IS NOT OLD.gross_pay OR NEW.social_insurance_paid IS NOT OLD.social_insurance_paid OR NEW.currency IS NOT OLD.currency
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER payroll_is_never_deleted BEFORE DELETE ON payroll
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE licence (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  kind TEXT NOT NULL,
  number TEXT NOT NULL,
  issuer TEXT,
  valid_from TEXT,
  valid_to TEXT,
  scope TEXT,
  status TEXT NOT NULL,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX licence_of_case ON licence (case_id, retired_seq);
CREATE INDEX licence_of_source ON licence (source_id);
CREATE TRIGGER licence_is_only_retired BEFORE UPDATE ON licence
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.kind IS NOT OLD.kind OR NEW.number IS NOT OLD.number OR NEW.issuer IS NOT OLD.issuer OR NEW.valid_from IS NOT OLD.valid_from OR NEW.valid_to IS NOT OLD.valid_to OR NEW.scope IS NOT OLD.scope OR NEW.status IS NOT OLD.status
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER licence_is_never_deleted BEFORE DELETE ON licence
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE party (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  identifiers TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX party_of_case ON party (case_id, retired_seq);
CREATE INDEX party_of_source ON party (source_id);
CREATE TRIGGER party_is_only_retired BEFORE UPDATE ON party
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.id IS NOT OLD.id OR NEW.name IS NOT OLD.name OR NEW.kind IS NOT OLD.kind OR NEW.identifiers IS NOT OLD.identifiers
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER party_is_never_deleted BEFORE DELETE ON party
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE relation (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  "from" TEXT NOT NULL,
  "to" TEXT NOT NULL,
  kind TEXT NOT NULL,
  share REAL,
  since TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX relation_of_case ON relation (case_id, retired_seq);
CREATE INDEX relation_of_source ON relation (source_id);
CREATE TRIGGER relation_is_only_retired BEFORE UPDATE ON relation
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW."from" IS NOT OLD."from" OR NEW."to" IS NOT OLD."to" OR NEW.kind IS NOT OLD.kind OR NEW.share IS NOT OLD.share OR NEW.since IS NOT OLD.since
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER relation_is_never_deleted BEFORE DELETE ON relation
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE credit_facility (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  lender TEXT NOT NULL,
  type TEXT NOT NULL,
  "limit" INTEGER,
  balance INTEGER NOT NULL,
  opened TEXT,
  matures TEXT,
  closed_on TEXT,
  status TEXT,
  days_past_due INTEGER,
  past_due_amount INTEGER,
  worst_dpd_24m INTEGER,
  history TEXT,
  monthly_payment INTEGER,
  secured INTEGER,
  currency TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX credit_facility_of_case ON credit_facility (case_id, retired_seq);
CREATE INDEX credit_facility_of_source ON credit_facility (source_id);
CREATE TRIGGER credit_facility_is_only_retired BEFORE UPDATE ON credit_facility
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.lender IS NOT OLD.lender OR NEW.type IS NOT OLD.type OR NEW."limit" IS NOT OLD."limit" OR NEW.balance IS NOT OLD.balance OR NEW.opened IS NOT OLD.opened OR NEW.matures IS NOT OLD.matures OR NEW.closed_on IS NOT OLD.closed_on OR NEW.status IS NOT OLD.status OR NEW.days_past_due IS NOT OLD.days_past_due OR NEW.past_due_amount IS NOT OLD.past_due_amount OR NEW.worst_dpd_24m IS NOT OLD.worst_dpd_24m OR NEW.history IS NOT OLD.history OR NEW.monthly_payment IS NOT OLD.monthly_payment OR NEW.secured IS NOT OLD.secured OR NEW.currency IS NOT OLD.currency
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER credit_facility_is_never_deleted BEFORE DELETE ON credit_facility
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE credit_event (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  date TEXT NOT NULL,
  kind TEXT NOT NULL,
  amount INTEGER,
  status TEXT NOT NULL,
  origin TEXT,
  currency TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX credit_event_of_case ON credit_event (case_id, retired_seq);
CREATE INDEX credit_event_of_source ON credit_event (source_id);
CREATE TRIGGER credit_event_is_only_retired BEFORE UPDATE ON credit_event
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.date IS NOT OLD.date OR NEW.kind IS NOT OLD.kind OR NEW.amount IS NOT OLD.amount OR NEW.status IS NOT OLD.status OR NEW.origin IS NOT OLD.origin OR NEW.currency IS NOT OLD.currency
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER credit_event_is_never_deleted BEFORE DELETE ON credit_event
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE collateral (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  kind TEXT NOT NULL,
  description TEXT,
  value INTEGER NOT NULL,
  valued_on TEXT,
  haircut REAL,
  lien_rank INTEGER,
  prior_liens INTEGER,
  enforceability REAL,
  currency TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX collateral_of_case ON collateral (case_id, retired_seq);
CREATE INDEX collateral_of_source ON collateral (source_id);
CREATE TRIGGER collateral_is_only_retired BEFORE UPDATE ON collateral
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.kind IS NOT OLD.kind OR NEW.description IS NOT OLD.description OR NEW.value IS NOT OLD.value OR NEW.valued_on IS NOT OLD.valued_on OR NEW.haircut IS NOT OLD.haircut OR NEW.lien_rank IS NOT OLD.lien_rank OR NEW.prior_liens IS NOT OLD.prior_liens OR NEW.enforceability IS NOT OLD.enforceability OR NEW.currency IS NOT OLD.currency
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER collateral_is_never_deleted BEFORE DELETE ON collateral
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE guarantee (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  guarantor TEXT NOT NULL,
  beneficiary TEXT NOT NULL,
  amount INTEGER NOT NULL,
  kind TEXT NOT NULL,
  currency TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX guarantee_of_case ON guarantee (case_id, retired_seq);
CREATE INDEX guarantee_of_source ON guarantee (source_id);
CREATE TRIGGER guarantee_is_only_retired BEFORE UPDATE ON guarantee
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.guarantor IS NOT OLD.guarantor OR NEW.beneficiary IS NOT OLD.beneficiary OR NEW.amount IS NOT OLD.amount OR NEW.kind IS NOT OLD.kind OR NEW.currency IS NOT OLD.currency
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER guarantee_is_never_deleted BEFORE DELETE ON guarantee
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE deposit_account (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  account TEXT NOT NULL,
  product TEXT NOT NULL,
  currency TEXT,
  balance_average_90d INTEGER,
  rate REAL,
  opened TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX deposit_account_of_case ON deposit_account (case_id, retired_seq);
CREATE INDEX deposit_account_of_source ON deposit_account (source_id);
CREATE TRIGGER deposit_account_is_only_retired BEFORE UPDATE ON deposit_account
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.account IS NOT OLD.account OR NEW.product IS NOT OLD.product OR NEW.currency IS NOT OLD.currency OR NEW.balance_average_90d IS NOT OLD.balance_average_90d OR NEW.rate IS NOT OLD.rate OR NEW.opened IS NOT OLD.opened
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER deposit_account_is_never_deleted BEFORE DELETE ON deposit_account
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

CREATE TABLE evidence_scope (
  record_id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  source_id TEXT REFERENCES source (id),
  locator TEXT,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  entered_by TEXT REFERENCES officer (id),
  entered_at TEXT,
  reason TEXT,
  record_set TEXT NOT NULL,
  kinds TEXT,
  subject TEXT,
  "from" TEXT,
  "to" TEXT,
  as_of TEXT NOT NULL,
  issuer TEXT NOT NULL,
  complete INTEGER NOT NULL,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX evidence_scope_of_case ON evidence_scope (case_id, retired_seq);
CREATE INDEX evidence_scope_of_source ON evidence_scope (source_id);
CREATE TRIGGER evidence_scope_is_only_retired BEFORE UPDATE ON evidence_scope
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.record_set IS NOT OLD.record_set OR NEW.kinds IS NOT OLD.kinds OR NEW.subject IS NOT OLD.subject OR NEW."from" IS NOT OLD."from" OR NEW."to" IS NOT OLD."to" OR NEW.as_of IS NOT OLD.as_of OR NEW.issuer IS NOT OLD.issuer OR NEW.complete IS NOT OLD.complete
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER evidence_scope_is_never_deleted BEFORE DELETE ON evidence_scope
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;


`,
};
