/** C1 and C2: one fact that two sources state differently; two sets of accounts for one period above all. */
import type { CaseView } from '#electron/case-view/case-view.ts';
import { recordsOf } from '#electron/case-view/records.ts';
import type { RecordSetName } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { Conflict, StatedField } from '../conflicts/conflict.ts';
import { conflictsOf } from '../conflicts/conflicts.ts';
import { type AuthenticityTest, type Check, figure, row, severityFrom } from '../finding.ts';

/**
 * How far apart two sets of accounts are, by the largest difference over the largest amount of the statement
 * (expert judgement): any is asked about, from 2% on neither is relied on, from 10% on they are two sets.
 */
const ACCOUNTS_FLOORS = [Number.MIN_VALUE, 0.02, 0.1] as const;

/** Each telling of a conflict as rows to open, and where it differs. */
function rowsOf({ recordSet, sides, fields }: Conflict): Check['evidence'] {
  const differing = new Set(fields.flatMap(({ values }) => values.map(({ recordId }) => recordId)));
  return sides.flatMap((side, index) =>
    row(
      recordSet,
      side.recordIds.filter((recordId) => differing.has(recordId)).map((recordId) => ({ recordId })),
      sentence('stated-twice.rows', { number: index + 1, kind: side.kind }),
    ),
  );
}

function amountsOf({ values }: StatedField): number[] {
  return values.flatMap(({ value }) => (typeof value === 'number' ? [value] : []));
}

function spreadOf(field: StatedField): number {
  const amounts = amountsOf(field);
  return Math.max(...amounts) - Math.min(...amounts);
}

/** The largest difference over the largest amount of the statements that differ. */
function accountsGap(view: CaseView, { fields, sides }: Conflict): number {
  const ofSides = new Set(sides.flatMap(({ recordIds }) => recordIds));
  const size = recordsOf(view, 'statement_line').records.reduce(
    (largest, { recordId, fields: { amount } }) =>
      ofSides.has(recordId) ? Math.max(largest, Math.abs(amount)) : largest,
    0,
  );
  return size === 0 ? 0 : Math.max(...fields.map(spreadOf)) / size;
}

function nothing(id: 'stated-twice.one-set' | 'stated-twice.nothing'): Check {
  return { severity: 0, gap: sentence(id), evidence: [], figures: [] };
}

/** C1: two sets of accounts. */
export const twoSetsOfAccounts: AuthenticityTest = {
  test: 'C1',
  groups: ['financial'],
  run: (view) => {
    const lines = recordsOf(view, 'statement_line').records;
    if (lines.length === 0) return sentence('stated-twice.no-accounts');
    const conflicts = conflictsOf(view).filter(({ recordSet }) => recordSet === 'statement_line');
    if (conflicts.length === 0) return [nothing('stated-twice.one-set')];
    return conflicts.map((conflict): Check => {
      const gap = accountsGap(view, conflict);
      const { about } = conflict;
      return {
        severity: severityFrom(gap, ACCOUNTS_FLOORS),
        gap: sentence('stated-twice.accounts', {
          about,
          sets: conflict.sides.length,
          lines: conflict.fields.length,
          gap,
        }),
        evidence: rowsOf(conflict),
        figures: [figure('accounts-gap', gap, 'ratio', { about })],
      };
    });
  },
};

/** What an invoice's two amounts mean is told by T6. */
const TOLD_HERE: ReadonlySet<RecordSetName> = new Set(['bank_transaction', 'vat_return', 'payroll']);

/** C2: any other fact that two sources state differently: asked, since either may be the wrong one. */
export const statedTwice: AuthenticityTest = {
  test: 'C2',
  groups: ['operational', 'transactions'],
  run: (view) => {
    const conflicts = conflictsOf(view).filter(({ recordSet }) => TOLD_HERE.has(recordSet));
    if (conflicts.length === 0) {
      const isEmpty = [...TOLD_HERE].every((set) => recordsOf(view, set).records.length === 0);
      return isEmpty ? sentence('finding.nothing-to-compare') : [nothing('stated-twice.nothing')];
    }
    return conflicts.map(
      (conflict): Check => ({
        severity: 1,
        gap: sentence('stated-twice.fact', {
          recordSet: conflict.recordSet,
          about: conflict.about,
          sources: conflict.sides.length,
          values: conflict.fields.length,
        }),
        evidence: rowsOf(conflict),
        figures: [],
      }),
    );
  },
};
