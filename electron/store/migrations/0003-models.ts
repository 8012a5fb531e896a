/** Schema 3: the register of models with its four eyes, and the tables and runs of the model lab. */
export const modelsMigration = {
  version: 3,
  name: 'models',
  sql: `
ALTER TABLE model_version ADD COLUMN purpose TEXT NOT NULL DEFAULT 'cases' CHECK (purpose IN ('cases', 'files'));
ALTER TABLE model_version ADD COLUMN kind TEXT NOT NULL DEFAULT 'case-model'
  CHECK (kind IN ('case-model', 'learned-model', 'xgboost', 'onnx'));
ALTER TABLE model_version ADD COLUMN status TEXT NOT NULL DEFAULT 'superseded'
  CHECK (status IN ('proposed', 'active', 'challenger', 'superseded', 'refused'));
ALTER TABLE model_version ADD COLUMN note TEXT NOT NULL DEFAULT 'Shipped with the desk.';
-- The passport as JSON; null where the model has none.
ALTER TABLE model_version ADD COLUMN passport TEXT;
-- Which indicator feeds each input, as JSON; null where the model's own inputs are what it scores.
ALTER TABLE model_version ADD COLUMN mapping TEXT;
ALTER TABLE model_version ADD COLUMN proposed_by TEXT NOT NULL DEFAULT 'system';
ALTER TABLE model_version ADD COLUMN proposed_at TEXT NOT NULL DEFAULT '';
ALTER TABLE model_version ADD COLUMN activated_by TEXT;
UPDATE model_version SET status = CASE active WHEN 1 THEN 'active' ELSE 'superseded' END,
  proposed_at = coalesce(activated_at, '');
DROP INDEX model_version_one_active;
ALTER TABLE model_version DROP COLUMN active;
CREATE UNIQUE INDEX model_version_one_for_cases ON model_version (purpose)
  WHERE status = 'active' AND purpose = 'cases';
CREATE UNIQUE INDEX model_version_one_by_id ON model_version (model_id)
  WHERE status = 'active' AND purpose = 'files';

-- Which open cases have a score of an earlier model, without reading the cases.
CREATE INDEX credit_case_by_model ON credit_case (state, model_hash);

-- The file of a challenger of another maker, apart from the register so that listing models never reads it.
CREATE TABLE model_content (
  hash TEXT PRIMARY KEY REFERENCES model_version (hash),
  content BLOB NOT NULL
) STRICT;
CREATE TRIGGER model_content_is_never_changed BEFORE UPDATE ON model_content
BEGIN SELECT RAISE(ABORT, 'a model is never changed'); END;
CREATE TRIGGER model_content_is_never_deleted BEFORE DELETE ON model_content
BEGIN SELECT RAISE(ABORT, 'a model is never deleted'); END;

-- Everyone who trained, resumed or edited what became the model: none of them may put it in force.
CREATE TABLE model_maker (
  hash TEXT NOT NULL REFERENCES model_version (hash),
  officer_id TEXT NOT NULL,
  PRIMARY KEY (hash, officer_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER model_maker_is_never_changed BEFORE UPDATE ON model_maker
BEGIN SELECT RAISE(ABORT, 'who made a model stays on record'); END;
CREATE TRIGGER model_maker_is_never_deleted BEFORE DELETE ON model_maker
BEGIN SELECT RAISE(ABORT, 'who made a model stays on record'); END;

CREATE TRIGGER model_version_starts_proposed BEFORE INSERT ON model_version
WHEN NEW.proposed_by <> 'system' AND (NEW.status <> 'proposed' OR NEW.activated_by IS NOT NULL)
BEGIN SELECT RAISE(ABORT, 'four eyes: a model starts as a proposal'); END;
CREATE TRIGGER model_version_needs_two BEFORE UPDATE ON model_version
WHEN NEW.activated_by IS NOT OLD.activated_by AND (NEW.activated_by = NEW.proposed_by
  OR EXISTS (SELECT 1 FROM model_maker m WHERE m.hash = NEW.hash AND m.officer_id = NEW.activated_by))
BEGIN SELECT RAISE(ABORT, 'four eyes: a model is put in force by another person than who proposed or trained it'); END;
CREATE TRIGGER model_version_activation_is_signed BEFORE UPDATE ON model_version
WHEN (NEW.status = 'active' AND OLD.status <> 'active' AND NEW.activated_by IS NULL)
  OR (OLD.activated_by IS NOT NULL AND NEW.activated_by IS NOT OLD.activated_by)
BEGIN SELECT RAISE(ABORT, 'four eyes: who put a model in force is on record'); END;
CREATE TRIGGER model_version_moves_forward BEFORE UPDATE OF status ON model_version
WHEN NEW.status <> OLD.status AND NOT (
  (OLD.status = 'proposed' AND NEW.status IN ('active', 'challenger', 'refused'))
  OR (OLD.status = 'challenger' AND NEW.status IN ('active', 'refused'))
  OR (OLD.status = 'active' AND NEW.status = 'superseded'))
BEGIN SELECT RAISE(ABORT, 'a model that is past never comes back'); END;
CREATE TRIGGER model_version_is_never_changed BEFORE UPDATE ON model_version
WHEN NEW.hash <> OLD.hash OR NEW.model_id <> OLD.model_id OR NEW.version <> OLD.version OR NEW.name <> OLD.name
  OR NEW.origin <> OLD.origin OR NEW.document <> OLD.document OR NEW.purpose <> OLD.purpose OR NEW.kind <> OLD.kind
  OR NEW.note <> OLD.note OR NEW.passport IS NOT OLD.passport OR NEW.mapping IS NOT OLD.mapping
  OR NEW.proposed_by <> OLD.proposed_by OR NEW.proposed_at <> OLD.proposed_at
BEGIN SELECT RAISE(ABORT, 'a model is never changed, only its status'); END;
CREATE TRIGGER model_version_is_never_deleted BEFORE DELETE ON model_version
BEGIN SELECT RAISE(ABORT, 'a model is never deleted'); END;

CREATE TABLE lab_table (
  id TEXT PRIMARY KEY,
  file_name TEXT NOT NULL,
  sha256 TEXT NOT NULL UNIQUE,
  size INTEGER NOT NULL,
  row_count INTEGER NOT NULL,
  column_count INTEGER NOT NULL,
  added_by TEXT NOT NULL REFERENCES officer (id),
  added_at TEXT NOT NULL
) STRICT;
CREATE TABLE lab_table_content (
  table_id TEXT PRIMARY KEY REFERENCES lab_table (id),
  content BLOB NOT NULL
) STRICT;
CREATE TRIGGER lab_table_is_never_changed BEFORE UPDATE ON lab_table
BEGIN SELECT RAISE(ABORT, 'a table of the lab is never changed'); END;
CREATE TRIGGER lab_table_content_is_never_changed BEFORE UPDATE ON lab_table_content
BEGIN SELECT RAISE(ABORT, 'a table of the lab is never changed'); END;

CREATE TABLE lab_run (
  id TEXT PRIMARY KEY,
  number INTEGER NOT NULL UNIQUE,
  name TEXT NOT NULL,
  table_id TEXT NOT NULL REFERENCES lab_table (id),
  kind TEXT NOT NULL CHECK (kind IN ('training', 'edit')),
  parent_run_id TEXT REFERENCES lab_run (id),
  method TEXT NOT NULL CHECK (method IN ('additive', 'scorecard')),
  state TEXT NOT NULL CHECK (state IN ('running', 'stopped', 'failed', 'finished')),
  message TEXT,
  settings TEXT NOT NULL,
  folds_total INTEGER NOT NULL,
  started_by TEXT NOT NULL REFERENCES officer (id),
  started_at TEXT NOT NULL,
  finished_at TEXT,
  auc REAL,
  -- What it was made of and found, as JSON, once it is known.
  facts TEXT,
  model TEXT,
  model_hash TEXT,
  reports TEXT NOT NULL DEFAULT '[]',
  edits TEXT NOT NULL DEFAULT '[]',
  comparisons TEXT NOT NULL DEFAULT '[]',
  -- The model of the register that was made of it.
  registered_hash TEXT REFERENCES model_version (hash),
  CHECK (state <> 'finished' OR model IS NOT NULL),
  CHECK ((kind = 'edit') = (parent_run_id IS NOT NULL))
) STRICT;
CREATE INDEX lab_run_of_table ON lab_run (table_id, number);
CREATE TRIGGER lab_run_is_never_deleted BEFORE DELETE ON lab_run
BEGIN SELECT RAISE(ABORT, 'a run is never deleted'); END;
CREATE TRIGGER lab_run_keeps_what_it_was_made_from BEFORE UPDATE ON lab_run
WHEN NEW.id <> OLD.id OR NEW.number <> OLD.number OR NEW.table_id <> OLD.table_id OR NEW.kind <> OLD.kind
  OR NEW.parent_run_id IS NOT OLD.parent_run_id OR NEW.settings <> OLD.settings OR NEW.edits <> OLD.edits
  OR NEW.started_by <> OLD.started_by OR NEW.started_at <> OLD.started_at
  OR (OLD.model IS NOT NULL AND (NEW.model IS NOT OLD.model OR NEW.model_hash IS NOT OLD.model_hash))
  OR (OLD.state = 'finished' AND (NEW.state <> 'finished' OR NEW.reports <> OLD.reports))
BEGIN SELECT RAISE(ABORT, 'what a run was made from, and what it made, is never changed'); END;

-- Everyone who started, resumed or edited a run.
CREATE TABLE lab_run_maker (
  run_id TEXT NOT NULL REFERENCES lab_run (id),
  officer_id TEXT NOT NULL REFERENCES officer (id),
  PRIMARY KEY (run_id, officer_id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER lab_run_maker_is_never_changed BEFORE UPDATE ON lab_run_maker
BEGIN SELECT RAISE(ABORT, 'who made a run stays on record'); END;
CREATE TRIGGER lab_run_maker_is_never_deleted BEFORE DELETE ON lab_run_maker
BEGIN SELECT RAISE(ABORT, 'who made a run stays on record'); END;

-- One finished fold: its held-out rows (places among the development rows) with the points and PD they were given.
CREATE TABLE lab_run_fold (
  run_id TEXT NOT NULL REFERENCES lab_run (id),
  fold INTEGER NOT NULL,
  held_rows BLOB NOT NULL,
  points BLOB NOT NULL,
  pd BLOB NOT NULL,
  auc REAL NOT NULL,
  ks REAL NOT NULL,
  brier REAL NOT NULL,
  log_loss REAL NOT NULL,
  seconds REAL NOT NULL,
  PRIMARY KEY (run_id, fold)
) STRICT;
CREATE TRIGGER lab_run_fold_is_never_changed BEFORE UPDATE ON lab_run_fold
BEGIN SELECT RAISE(ABORT, 'a finished fold is never changed'); END;
CREATE TRIGGER lab_run_fold_is_never_deleted BEFORE DELETE ON lab_run_fold
BEGIN SELECT RAISE(ABORT, 'a finished fold is never deleted'); END;
`,
};
