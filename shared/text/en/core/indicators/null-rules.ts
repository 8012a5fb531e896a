/** When an indicator has no value. */

export const nullRuleSentences = {
  'null-rule.needs-sheet': 'missing without a balance sheet or one of the figures',
  'null-rule.needs-year': 'missing without a full-year statement or one of the figures',
  'null-rule.needs-year-or-roll-forward':
    "missing without a full-year statement or one of the figures, unless the statements' roll-forwards give it",
  'null-rule.no-current-liabilities': 'not meaningful when current liabilities are zero',
  'null-rule.total-assets-not-positive': 'not meaningful when total assets are zero or negative',
  'null-rule.tangible-net-worth-not-positive': 'not meaningful when tangible net worth is zero or negative',
  'null-rule.revenue-not-positive': 'not meaningful when revenue is zero or negative',
  'null-rule.cost-of-sales-not-positive': 'not meaningful when cost of sales is zero or negative',
  'null-rule.no-interest': 'not meaningful when there is no interest expense',
  'null-rule.no-debt': 'not meaningful when there is no interest-bearing debt',
  'null-rule.no-debt-service': 'not meaningful when no debt service is due',
  'null-rule.no-fixed-assets': 'not meaningful when there are no fixed assets',
  'null-rule.no-profit-or-equity': 'not meaningful without profit, or when equity is zero or negative',
  'null-rule.equity-growth':
    'missing without both balance sheets; not meaningful when opening equity is zero or negative',
  'null-rule.revenue-growth': 'missing without both years; not meaningful when the earlier revenue is zero or negative',
  'null-rule.cash-conversion-cycle': 'missing or not meaningful when one of its three parts is',
  'null-rule.trend':
    'missing when the last month is over three months old or less than twelve months are known; without a year earlier the first three of the twelve months are compared',
  'null-rule.years-trading': 'missing without a founding date; not meaningful when it lies after the application',
  'null-rule.licence-expiry':
    'missing without a mandatory licence that states its expiry; a licence not valid has no days left',
  'null-rule.licence-scope': 'missing without a licence in force with a scope, or when the industry is “other”',
  'null-rule.check-digit': 'missing when the kind of id has no check digit',
  'null-rule.identity': 'missing when no document states both',
  'null-rule.ownership': 'missing without an owner with a share; not meaningful when shares exceed the whole',
  'null-rule.appointments': 'missing without an appointment that states its date',
  'null-rule.certificates': 'missing without any licence or certificate',
  'null-rule.size-class':
    'missing when headcount, revenue or total assets leave the class open, or in another currency',
  'null-rule.social-insurance': 'missing without a payroll that states both; not meaningful when gross pay is zero',
  'null-rule.elasticity': 'missing when either course is; not meaningful when sales changed by less than 1%',
  'null-rule.volatility':
    'missing when fewer than six months are known; not meaningful when mean sales are zero or negative',
  'null-rule.seasonal-growth': 'missing when fewer than three months are known in both years',
  'null-rule.capacity': 'missing with electricity bills of fewer than six months; not meaningful when none was used',
  'null-rule.key-person': 'missing when no person is recorded in such a role',
  'null-rule.tax-filing': 'missing when no return states both due and filing date',
  'null-rule.cash-runway':
    'missing when bank transactions cover fewer than 60 of the days; not meaningful without a net outflow',
  'null-rule.purchases': 'missing without purchase invoices; not meaningful when purchases are zero or negative',
  'null-rule.sales': 'missing without sales invoices; not meaningful when sales are zero or negative',
  'null-rule.buyer-tenure': 'missing without sales invoices; no longer than the invoices provided reach back',
  'null-rule.overdue-receivables':
    'missing without bank transactions, sales invoices or due dates; not meaningful when nothing is unpaid',
  'null-rule.related-sales': 'missing without sales invoices or without any such relation provided',
  'null-rule.related-purchases': 'missing without purchase invoices or without any such relation provided',
  'null-rule.invoice-payment': 'missing without bank transactions or without an invoice long due in their time',
  'null-rule.sales-invoices': 'missing without sales invoices',
  'null-rule.round-trips': 'missing without bank transactions or counterparty names; not meaningful without receipts',
  'null-rule.inflow-trend': 'missing when bank transactions cover fewer than 60 days of either period',
  'null-rule.orders': 'missing without orders in the window',
  'null-rule.churn': 'missing without orders in the first six months',
  'null-rule.refunds': 'missing without orders that state refunds; not meaningful when their value is zero',
  'null-rule.customer-concentration': 'missing without orders; not meaningful when their value is zero',
  'null-rule.new-customers': 'missing without orders in the window, or when orders reach back less than 180 days',
  'null-rule.order-dispersion': 'missing with fewer than five orders; not meaningful when their mean is zero',
  'null-rule.disputes': 'missing without sales invoices; not meaningful when their sum is zero or negative',
  'null-rule.on-time': 'missing when no shipment states both dates',
  'null-rule.shipped-to-invoiced':
    'missing without shipments or sales invoices, or when under 80% of shipments state a value',
  'null-rule.value-per-kg': 'missing when fewer than five shipments state value and weight',
  'null-rule.destinations': 'missing when no shipment states its destination',
  'null-rule.shipments': 'missing without shipments',
  'null-rule.return-shipments': 'missing without shipments that state origin and destination',
  'null-rule.ship-to-invoice': 'missing when no shipment names an invoice that was provided',
  'null-rule.days-past-due': 'missing without a facility that states its days past due',
  'null-rule.utilisation': 'missing without a facility that states its limit; not meaningful when limits are zero',
  'null-rule.lenders': 'missing without a facility that states when it was opened',
  'null-rule.needs-search':
    'zero only where a search on file covers the kind and the window; what lies outside counts as at least so many',
  'null-rule.no-open-amounts': 'an open one without an amount stands in the worst bin',
  'null-rule.bureau-debt':
    'missing without facilities or a balance sheet with both debts; not meaningful when the books show no debt',
  'null-rule.guarantees-given':
    'missing without a balance sheet, or without guarantees and a search for them; not meaningful when equity is zero or negative',
  'null-rule.guarantee-circle': 'no only where a search for guarantees is on file',
} as const;
