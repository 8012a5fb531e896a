/** What the collateral covers: Σ value · (1 − haircut) · enforceability, aged and net of prior liens. */

import type { CaseView } from '#electron/case-view/case-view.ts';
import { leftOutNote, recordsOf } from '#electron/case-view/records.ts';
import type { LimitPolicy } from '#electron/policy/schemas.ts';
import type { WorkingLine } from '#shared/domain/assessment.ts';
import { apply, minus, times } from '#shared/domain/formula.ts';
import { sentence } from '#shared/text/sentence.ts';
import { type Pledge, pledgesOf, rowOfKind } from '../collateral.ts';
import { line, type MeasureResult, measured } from './measure.ts';

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

type Haircuts = LimitPolicy['collateral'];

interface LendingValue {
  readonly haircut: number;
  readonly enforceability: number;
  /** Minor units; 0 when the prior liens are not known. */
  readonly value: number;
}

/** Lending value of one piece. The record's own haircut and enforceability count where they are stricter than the policy's. */
function lendingValue({ fields, agedValue, priorLiens }: Pledge, policy: Haircuts): LendingValue {
  const row = rowOfKind(policy.kinds, fields.kind);
  const haircut = Math.min(1, Math.max(row.haircut, fields.haircut ?? 0));
  const enforceability = Math.max(0, Math.min(row.enforceability, fields.enforceability ?? 1));
  const value = priorLiens === null ? 0 : Math.max(0, agedValue * (1 - haircut) * enforceability - priorLiens);
  return { haircut, enforceability, value };
}

/** The measure for a case, with the loan to value of the terms beside it; without collateral it is a cover of 0. */
export function collateralMeasure(view: CaseView, policy: Haircuts): MeasureResult {
  const selection = recordsOf(view, 'collateral');
  const pledges = pledgesOf(view, (kind) => rowOfKind(policy.kinds, kind).valuationMonths);
  const items = pledges.map((pledge) => ({ pledge, lending: lendingValue(pledge, policy) }));
  const market = items.reduce((sum, { pledge }) => sum + pledge.fields.value, 0);
  const covered = items.reduce((sum, { lending }) => sum + lending.value, 0);
  const working = [
    ...items.map(({ pledge, lending }) => itemLine(pledge, lending)),
    line(sentence('limit.all-collateral'), market, 'money', leftOutNote(selection)),
    line(sentence('limit.loan-to-value'), market > 0 ? view.terms.amount / market : null, 'share'),
  ];
  return measured(FORMULA, covered, working);
}

function itemLine({ fields, agedValue, priorLiens }: Pledge, lending: LendingValue): WorkingLine {
  const { haircut, enforceability } = lending;
  const name = sentence('limit.collateral-item', { kind: fields.kind, description: fields.description });
  const isOutdated = agedValue === 0 && fields.value > 0;
  const note = isOutdated
    ? sentence('limit.valuation-outdated', { valuedOn: fields.valued_on })
    : sentence('limit.lending-value', { haircut, enforceability, liensKnown: priorLiens !== null });
  return line(name, lending.value, 'money', note);
}
