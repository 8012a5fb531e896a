/** The view of a case that counts: live while its maker works on it, frozen once submitted. */

import type { Elsewhere } from '#shared/domain/elsewhere.ts';
import { EDITABLE_STATES } from '#shared/workflow/states.ts';
import type { CaseView } from '../case-view/case-view.ts';
import type { StoredCase } from '../store/cases.ts';
import type { ReadStore } from '../store/connection.ts';
import { type Snapshot, snapshotsOf } from '../store/decisions.ts';
import { elsewhereOf } from '../store/elsewhere.ts';
import { viewOf } from './gathering.ts';
import { frozenElsewhere } from './submission.ts';

interface ViewInForce {
  readonly view: CaseView;
  /** What other cases hold about the same documents: now, or when the submission was frozen. */
  readonly elsewhere: Elsewhere;
  /** The submission in force: none while the maker still works on the case. */
  readonly snapshot: Snapshot | undefined;
}

/** The submission in force: none while the maker still works on the case. */
export function snapshotInForce(store: ReadStore, stored: StoredCase): Snapshot | undefined {
  return EDITABLE_STATES.includes(stored.state) ? undefined : snapshotsOf(store, stored.id)[0];
}

/** The view that counts for a case now, with what it is examined against. */
export function viewInForce(store: ReadStore, stored: StoredCase): ViewInForce {
  const snapshot = snapshotInForce(store, stored);
  return {
    view: viewOf(store, stored, snapshot && { sequence: snapshot.sequence, ratesHash: snapshot.policies.rates }),
    elsewhere: snapshot ? frozenElsewhere(snapshot) : elsewhereOf(store, stored.id),
    snapshot,
  };
}
