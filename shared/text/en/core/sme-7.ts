/** What the shipped model SME-7 says of itself: its description and the words of its passport. */
export const sme7Sentences = {
  'sme-7.description':
    'Additive scorecard over the seven indicator groups. The shapes of the financial group were estimated from the statements of 4,645 Polish companies, 248 of which failed within a year, with the direction of risk held in every input; all other groups are expert judgement, as is what each group weighs. How far the points tell clients apart and the level of the PD were set on made-up clients, never on defaults. The passport says what the model is not valid for. The bank validates and recalibrates the model before it relies on the PD.',
  'sme-7.judgement': 'The judgement behind SME-7, version 3, before it is scaled: every group but the financial one.',
  'sme-7.source':
    'Polish Companies Bankruptcy (UCI Machine Learning Repository, data set 365; Tomczak 2016), file 5year, bankrupt within one year of the statement; the rows and columns below that were used',
  'sme-7.period': 'Statements of companies that went bankrupt 2000–2012 and of companies still operating 2007–2013',
  'sme-7.calibration': 'scaling, fitted on the log-odds of held-out rows',
  'sme-7.other-options': 'the defaults of desk train',
  'sme-7.folds': 'ten stratified folds, the column fold',
  'sme-7.why-main-effects':
    'Directions cost less than 0.003 of AUC and pairs add less than 0.003 beside them; the standard deviation over folds is 0.05. The model keeps the directions and leaves the pairs.',
  'sme-7.why-rows-left-out':
    '83 rows have no sales of the year before (x21); 80 of them failed. That a figure is absent there tells how the data were collected, not what a company is like.',
  'sme-7.why-not-interest-cover':
    'x27, operating profit to financial expenses: 28% of the rows where it is absent failed, and a company without interest to pay would be marked down for it.',
  'sme-7.why-not-other-ratios':
    'In about four rows of ten x9, x34 and x36 do not agree with other ratios of the same amounts; x33 and x58 agree in part; x5, x30, x41 and x57 could not be recomputed. x7, x14 and x18 are equal; x48 and x49 subtract depreciation; x29 and x55 depend on the currency.',
  'sme-7.why-six':
    'Kept after forward selection over 34 ratios on folds of another seed. Receivable and inventory days, fixed asset turnover and cash flow to liabilities add nothing to them under directions. The choice saw the rows the figures are of, which flatters them a little.',
  'sme-7.same-as-trained':
    'x39 takes profit on sales, the spread’s EBIT; x21 less 1 is revenue growth; x10, x38, x40 and x46 are of closing balances.',
  'sme-7.source-file':
    'Four fifths of the file 5year: 4,728 rows, 328 defaults, columns x1 to x64, default and fold. SHA-256 b7ce62a4257af70c7d885926b030d34b6c5e12cae20615aa97ff5152ddedc0d5.',
  'sme-7.judged-groups':
    'The groups certification, operational, transactions, customer, logistics and monitoring: bins, order of points and reference shares are those of SME-7, version 1, with adverse media and guarantee circles beside them.',
  'sme-7.judged-budgets':
    'What each group carries of the score: budgets, with none above 40% and behaviour (bank, lenders, courts) at 40% at least, because the books are the least reliable evidence.',
  'sme-7.judged-taper':
    'Points below zero are drawn together (their power 0.6): who is bad in one respect is bad in many, and one cause is not to count ten times.',
  'sme-7.judged-tails': 'Growth above 60% earns what no growth earns, unless receipts of the last 90 days grow too.',
  'sme-7.judged-scale-of-points':
    'The scale: judgement scaled on 3,000 generated clients of seeds kept for it, never calibrated on defaults. The slope and the level of the PD are those of the generator, not of any bank’s borrowers.',
  'sme-7.judged-absence':
    'The points of what is not provided: a quarter of a standard deviation below the mean of the provided ones, rounded down. A ratio without meaning earns the best bin’s points where that is good (no debt), the worst bin’s where it is bad (equity used up), else those of what is not provided: the empty cells of the table are too few and say neither.',
  'sme-7.judged-scale': 'The master scale.',
  'sme-7.limit-poland':
    'Estimated on Polish companies of 2000–2013, many of them manufacturers: not valid without recalibration for other countries, sectors and years.',
  'sme-7.limit-size':
    'The companies published statements and were larger than most applicants of a small business bank: not valid for micro firms, or for companies without statements.',
  'sme-7.limit-start-ups': 'Not valid for start-ups: revenue growth needs two full years.',
  'sme-7.limit-accounting':
    'Not valid for other accounting regimes without a check of the spread: in the Polish form provisions and accruals stand outside liabilities, and constant capital is equity and long-term liabilities.',
  'sme-7.limit-outcome':
    'The outcome is bankruptcy within one year of the statement, not ninety days past due and not another horizon.',
  'sme-7.limit-years':
    'Failed and surviving companies come from different years, so that the state of the economy is in the estimates.',
  'sme-7.limit-statements':
    'The financial group knows statements only, taken at their word: who has not examined them must not rely on it.',
  'sme-7.limit-rows':
    'Few rows stand behind some bins: 4,645 rows, 248 failures. The AUC over ten folds is 0.84 with a standard deviation of 0.05.',
  'sme-7.limit-level':
    'The PD is no measured default frequency of this bank’s borrowers. Validate on the bank’s own cases before relying on it.',
} as const;
