/** Words of the section "Indicators" of the decision report and of its annex of operands. */
import type { Teller } from '../../teller.ts';

export function indicatorsText(t: Teller) {
  return {
    title: 'Indicators',
    intro:
      'Points are those of the bin the value falls in; the average is the mean of the model’s reference population. A missing value has a bin of its own and is never taken as zero.',
    indicator: 'Indicator',
    bin: 'Bin',
    points: 'Points',
    average: 'Average',
    remark: 'Remark',
    notScored: 'not scored',
    pair: 'pair',
    pairRemark: 'What both values earn or lose together, beside what each does alone.',
    group: 'Group',
    present: (present: number, all: number) =>
      `${t.formats.number(present)} of ${t.formats.number(all)} indicators have a value.`,
    noIndicators: 'No indicators.',
    operands: 'Annex: formulas and operands',
    operandsSheet: 'Operands',
    operandsIntro:
      'Each indicator with its formula and authority, and the operands it was computed from: value, the number of records behind it and their record set, and a remark.',
    noOperands: 'No indicator has operands.',
    operand: 'Operand',
    records: 'Records',
    recordSet: 'Record set',
    formulaHead: 'Formula and authority',
    formula: (formula: string, authority: string) => `${formula} (${authority})`,
  };
}
