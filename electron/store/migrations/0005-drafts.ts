/** What an officer has typed and not sent yet. No decision rests on it, so it is in no audit event. */
export const draftsMigration = {
  version: 5,
  name: 'drafts',
  sql: `
CREATE TABLE draft (
  officer_id TEXT NOT NULL REFERENCES officer (id),
  -- The form it was typed in, e.g. "case.propose:" and the id of the case.
  place TEXT NOT NULL,
  content TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  PRIMARY KEY (officer_id, place)
) STRICT, WITHOUT ROWID;
CREATE INDEX draft_by_age ON draft (officer_id, saved_at);
`,
} as const;
