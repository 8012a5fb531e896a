/** Column mappings, remembered by the fingerprint of a table's headers. */
import type { ReadStore, WriteStore } from './connection.ts';

type MappingPurpose = 'evidence' | 'intake';

/** The mapping last used for tables of this layout, as the JSON it was kept as; undefined where there is none. */
export function rememberedMapping(store: ReadStore, purpose: MappingPurpose, fingerprint: string): unknown {
  const row = store.get<{ content: string }>(
    'SELECT content FROM mapping WHERE purpose = ? AND fingerprint = ?',
    purpose,
    fingerprint,
  );
  return row && JSON.parse(row.content);
}

interface NewMapping {
  readonly purpose: MappingPurpose;
  readonly fingerprint: string;
  readonly content: object;
  readonly officerId: string;
  readonly at: string;
}

/** Keeps a mapping for the next table of the same layout, in place of an earlier one. */
export function rememberMapping(store: WriteStore, mapping: NewMapping): void {
  store.run(
    `INSERT INTO mapping (purpose, fingerprint, content, officer_id, at) VALUES (?, ?, ?, ?, ?)
     ON CONFLICT (purpose, fingerprint) DO UPDATE SET
       content = excluded.content, officer_id = excluded.officer_id, at = excluded.at`,
    mapping.purpose,
    mapping.fingerprint,
    JSON.stringify(mapping.content),
    mapping.officerId,
    mapping.at,
  );
}
