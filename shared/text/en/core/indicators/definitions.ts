/** What a definition of an indicator says beside its formula: the window it looks at, where it comes from. */

export const definitionSentences = {
  'window.at-application': 'at the application date',
  'window.months': ({ months }: { readonly months: number }) => `${months} months to the application date`,
  'window.complete-months': ({ months }: { readonly months: number }) =>
    `${months} complete months before the application date`,
  'window.complete-months-and-before': ({ months }: { readonly months: number }) =>
    `${months} complete months before the application date and the ${months} before them`,
  'window.days': ({ days }: { readonly days: number }) => `${days} days to the application date`,
  'window.year-and-headcount': 'latest full year and headcount at the application date',
  'window.latest-sheet': 'latest balance sheet, at most two years old',
  'window.latest-year': 'latest full year, at most two years old',
  'window.year-against-year': 'latest full year against the year before',
  'window.facilities-and-sheet': 'credit facilities at the application date, latest balance sheet',
  'window.application-and-sheet': 'at the application date, latest balance sheet',
  'window.invoices-since-statements': 'at the end of the bank statements, invoices issued since they begin',
  'window.invoices-long-due': ({ days }: { readonly days: number }) =>
    `sales invoices issued since the bank statements begin and due at least ${days} days before they end`,
  'citation.expert-judgement': 'expert judgement',
  'citation.registration-standards': 'GB 32100-2015 (USCC); ISO 17442 (LEI)',
  'citation.size-classes': '工信部联企业〔2011〕300号; 2003/361/EC',
  'citation.ross': 'Ross, Westerfield and Jordan, Fundamentals of Corporate Finance',
  'citation.bankruptcy-study': ({ ratio }: { readonly ratio: string }) => `Zięba, Tomczak and Tomczak 2016 (${ratio})`,
  'citation.rma-debt-to-worth': 'RMA, Annual Statement Studies (debt to worth)',
  'citation.rma-interest-cover': 'RMA, Annual Statement Studies (EBIT to interest)',
  'citation.cfa': 'CFA Institute, Financial Analysis Techniques',
  'citation.author': ({ author, year }: { readonly author: string; readonly year: number }) => `${author} ${year}`,
  'citation.beaver': 'after Beaver 1966 (cash flow to debt), with EBITDA as the cash flow',
  'citation.casey-bartczak': 'Casey and Bartczak 1985',
  'citation.richards-laughlin': 'Richards and Laughlin 1980',
  'citation.hhi': 'Herfindahl–Hirschman index (Σ share²), as in the US Merger Guidelines',
  'citation.entropy': 'Shannon 1948 (entropy); its use here is expert judgement',
  'citation.components': 'strongly connected components (Tarjan 1972); its use here is expert judgement',
  'citation.basel-default': 'Basel Framework CRE36 (90 days past due as default)',
} as const;
