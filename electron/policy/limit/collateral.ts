/** What the collateral covers: Σ value · (1 − haircut) · enforceability, net of prior liens. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { leftOutNote, recordsOf } from '#electron/case-view/records.ts';
import type { LimitPolicy } from '#electron/policy/schemas.ts';
import type { WorkingLine } from '#shared/domain/assessment.ts';
import { Fault } from '#shared/domain/fault.ts';
import { apply, minus, times } from '#shared/domain/formula.ts';
import type { RecordFields } from '#shared/domain/record-sets.ts';
import { sentence } from '#shared/text/sentence.ts';
import { line, type MeasureResult, measured, notMeasured } from './measure.ts';

const FORMULA = sentence('formula.expression', {
  tree: apply(
    'sigma',
    apply(
      'max',
      0,
      minus(
        times(
          sentence('limit.collateral-value'),
          minus(1, sentence('limit.haircut')),
          sentence('limit.enforceability'),
        ),
        sentence('limit.prior-liens'),
      ),
    ),
  ),
  style: 'dots',
});

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
  if (!row) throw new Fault('limit.no-haircut', { kind: fields.kind });
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
    const leftOut = leftOutNote(selection);
    return notMeasured(
      FORMULA,
      leftOut
        ? sentence('limit.no-collateral-in', { currency: view.currency, leftOut })
        : sentence('limit.no-collateral'),
    );
  }
  const items = selection.records.map(({ fields }) => ({ fields, lending: lendingValue(fields, policy) }));
  const market = items.reduce((sum, { fields }) => sum + fields.value, 0);
  const covered = items.reduce((sum, { lending }) => sum + lending.value, 0);
  const working = [
    ...items.map(({ fields, lending }) => itemLine(fields, lending)),
    line(sentence('limit.all-collateral'), market, 'money', leftOutNote(selection)),
    line(sentence('limit.loan-to-value'), market > 0 ? view.application.amount / market : null, 'share'),
  ];
  return measured(FORMULA, covered, working);
}

function itemLine(fields: CollateralFields, lending: LendingValue): WorkingLine {
  const { haircut, enforceability, priorLiens } = lending;
  const name = sentence('limit.collateral-item', { kind: fields.kind, description: fields.description });
  const note = sentence('limit.lending-value', { haircut, enforceability, liensKnown: priorLiens !== null });
  return line(name, lending.value, 'money', note);
}
