/** Schema 10: the public keys of officers, signatures of events, and which change of the key file is committed. */
export const keysMigration = {
  version: 10,
  name: 'keys',
  sql: `
-- Public halves of the pairs in an officer's slot of the key file; the one without an end is in force.
CREATE TABLE officer_key (
  signing TEXT PRIMARY KEY,
  sealing TEXT NOT NULL UNIQUE,
  officer_id TEXT NOT NULL REFERENCES officer (id),
  since_seq INTEGER NOT NULL,
  until_seq INTEGER
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX officer_key_one_in_force ON officer_key (officer_id) WHERE until_seq IS NULL;
CREATE TRIGGER officer_key_only_ends BEFORE UPDATE ON officer_key
WHEN OLD.until_seq IS NOT NULL OR NEW.until_seq IS NULL OR NEW.signing <> OLD.signing OR NEW.sealing <> OLD.sealing
  OR NEW.officer_id <> OLD.officer_id OR NEW.since_seq <> OLD.since_seq
BEGIN SELECT RAISE(ABORT, 'a key of an officer is never changed, only ended'); END;
CREATE TRIGGER officer_key_is_never_deleted BEFORE DELETE ON officer_key
BEGIN SELECT RAISE(ABORT, 'a key of an officer is never deleted'); END;

-- The key file's other half: which change of its slots is committed, which sealing key the recovery phrase has,
-- and from which event on acts of decision are signed.
CREATE TABLE key_file (
  one INTEGER PRIMARY KEY CHECK (one = 1),
  change TEXT NOT NULL,
  recovery_sealing TEXT,
  signed_from INTEGER NOT NULL
) STRICT;
INSERT INTO key_file (one, change, recovery_sealing, signed_from)
VALUES (1, '', NULL, (SELECT coalesce(max(sequence), 0) + 1 FROM audit_event));
CREATE TRIGGER key_file_signs_from_one_event BEFORE UPDATE ON key_file
WHEN NEW.signed_from <> OLD.signed_from OR NEW.one <> OLD.one
BEGIN SELECT RAISE(ABORT, 'from which event on acts are signed is never changed'); END;
CREATE TRIGGER key_file_is_never_deleted BEFORE DELETE ON key_file
BEGIN SELECT RAISE(ABORT, 'from which event on acts are signed is never changed'); END;

-- The public key an event is signed with, part of what is hashed; and the signature over the hash.
ALTER TABLE audit_event ADD COLUMN signer TEXT;
ALTER TABLE audit_event ADD COLUMN signature TEXT;
CREATE TRIGGER audit_event_is_signed_by_its_actor BEFORE INSERT ON audit_event
WHEN (NEW.signer IS NULL) <> (NEW.signature IS NULL) OR (NEW.signer IS NOT NULL AND NOT EXISTS
  (SELECT 1 FROM officer_key k WHERE k.signing = NEW.signer AND k.officer_id = NEW.actor_id AND k.until_seq IS NULL))
BEGIN SELECT RAISE(ABORT, 'an event is signed with the key its actor has in force'); END;
`,
};
