/** Schema 1: officers, audit chain, models, policies, cases, decisions and sources. */
export const initialMigration = {
  version: 1,
  name: 'initial',
  sql: `
CREATE TABLE workspace (
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE officer (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL COLLATE NOCASE UNIQUE,
  display_name TEXT NOT NULL,
  level TEXT NOT NULL CHECK (level IN ('sub-branch', 'branch', 'head-office')),
  status TEXT NOT NULL CHECK (status IN ('active', 'disabled')),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE officer_role (
  officer_id TEXT NOT NULL REFERENCES officer (id),
  role TEXT NOT NULL CHECK (role IN ('officer', 'reviewer', 'approver', 'auditor', 'administrator')),
  PRIMARY KEY (officer_id, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_event (
  sequence INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor_id TEXT NOT NULL,
  actor TEXT NOT NULL,
  operation TEXT NOT NULL,
  subject TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL
) STRICT;
CREATE INDEX audit_event_of_subject ON audit_event (subject);
CREATE INDEX audit_event_of_actor ON audit_event (actor_id);
CREATE INDEX audit_event_of_operation ON audit_event (operation);
CREATE TRIGGER audit_event_follows_head BEFORE INSERT ON audit_event
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM audit_event)
  OR NEW.previous_hash <> coalesce((SELECT hash FROM audit_event ORDER BY sequence DESC LIMIT 1), '')
BEGIN SELECT RAISE(ABORT, 'an audit event must follow the head of the chain'); END;
CREATE TRIGGER audit_event_is_never_changed BEFORE UPDATE ON audit_event
BEGIN SELECT RAISE(ABORT, 'the audit chain is append-only'); END;
CREATE TRIGGER audit_event_is_never_deleted BEFORE DELETE ON audit_event
BEGIN SELECT RAISE(ABORT, 'the audit chain is append-only'); END;

CREATE TABLE model_version (
  hash TEXT PRIMARY KEY,
  model_id TEXT NOT NULL,
  version TEXT NOT NULL,
  name TEXT NOT NULL,
  origin TEXT NOT NULL,
  document TEXT NOT NULL,
  active INTEGER NOT NULL CHECK (active IN (0, 1)),
  activated_at TEXT
) STRICT;
CREATE UNIQUE INDEX model_version_one_active ON model_version (active) WHERE active = 1;

CREATE TABLE policy_version (
  hash TEXT PRIMARY KEY,
  -- The kinds are the contract's: another table is no other schema.
  kind TEXT NOT NULL,
  version INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('proposed', 'active', 'superseded', 'refused')),
  note TEXT NOT NULL,
  content TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  proposed_at TEXT NOT NULL,
  activated_by TEXT,
  activated_at TEXT,
  UNIQUE (kind, version)
) STRICT;
CREATE UNIQUE INDEX policy_version_one_active ON policy_version (kind) WHERE status = 'active';
CREATE TRIGGER policy_version_needs_two BEFORE UPDATE ON policy_version
WHEN NEW.activated_by IS NOT NULL AND NEW.activated_by = NEW.proposed_by
BEGIN SELECT RAISE(ABORT, 'four eyes: a policy is put in force by another person than its proposer'); END;

CREATE TABLE credit_case (
  id TEXT PRIMARY KEY,
  number TEXT NOT NULL UNIQUE,
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'in-review', 'recommended', 'approved', 'declined',
    'returned', 'accepted', 'conditions-met', 'disbursed', 'monitored', 'closed', 'withdrawn')),
  state_since TEXT NOT NULL,
  owner_id TEXT NOT NULL REFERENCES officer (id),
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  legal_name TEXT NOT NULL,
  -- What the name is sorted by, and what letters typed find it by: its pinyin.
  name_order TEXT NOT NULL,
  name_spellings TEXT NOT NULL,
  registration_id_kind TEXT NOT NULL,
  registration_id TEXT NOT NULL,
  -- The id apart from separators and letter case: cases of one key are of one client.
  registration_key TEXT NOT NULL,
  industry_code TEXT,
  size_industry TEXT NOT NULL,
  life_stage TEXT,
  founded_on TEXT,
  region TEXT,
  headcount INTEGER,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  term_months INTEGER NOT NULL,
  product TEXT NOT NULL,
  purpose TEXT NOT NULL,
  channel TEXT NOT NULL,
  institution_level TEXT NOT NULL,
  applied_on TEXT NOT NULL,
  proposal_amount INTEGER,
  proposal_term_months INTEGER,
  proposal_rate_basis_points INTEGER,
  proposal_rationale TEXT,
  grade TEXT,
  points INTEGER,
  pd REAL,
  -- Lowest institution level whose approval is still asked for; it counts while the case is recommended.
  awaited_level TEXT CHECK (awaited_level IN ('sub-branch', 'branch', 'head-office')),
  -- Whether the score rests on any evidence.
  is_assessed INTEGER NOT NULL DEFAULT 0 CHECK (is_assessed IN (0, 1)),
  not_assessable TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(not_assessable)),
  model_hash TEXT REFERENCES model_version (hash),
  -- Identity of the row of a bulk intake the case came from, so that a second run makes no duplicate.
  intake_key TEXT UNIQUE
) STRICT;
CREATE INDEX credit_case_by_state ON credit_case (state, state_since);
CREATE INDEX credit_case_by_since ON credit_case (state_since);
CREATE INDEX credit_case_by_owner ON credit_case (owner_id, state);
CREATE INDEX credit_case_by_grade ON credit_case (grade);
CREATE INDEX credit_case_by_update ON credit_case (updated_at);
-- Covers what a search reads, so that a word too short for the trigram index scans this and not the table.
CREATE INDEX credit_case_by_name ON credit_case (legal_name, name_spellings, number, registration_id);
CREATE INDEX credit_case_by_name_order ON credit_case (name_order, number);
CREATE INDEX credit_case_by_amount ON credit_case (amount);
CREATE INDEX credit_case_by_registration ON credit_case (registration_key, number);
CREATE TRIGGER credit_case_is_never_deleted BEFORE DELETE ON credit_case
BEGIN SELECT RAISE(ABORT, 'a case is never deleted'); END;
CREATE VIRTUAL TABLE case_search USING fts5(
  number, legal_name, name_spellings, registration_id, content='credit_case', tokenize='trigram'
);
CREATE TRIGGER case_search_follows_insert AFTER INSERT ON credit_case BEGIN
  INSERT INTO case_search (rowid, number, legal_name, name_spellings, registration_id)
  VALUES (NEW.rowid, NEW.number, NEW.legal_name, NEW.name_spellings, NEW.registration_id);
END;
CREATE TRIGGER case_search_follows_update AFTER UPDATE OF number, legal_name, name_spellings, registration_id ON credit_case BEGIN
  INSERT INTO case_search (case_search, rowid, number, legal_name, name_spellings, registration_id)
  VALUES ('delete', OLD.rowid, OLD.number, OLD.legal_name, OLD.name_spellings, OLD.registration_id);
  INSERT INTO case_search (rowid, number, legal_name, name_spellings, registration_id)
  VALUES (NEW.rowid, NEW.number, NEW.legal_name, NEW.name_spellings, NEW.registration_id);
END;

-- Everyone who prepared a case: none of them may check, approve or release it.
CREATE TABLE case_maker (
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  officer_id TEXT NOT NULL REFERENCES officer (id),
  since TEXT NOT NULL,
  PRIMARY KEY (case_id, officer_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX case_maker_by_officer ON case_maker (officer_id);
CREATE TRIGGER case_maker_stays BEFORE DELETE ON case_maker
BEGIN SELECT RAISE(ABORT, 'who prepared a case stays on record'); END;
CREATE TRIGGER case_maker_is_never_changed BEFORE UPDATE ON case_maker
BEGIN SELECT RAISE(ABORT, 'who prepared a case stays on record'); END;

CREATE TABLE snapshot (
  hash TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  at TEXT NOT NULL,
  officer_id TEXT NOT NULL REFERENCES officer (id),
  sequence INTEGER NOT NULL,
  model_hash TEXT NOT NULL REFERENCES model_version (hash),
  evidence_hash TEXT NOT NULL,
  -- Deflated, and how many bytes it is inflated.
  content BLOB NOT NULL,
  bytes INTEGER NOT NULL
) STRICT;
CREATE INDEX snapshot_of_case ON snapshot (case_id, sequence);
CREATE TRIGGER snapshot_is_never_changed BEFORE UPDATE ON snapshot
BEGIN SELECT RAISE(ABORT, 'a snapshot is never changed'); END;
CREATE TRIGGER snapshot_is_never_deleted BEFORE DELETE ON snapshot
BEGIN SELECT RAISE(ABORT, 'a snapshot is never deleted'); END;

-- The policy version of each kind that a snapshot was frozen with.
CREATE TABLE snapshot_policy (
  snapshot_hash TEXT NOT NULL REFERENCES snapshot (hash),
  kind TEXT NOT NULL,
  policy_hash TEXT NOT NULL REFERENCES policy_version (hash),
  PRIMARY KEY (snapshot_hash, kind)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER snapshot_policy_is_of_its_kind BEFORE INSERT ON snapshot_policy
WHEN NOT EXISTS (SELECT 1 FROM policy_version p WHERE p.hash = NEW.policy_hash AND p.kind = NEW.kind)
BEGIN SELECT RAISE(ABORT, 'a snapshot names a version of the kind it says'); END;
CREATE TRIGGER snapshot_policy_is_never_changed BEFORE UPDATE ON snapshot_policy
BEGIN SELECT RAISE(ABORT, 'a snapshot is never changed'); END;
CREATE TRIGGER snapshot_policy_is_never_deleted BEFORE DELETE ON snapshot_policy
BEGIN SELECT RAISE(ABORT, 'a snapshot is never deleted'); END;

CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  snapshot_hash TEXT NOT NULL REFERENCES snapshot (hash),
  kind TEXT NOT NULL CHECK (kind IN ('submit', 'review', 'recommend', 'return', 'approve', 'decline', 'confirm-conditions', 'disburse')),
  officer_id TEXT NOT NULL REFERENCES officer (id),
  role TEXT NOT NULL,
  level TEXT NOT NULL,
  at TEXT NOT NULL,
  comment TEXT NOT NULL,
  reasons TEXT NOT NULL,
  amount INTEGER,
  term_months INTEGER,
  rate_basis_points INTEGER,
  added_seq INTEGER NOT NULL,
  -- Audit sequence of the change that voided it; null while it is in force.
  voided_seq INTEGER
) STRICT;
CREATE INDEX decision_of_case ON decision (case_id, added_seq);
CREATE INDEX decision_by_officer ON decision (officer_id, case_id);
-- Maker is never checker, written where the data is written: no handler, script or later version can pass it.
CREATE TRIGGER decision_maker_is_not_checker BEFORE INSERT ON decision
WHEN NEW.kind <> 'submit'
  AND EXISTS (SELECT 1 FROM case_maker m WHERE m.case_id = NEW.case_id AND m.officer_id = NEW.officer_id)
BEGIN SELECT RAISE(ABORT, 'four eyes: who prepared a case cannot check, approve or release it'); END;
CREATE TRIGGER decision_reviewer_is_not_approver BEFORE INSERT ON decision
WHEN NEW.kind IN ('approve', 'decline')
  AND EXISTS (SELECT 1 FROM decision d WHERE d.case_id = NEW.case_id AND d.officer_id = NEW.officer_id
    AND d.kind IN ('review', 'recommend', 'approve') AND d.voided_seq IS NULL)
BEGIN SELECT RAISE(ABORT, 'four eyes: one person holds one part in a decision'); END;
CREATE TRIGGER case_maker_is_not_checker BEFORE INSERT ON case_maker
WHEN EXISTS (SELECT 1 FROM decision d WHERE d.case_id = NEW.case_id AND d.officer_id = NEW.officer_id
    AND d.kind <> 'submit')
BEGIN SELECT RAISE(ABORT, 'four eyes: who checked a case cannot prepare it'); END;
CREATE TRIGGER decision_is_only_voided BEFORE UPDATE ON decision
WHEN OLD.voided_seq IS NOT NULL OR NEW.voided_seq IS NULL OR NEW.id <> OLD.id OR NEW.case_id <> OLD.case_id
  OR NEW.kind <> OLD.kind OR NEW.officer_id <> OLD.officer_id OR NEW.snapshot_hash <> OLD.snapshot_hash
  OR NEW.at <> OLD.at OR NEW.comment <> OLD.comment OR NEW.reasons <> OLD.reasons OR NEW.amount IS NOT OLD.amount
  OR NEW.term_months IS NOT OLD.term_months OR NEW.rate_basis_points IS NOT OLD.rate_basis_points
BEGIN SELECT RAISE(ABORT, 'a decision is never changed, only voided'); END;
CREATE TRIGGER decision_is_never_deleted BEFORE DELETE ON decision
BEGIN SELECT RAISE(ABORT, 'a decision is never deleted'); END;

CREATE TABLE decision_condition (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  decision_id TEXT NOT NULL REFERENCES decision (id),
  kind TEXT NOT NULL CHECK (kind IN ('before-disbursement', 'financial-covenant', 'documentary-covenant')),
  text TEXT NOT NULL,
  met_by TEXT REFERENCES officer (id),
  met_at TEXT,
  note TEXT
) STRICT;
CREATE INDEX decision_condition_of_case ON decision_condition (case_id);

CREATE TABLE source (
  id TEXT PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  name TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  format TEXT NOT NULL,
  imported_at TEXT NOT NULL,
  imported_by TEXT NOT NULL REFERENCES officer (id),
  -- What the reader did not understand, as JSON, shown beside the file for as long as it is there.
  not_understood TEXT NOT NULL,
  added_seq INTEGER NOT NULL,
  retired_seq INTEGER
) STRICT;
CREATE INDEX source_of_case ON source (case_id);
CREATE INDEX source_by_content ON source (sha256);
CREATE TRIGGER source_is_never_deleted BEFORE DELETE ON source
BEGIN SELECT RAISE(ABORT, 'a source is never deleted'); END;

-- The original bytes, deflated, apart from the register so that listing sources never reads them.
CREATE TABLE source_content (
  source_id TEXT PRIMARY KEY REFERENCES source (id),
  content BLOB NOT NULL
) STRICT;
CREATE TRIGGER source_content_is_never_changed BEFORE UPDATE ON source_content
BEGIN SELECT RAISE(ABORT, 'a source is never changed'); END;
CREATE TRIGGER source_content_is_never_deleted BEFORE DELETE ON source_content
BEGIN SELECT RAISE(ABORT, 'a source is never deleted'); END;

-- Column mappings remembered by the fingerprint of a table's headers.
CREATE TABLE mapping (
  purpose TEXT NOT NULL CHECK (purpose IN ('evidence', 'intake')),
  fingerprint TEXT NOT NULL,
  content TEXT NOT NULL,
  officer_id TEXT NOT NULL REFERENCES officer (id),
  at TEXT NOT NULL,
  PRIMARY KEY (purpose, fingerprint)
) STRICT, WITHOUT ROWID;

`,
};
