/** Schema 8: conflicts between sources that go to those who decide as they are, with the reason. */
export const conflictsMigration = {
  version: 8,
  name: 'conflicts',
  sql: `
CREATE TABLE carried_conflict (
  case_id TEXT NOT NULL REFERENCES credit_case (id),
  -- Which fact, and the hash of what its sources say: another value is another conflict.
  conflict TEXT NOT NULL,
  values_hash TEXT NOT NULL,
  officer_id TEXT NOT NULL REFERENCES officer (id),
  at TEXT NOT NULL,
  reason TEXT NOT NULL,
  added_seq INTEGER NOT NULL,
  PRIMARY KEY (case_id, conflict, values_hash)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER carried_conflict_is_never_changed BEFORE UPDATE ON carried_conflict
BEGIN SELECT RAISE(ABORT, 'a carried conflict is never changed'); END;
CREATE TRIGGER carried_conflict_is_never_deleted BEFORE DELETE ON carried_conflict
BEGIN SELECT RAISE(ABORT, 'a carried conflict is never deleted'); END;
`,
} as const;
