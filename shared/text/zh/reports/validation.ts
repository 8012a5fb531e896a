/** 模型验证报告的文字，按部分列示。 */
import type { validationText as english } from '../../en/reports/validation.ts';
import type { SameShape } from '../../same-shape.ts';
import type { Teller } from '../../teller.ts';
import { calibrationText } from './validation/calibration.ts';
import { comparisonText } from './validation/comparison.ts';
import { conclusionsText } from './validation/conclusions.ts';
import { coverText } from './validation/cover.ts';
import { dataText } from './validation/data.ts';
import { discriminationText } from './validation/discrimination.ts';
import { measuresText } from './validation/measures.ts';
import { editsText, limitsText } from './validation/record.ts';
import { stabilityText, subgroupsText } from './validation/stability.ts';
import { summaryText } from './validation/summary.ts';
import { termsText } from './validation/terms.ts';

export function validationText(t: Teller): SameShape<ReturnType<typeof english>> {
  return {
    cover: coverText,
    measures: measuresText(t),
    summary: summaryText(t),
    conclusions: conclusionsText(t),
    data: dataText(t),
    discrimination: discriminationText,
    calibration: calibrationText,
    terms: termsText(t),
    stability: stabilityText,
    subgroups: subgroupsText,
    comparison: comparisonText,
    edits: editsText,
    limits: limitsText,
  };
}
