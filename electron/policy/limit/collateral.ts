/** What the collateral covers: Σ value · (1 − haircut) · enforceability, net of prior liens. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { leftOutNote, recordsOf } from '#electron/case-view/records.ts';
import type { LimitPolicy } from '#electron/policy/schemas.ts';
import type { WorkingLine } from '#shared/domain/assessment.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { line, type MeasureResult, measured, notMeasured } from './measure.ts';

const FORMULA = 'Σ max(0, value · (1 − haircut) · enforceability − prior liens)';

type CollateralFields = RecordFields<'collateral'>;
type Haircuts = LimitPolicy['collateral'];

interface LendingValue {
  readonly haircut: number;
  readonly enforceability: number;
  /** Minor units owed to those who come first; null when that is not known. */
  readonly priorLiens: number | null;
  /** Minor units; 0 when the prior liens are not known. */
  readonly value: number;
}

/**
 * Lending value of one collateral. The record's own haircut and enforceability count where they are
 * stricter than the policy's. First in rank means no prior liens; any other rank, or none, needs
 * their amount: what is not known is never taken as free of liens.
 */
function lendingValue(fields: CollateralFields, policy: Haircuts): LendingValue {
  const row = policy.kinds.find((candidate) => candidate.kind === fields.kind);
  if (!row) throw new TypeError(`the limit policy has no haircut for ${fields.kind}`);
  const haircut = Math.min(1, Math.max(row.haircut, fields.haircut ?? 0));
  const enforceability = Math.max(0, Math.min(row.enforceability, fields.enforceability ?? 1));
  const priorLiens = fields.prior_liens ?? (fields.lien_rank === 1 ? 0 : null);
  const value = priorLiens === null ? 0 : Math.max(0, fields.value * (1 - haircut) * enforceability - priorLiens);
  return { haircut, enforceability, priorLiens, value };
}

/** The measure for a case, with the loan to value of the requested amount beside it. */
export function collateralMeasure(view: CaseView, policy: Haircuts): MeasureResult {
  const selection = recordsOf(view, 'collateral');
  if (selection.records.length === 0) {
    const foreign = leftOutNote(selection);
    return notMeasured(
      FORMULA,
      foreign ? `No collateral in ${view.currency}: ${foreign}.` : 'No collateral on record.',
    );
  }
  const items = selection.records.map(({ fields }) => ({ fields, lending: lendingValue(fields, policy) }));
  const market = items.reduce((sum, { fields }) => sum + fields.value, 0);
  const covered = items.reduce((sum, { lending }) => sum + lending.value, 0);
  const working = [
    ...items.map(({ fields, lending }) => itemLine(fields, lending)),
    line('value of all collateral', market, 'money', leftOutNote(selection)),
    line('loan to value of the request', market > 0 ? view.application.amount / market : null, 'share'),
  ];
  return measured(FORMULA, covered, working);
}

function itemLine(fields: CollateralFields, lending: LendingValue): WorkingLine {
  const percent = (share: number): string => `${Number((share * 100).toFixed(1))}%`;
  const liens = lending.priorLiens === null ? '; prior liens not provided, so it counts for nothing' : '';
  const note = `haircut ${percent(lending.haircut)}, enforceability ${percent(lending.enforceability)}${liens}`;
  return line(`${fields.kind}${fields.description ? `: ${fields.description}` : ''}`, lending.value, 'money', note);
}
