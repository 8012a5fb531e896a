/** Schema 4: the language of each officer. */
export const languageMigration = {
  version: 4,
  name: 'language',
  sql: `
-- Null where the officer has not chosen one.
ALTER TABLE officer ADD COLUMN language TEXT CHECK (language IN ('en', 'zh'));
`,
} as const;
