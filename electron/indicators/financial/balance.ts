/** Financial indicators of one balance sheet: liquidity and leverage. */
import { formula, line } from '#electron/indicators/formulas.ts';
import { fraction, type GroupedIndicator, NOTHING_OWED, ratio, USED_UP } from '#electron/indicators/indicator.ts';
import { figureOf } from '#electron/indicators/statements.ts';
import { minus, over, plus } from '#shared/domain/formula.ts';
import type { Sentence } from '#shared/domain/words.ts';
import { sentence } from '#shared/text/sentence.ts';
import { bySheet } from './course.ts';

const ROSS = sentence('citation.ross');
const ALTMAN = sentence('citation.author', { author: 'Altman', year: 1968 });
const LATEST = sentence('window.latest-sheet');

/** Without a sheet there is nothing to compute; `otherwise` says when what is there has no meaning. */
function needsSheet(otherwise: Sentence): Sentence {
  return sentence('fields.remarks', { remarks: [sentence('null-rule.needs-sheet'), otherwise] });
}

const CURRENT_LIABILITIES_POSITIVE = needsSheet(sentence('null-rule.no-current-liabilities'));
const TOTAL_ASSETS_POSITIVE = needsSheet(sentence('null-rule.total-assets-not-positive'));

export const balanceIndicators: readonly GroupedIndicator[] = [
  {
    indicator: 'current_ratio',
    formula: formula(over(line('current_assets'), line('current_liabilities'))),
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: CURRENT_LIABILITIES_POSITIVE,
    restsOn: { records: ['statement_line'], verified: ['revenue', 'debt'] },
    authority: ROSS,
    compute: bySheet((sheet) =>
      ratio(figureOf(sheet, 'current_assets'), figureOf(sheet, 'current_liabilities'), { meanings: NOTHING_OWED }),
    ),
  },
  {
    indicator: 'quick_ratio',
    formula: formula(over(minus(line('current_assets'), line('inventory')), line('current_liabilities'))),
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: CURRENT_LIABILITIES_POSITIVE,
    restsOn: { records: ['statement_line'], verified: ['revenue', 'debt'] },
    authority: ROSS,
    compute: bySheet((sheet) =>
      fraction(
        [figureOf(sheet, 'current_assets'), figureOf(sheet, 'inventory'), figureOf(sheet, 'current_liabilities')],
        (assets, inventory, liabilities) => ({
          numerator: assets - inventory,
          denominator: liabilities,
          denominatorName: figureOf(sheet, 'current_liabilities').name,
        }),
        NOTHING_OWED,
      ),
    ),
  },
  {
    indicator: 'cash_ratio',
    formula: formula(over(line('cash'), line('current_liabilities'))),
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: CURRENT_LIABILITIES_POSITIVE,
    restsOn: { records: ['statement_line'], verified: ['debt'] },
    authority: ROSS,
    compute: bySheet((sheet) =>
      ratio(figureOf(sheet, 'cash'), figureOf(sheet, 'current_liabilities'), { meanings: NOTHING_OWED }),
    ),
  },
  {
    indicator: 'debt_to_assets',
    formula: formula(over(line('total_liabilities'), line('total_assets'))),
    unit: 'ratio',
    window: LATEST,
    direction: 'higher-is-riskier',
    nullRule: TOTAL_ASSETS_POSITIVE,
    restsOn: { records: ['statement_line'], verified: ['debt', 'revenue'] },
    authority: ROSS,
    compute: bySheet((sheet) =>
      ratio(figureOf(sheet, 'total_liabilities'), figureOf(sheet, 'total_assets'), { meanings: USED_UP }),
    ),
  },
  {
    indicator: 'debt_to_tangible_net_worth',
    formula: formula(over(line('total_liabilities'), minus(line('equity'), line('intangibles')))),
    unit: 'ratio',
    window: LATEST,
    direction: 'higher-is-riskier',
    nullRule: needsSheet(sentence('null-rule.tangible-net-worth-not-positive')),
    restsOn: { records: ['statement_line'], verified: ['debt', 'revenue'] },
    authority: sentence('citation.rma-debt-to-worth'),
    compute: bySheet((sheet) =>
      fraction(
        [figureOf(sheet, 'total_liabilities'), figureOf(sheet, 'equity'), figureOf(sheet, 'intangibles')],
        (liabilities, equity, intangibles) => ({
          numerator: liabilities,
          denominator: equity - intangibles,
          denominatorName: sentence('operand.tangible-net-worth-in', { period: sheet.label }),
        }),
        USED_UP,
      ),
    ),
  },
  {
    indicator: 'retained_earnings_to_assets',
    formula: formula(over(line('retained_earnings'), line('total_assets'))),
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: TOTAL_ASSETS_POSITIVE,
    restsOn: { records: ['statement_line'], verified: ['revenue', 'debt'] },
    authority: ALTMAN,
    compute: bySheet((sheet) =>
      ratio(figureOf(sheet, 'retained_earnings'), figureOf(sheet, 'total_assets'), { meanings: USED_UP }),
    ),
  },
  {
    indicator: 'working_capital_to_assets',
    formula: formula(over(minus(line('current_assets'), line('current_liabilities')), line('total_assets'))),
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: TOTAL_ASSETS_POSITIVE,
    restsOn: { records: ['statement_line'], verified: ['revenue', 'debt'] },
    authority: ALTMAN,
    compute: bySheet((sheet) =>
      fraction(
        [figureOf(sheet, 'current_assets'), figureOf(sheet, 'current_liabilities'), figureOf(sheet, 'total_assets')],
        (assets, liabilities, total) => ({
          numerator: assets - liabilities,
          denominator: total,
          denominatorName: figureOf(sheet, 'total_assets').name,
        }),
        USED_UP,
      ),
    ),
  },
  {
    indicator: 'equity_to_assets',
    formula: formula(over(line('equity'), line('total_assets'))),
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: TOTAL_ASSETS_POSITIVE,
    restsOn: { records: ['statement_line'], verified: ['debt', 'revenue'] },
    authority: sentence('citation.bankruptcy-study', { ratio: 'X10' }),
    compute: bySheet((sheet) =>
      ratio(figureOf(sheet, 'equity'), figureOf(sheet, 'total_assets'), { meanings: USED_UP }),
    ),
  },
  {
    indicator: 'permanent_capital_to_assets',
    formula: formula(
      over(minus(plus(line('equity'), line('total_liabilities')), line('current_liabilities')), line('total_assets')),
    ),
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: TOTAL_ASSETS_POSITIVE,
    restsOn: { records: ['statement_line'], verified: ['debt', 'revenue'] },
    authority: sentence('citation.bankruptcy-study', { ratio: 'X38' }),
    compute: bySheet((sheet) =>
      fraction(
        [
          figureOf(sheet, 'equity'),
          figureOf(sheet, 'total_liabilities'),
          figureOf(sheet, 'current_liabilities'),
          figureOf(sheet, 'total_assets'),
        ],
        (equity, liabilities, current, total) => ({
          numerator: equity + liabilities - current,
          denominator: total,
          denominatorName: figureOf(sheet, 'total_assets').name,
        }),
        USED_UP,
      ),
    ),
  },
  {
    indicator: 'liquid_assets_to_current_liabilities',
    formula: formula(
      over(minus(line('current_assets'), line('inventory'), line('receivables')), line('current_liabilities')),
    ),
    unit: 'ratio',
    window: LATEST,
    direction: 'lower-is-riskier',
    nullRule: CURRENT_LIABILITIES_POSITIVE,
    restsOn: { records: ['statement_line'], verified: ['debt'] },
    authority: sentence('citation.bankruptcy-study', { ratio: 'X40' }),
    compute: bySheet((sheet) =>
      fraction(
        [
          figureOf(sheet, 'current_assets'),
          figureOf(sheet, 'inventory'),
          figureOf(sheet, 'receivables'),
          figureOf(sheet, 'current_liabilities'),
        ],
        (assets, inventory, receivables, liabilities) => ({
          numerator: assets - inventory - receivables,
          denominator: liabilities,
          denominatorName: figureOf(sheet, 'current_liabilities').name,
        }),
        NOTHING_OWED,
      ),
    ),
  },
];
