/** Schema 7: officers are changed by two administrators, a name and a person stand for one account. */

const ACTIVE_ADMINISTRATORS = `(SELECT count(*) FROM officer o JOIN officer_role r ON r.officer_id = o.id
    WHERE o.status = 'active' AND r.role = 'administrator')`;

/** A confirmed request about the row's officer that has not been carried out yet. */
const confirmed = (officer: string, more: string): string =>
  `EXISTS (SELECT 1 FROM officer_request q WHERE q.officer_id = ${officer} AND q.status = 'confirmed' AND ${more})`;

const isActiveAdministrator = (officer: string): string =>
  `EXISTS (SELECT 1 FROM officer o JOIN officer_role r ON r.officer_id = o.id
    WHERE o.id = ${officer} AND o.status = 'active' AND r.role = 'administrator')`;

/** The guards that ask for roles: whoever makes the table of roles anew makes them anew. */
export const GUARDS_ON_ROLES = `
CREATE TRIGGER officer_request_is_asked_by_another BEFORE INSERT ON officer_request
WHEN NEW.status <> 'asked' OR NEW.decided_by IS NOT NULL OR NEW.asked_by = NEW.officer_id
  OR NOT ${isActiveAdministrator('NEW.asked_by')}
BEGIN SELECT RAISE(ABORT, 'four eyes: an officer is changed by administrators, and nobody by themselves'); END;
CREATE TRIGGER officer_request_is_decided_by_another BEFORE UPDATE ON officer_request
WHEN NEW.status = 'confirmed' AND (OLD.status <> 'asked' OR NEW.decided_by IS NULL OR NEW.decided_by = NEW.officer_id
  OR (NEW.decided_by = NEW.asked_by AND NEW.by_phrase = 0) OR NOT ${isActiveAdministrator('NEW.decided_by')}
  OR NOT ${isActiveAdministrator('NEW.asked_by')})
BEGIN SELECT RAISE(ABORT, 'four eyes: a change of an officer takes two administrators'); END;
CREATE TRIGGER officer_two_administrators_stay BEFORE UPDATE OF status ON officer
WHEN NEW.status <> 'active' AND OLD.status = 'active' AND ${ACTIVE_ADMINISTRATORS} <= 2
  AND EXISTS (SELECT 1 FROM officer_role r WHERE r.officer_id = OLD.id AND r.role = 'administrator')
BEGIN SELECT RAISE(ABORT, 'four eyes: the last two administrators stay'); END;
CREATE TRIGGER decision_is_no_administrator_s BEFORE INSERT ON decision
WHEN EXISTS (SELECT 1 FROM officer_role r WHERE r.officer_id = NEW.officer_id AND r.role = 'administrator')
BEGIN SELECT RAISE(ABORT, 'four eyes: an administrator decides nothing'); END;
CREATE TRIGGER decision_needs_two_administrators BEFORE INSERT ON decision
WHEN NEW.kind = 'submit' AND ${ACTIVE_ADMINISTRATORS} < 2
BEGIN SELECT RAISE(ABORT, 'four eyes: nothing is submitted before there are two administrators'); END;
CREATE TRIGGER officer_role_is_given_by_two BEFORE INSERT ON officer_role
WHEN EXISTS (SELECT 1 FROM audit_event) AND NOT ${confirmed(
  'NEW.officer_id',
  "q.kind IN ('create', 'edit') AND NEW.role IN (SELECT value FROM json_each(q.roles))",
)}
BEGIN SELECT RAISE(ABORT, 'four eyes: a change of an officer takes two administrators'); END;
CREATE TRIGGER officer_role_is_taken_by_two BEFORE DELETE ON officer_role
WHEN NOT ${confirmed('OLD.officer_id', "q.kind = 'edit' AND OLD.role NOT IN (SELECT value FROM json_each(q.roles))")}
BEGIN SELECT RAISE(ABORT, 'four eyes: a change of an officer takes two administrators'); END;
CREATE TRIGGER officer_role_is_never_changed BEFORE UPDATE ON officer_role
BEGIN SELECT RAISE(ABORT, 'four eyes: a change of an officer takes two administrators'); END;
CREATE TRIGGER officer_role_administrator_alone BEFORE INSERT ON officer_role
WHEN EXISTS (SELECT 1 FROM officer_role r WHERE r.officer_id = NEW.officer_id
    AND (r.role = 'administrator') <> (NEW.role = 'administrator'))
BEGIN SELECT RAISE(ABORT, 'four eyes: an administrator holds no other role'); END;
CREATE TRIGGER officer_role_two_administrators_stay BEFORE DELETE ON officer_role
WHEN OLD.role = 'administrator' AND ${ACTIVE_ADMINISTRATORS} <= 2
  AND EXISTS (SELECT 1 FROM officer o WHERE o.id = OLD.officer_id AND o.status = 'active')
BEGIN SELECT RAISE(ABORT, 'four eyes: the last two administrators stay'); END;
`;

export const twoAdministratorsMigration = {
  version: 7,
  name: 'two-administrators',
  sql: `
-- The canonical form of the sign-in name (canonical_name is the program's own function). Officers whose
-- names have one form have shared a key slot: all but the first get a key nobody can type, and none
-- of them signs in before two administrators gave them a password again.
ALTER TABLE officer ADD COLUMN name_key TEXT NOT NULL DEFAULT '';
UPDATE officer SET status = 'disabled' WHERE canonical_name(name) IN
  (SELECT canonical_name(name) FROM officer GROUP BY canonical_name(name) HAVING count(*) > 1);
UPDATE officer SET name_key = canonical_name(name) || CASE WHEN EXISTS (
    SELECT 1 FROM officer earlier WHERE canonical_name(earlier.name) = canonical_name(officer.name)
      AND (earlier.created_at, earlier.id) < (officer.created_at, officer.id)) THEN char(10) || id ELSE '' END;
CREATE UNIQUE INDEX officer_by_name_key ON officer (name_key);
-- The person's number at the bank, and its canonical form; null for officers of before it was asked for.
ALTER TABLE officer ADD COLUMN staff_number TEXT;
ALTER TABLE officer ADD COLUMN staff_key TEXT;
CREATE UNIQUE INDEX officer_by_staff_key ON officer (staff_key);
-- Whether the password opens once and is replaced by the officer's own.
ALTER TABLE officer ADD COLUMN one_time_password INTEGER NOT NULL DEFAULT 0 CHECK (one_time_password IN (0, 1));

-- What one administrator asked for about an officer, and who decided it.
CREATE TABLE officer_request (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('create', 'edit', 'enable', 'reset')),
  officer_id TEXT NOT NULL,
  name TEXT NOT NULL,
  display_name TEXT NOT NULL,
  staff_number TEXT,
  roles TEXT NOT NULL CHECK (json_valid(roles)),
  level TEXT NOT NULL,
  asked_by TEXT NOT NULL REFERENCES officer (id),
  asked_at TEXT NOT NULL,
  -- The asker's half of the one-time password, until the request is decided.
  first_half TEXT,
  -- Confirmed lasts within one transaction: what is confirmed is carried out in it.
  status TEXT NOT NULL CHECK (status IN ('asked', 'confirmed', 'done', 'refused')),
  decided_by TEXT REFERENCES officer (id),
  decided_at TEXT,
  by_phrase INTEGER NOT NULL DEFAULT 0 CHECK (by_phrase IN (0, 1))
) STRICT;
CREATE INDEX officer_request_by_status ON officer_request (status, asked_at);
CREATE INDEX officer_request_of_officer ON officer_request (officer_id, status);
CREATE TRIGGER officer_request_moves_forward BEFORE UPDATE ON officer_request
WHEN NOT ((OLD.status = 'asked' AND NEW.status IN ('confirmed', 'refused'))
    OR (OLD.status = 'confirmed' AND NEW.status = 'done' AND NEW.decided_by = OLD.decided_by))
  OR NEW.id <> OLD.id OR NEW.kind <> OLD.kind OR NEW.officer_id <> OLD.officer_id OR NEW.name <> OLD.name
  OR NEW.display_name <> OLD.display_name OR NEW.staff_number IS NOT OLD.staff_number OR NEW.roles <> OLD.roles
  OR NEW.level <> OLD.level OR NEW.asked_by <> OLD.asked_by OR NEW.asked_at <> OLD.asked_at
BEGIN SELECT RAISE(ABORT, 'what was asked about an officer is never changed, only decided'); END;
CREATE TRIGGER officer_request_is_never_deleted BEFORE DELETE ON officer_request
BEGIN SELECT RAISE(ABORT, 'what was asked about an officer is never deleted'); END;

-- Those who found the workspace come with its first event; whoever comes later is confirmed.
CREATE TRIGGER officer_comes_by_two BEFORE INSERT ON officer
WHEN EXISTS (SELECT 1 FROM audit_event) AND NOT ${confirmed(
    'NEW.id',
    `q.kind = 'create' AND q.name = NEW.name AND q.display_name = NEW.display_name AND q.level = NEW.level
      AND q.staff_number IS NEW.staff_number AND NEW.one_time_password = 1`,
  )}
BEGIN SELECT RAISE(ABORT, 'four eyes: a change of an officer takes two administrators'); END;
CREATE TRIGGER officer_changes_by_two BEFORE UPDATE ON officer
WHEN (NEW.display_name <> OLD.display_name OR NEW.level <> OLD.level) AND NOT ${confirmed(
    'NEW.id',
    "q.kind = 'edit' AND q.display_name = NEW.display_name AND q.level = NEW.level",
  )}
BEGIN SELECT RAISE(ABORT, 'four eyes: a change of an officer takes two administrators'); END;
CREATE TRIGGER officer_comes_back_by_two BEFORE UPDATE ON officer
WHEN NEW.status = 'active' AND OLD.status <> 'active' AND NOT ${confirmed('NEW.id', "q.kind = 'enable'")}
BEGIN SELECT RAISE(ABORT, 'four eyes: a change of an officer takes two administrators'); END;
CREATE TRIGGER officer_keeps_who_they_are BEFORE UPDATE ON officer
WHEN NEW.id <> OLD.id OR NEW.name <> OLD.name OR NEW.name_key <> OLD.name_key OR NEW.created_at <> OLD.created_at
  OR NEW.staff_number IS NOT OLD.staff_number OR NEW.staff_key IS NOT OLD.staff_key
BEGIN SELECT RAISE(ABORT, 'an officer stays the person they are'); END;
CREATE TRIGGER officer_is_never_deleted BEFORE DELETE ON officer
BEGIN SELECT RAISE(ABORT, 'an officer is disabled, never deleted'); END;

${GUARDS_ON_ROLES}
-- What an officer is told at the next sign-in: what others did to the account, or with the recovery phrase.
CREATE TABLE officer_notice (
  id INTEGER PRIMARY KEY,
  officer_id TEXT NOT NULL REFERENCES officer (id),
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'enable', 'reset', 'recover', 'phrase')),
  about_id TEXT NOT NULL REFERENCES officer (id),
  at TEXT NOT NULL,
  -- Who did it, as a JSON list of officers' ids.
  by TEXT NOT NULL CHECK (json_valid(by)),
  by_phrase INTEGER NOT NULL CHECK (by_phrase IN (0, 1)),
  read_at TEXT
) STRICT;
CREATE INDEX officer_notice_of_officer ON officer_notice (officer_id, read_at);
CREATE TRIGGER officer_notice_is_only_read BEFORE UPDATE ON officer_notice
WHEN OLD.read_at IS NOT NULL OR NEW.read_at IS NULL OR NEW.id <> OLD.id OR NEW.officer_id <> OLD.officer_id
  OR NEW.kind <> OLD.kind OR NEW.about_id <> OLD.about_id OR NEW.at <> OLD.at OR NEW.by <> OLD.by
  OR NEW.by_phrase <> OLD.by_phrase
BEGIN SELECT RAISE(ABORT, 'what an officer was told is never changed'); END;
CREATE TRIGGER officer_notice_is_never_deleted BEFORE DELETE ON officer_notice
BEGIN SELECT RAISE(ABORT, 'what an officer was told is never deleted'); END;
`,
} as const;
