/** The conflicts of a case between its sources, and which of them go to those who decide as they are. */
import type { Conflict } from '../authenticity/conflicts/conflict.ts';
import { conflictsOf } from '../authenticity/conflicts/conflicts.ts';
import { hashOf } from '../ground/canonical.ts';
import { carriedConflictsOf } from '../store/carried-conflicts.ts';
import type { ReadStore } from '../store/connection.ts';
import { mustFindCase } from '../store/must-find.ts';
import { viewOf } from './gathering.ts';
import { untilNextEvent } from './until-next-event.ts';

interface CaseConflict extends Conflict {
  /** Hash of what the sources say; an officer carries exactly this. */
  readonly valuesHash: string;
  /** Who carries it, when and why; null while it is open. */
  readonly carried: { readonly by: string; readonly at: string; readonly reason: string } | null;
}

/** Reads all evidence of the case: every look at a case asks for it. */
const conflictsNow = untilNextEvent((store, caseId) => conflictsOf(viewOf(store, mustFindCase(store, caseId))));

/** All conflicts of a case as its evidence stands now. */
export function caseConflicts(store: ReadStore, caseId: string): CaseConflict[] {
  const conflicts = conflictsNow(store, caseId);
  if (conflicts.length === 0) return [];
  const carried = carriedConflictsOf(store, caseId);
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
