/** The conflicts of a case between its sources, and which of them go to those who decide as they are. */
import type { Conflict } from '../authenticity/conflicts/conflict.ts';
import { conflictsOf } from '../authenticity/conflicts/conflicts.ts';
import { hashOf } from '../ground/canonical.ts';
import { carriedConflictsOf } from '../store/carried-conflicts.ts';
import type { StoredCase } from '../store/cases.ts';
import type { ReadStore } from '../store/connection.ts';
import { viewOf } from './gathering.ts';

interface CaseConflict extends Conflict {
  /** Hash of what the sources say; an officer carries exactly this. */
  readonly valuesHash: string;
  /** Who carries it, when and why; null while it is open. */
  readonly carried: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

/** All conflicts of a case as its evidence stands now. */
export function caseConflicts(store: ReadStore, stored: StoredCase): CaseConflict[] {
  const conflicts = conflictsOf(viewOf(store, stored));
  if (conflicts.length === 0) return [];
  const carried = carriedConflictsOf(store, stored.id);
  return conflicts.map((conflict) => {
    const valuesHash = hashOf(
      conflict.fields.map(({ field, values }) => [field, values.map(({ recordId, value }) => [recordId, value])]),
    );
    const found = carried.find((each) => each.conflict === conflict.id && each.valuesHash === valuesHash);
    return {
      ...conflict,
      valuesHash,
      carried: found === undefined ? null : { by: found.by, at: found.at, reason: found.reason },
    };
  });
}
