/** Schema 6: what statements state besides movements, and the other sources of a record that is stored once. */
export const statementsMigration = {
  version: 6,
  name: 'statements',
  sql: `
CREATE TABLE account_balance (
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
  date TEXT NOT NULL,
  balance INTEGER NOT NULL,
  currency TEXT,
  CHECK ((source_id IS NULL) = (entered_by IS NOT NULL))
) STRICT;
CREATE INDEX account_balance_of_case ON account_balance (case_id, retired_seq);
CREATE INDEX account_balance_of_source ON account_balance (source_id);
CREATE TRIGGER account_balance_is_only_retired BEFORE UPDATE ON account_balance
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_id <> OLD.record_id OR NEW.case_id <> OLD.case_id
  OR NEW.account IS NOT OLD.account OR NEW.date IS NOT OLD.date OR NEW.balance IS NOT OLD.balance OR NEW.currency IS NOT OLD.currency
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a record is corrected by retiring it'); END;
CREATE TRIGGER account_balance_is_never_deleted BEFORE DELETE ON account_balance
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;

-- A movement that two files of one account hold is one record: its own source is the first, the others are here.
CREATE TABLE also_in_source (
  record_set TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  source_id TEXT NOT NULL REFERENCES source (id),
  locator TEXT NOT NULL,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER,
  PRIMARY KEY (record_set, record_id, source_id, locator)
) STRICT, WITHOUT ROWID;
CREATE INDEX also_in_source_by_source ON also_in_source (source_id, record_set);
CREATE TRIGGER also_in_source_is_only_retired BEFORE UPDATE ON also_in_source
WHEN OLD.retired_seq IS NOT NULL OR NEW.retired_seq IS NULL OR NEW.record_set <> OLD.record_set OR NEW.record_id <> OLD.record_id
  OR NEW.source_id <> OLD.source_id OR NEW.locator <> OLD.locator OR NEW.added_seq <> OLD.added_seq
BEGIN SELECT RAISE(ABORT, 'evidence is append-only: a source of a record is only retired'); END;
CREATE TRIGGER also_in_source_is_never_deleted BEFORE DELETE ON also_in_source
BEGIN SELECT RAISE(ABORT, 'evidence is append-only'); END;
`,
} as const;
