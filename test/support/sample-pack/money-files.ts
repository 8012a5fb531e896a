/** Bank, books, invoices and tax, each as the system it comes from writes it. */
import type { SampleApplicant } from '#electron/sample/applicant.ts';
import { CHINESE_LINES } from '#electron/sample/staging/paper-headers.ts';
import { STATEMENT_CODES, STATEMENT_LINES, type StatementCode, type StatementSection } from '#shared/domain/spread.ts';
import {
  csvFile,
  dateCell,
  dated,
  grouped,
  major,
  type PackCell,
  type PackFile,
  type PackSheet,
  xlsxFile,
} from './spreadsheet.ts';

/** The bank's web export: GB 18030, title lines, debit and credit columns, dates without separators. */
export function bankFile({ applicant, evidence }: SampleApplicant): PackFile {
  const rows = evidence.bank_transaction;
  const account = rows[0]?.account ?? '';
  const [from, to] = [rows[0]?.booking_date ?? '', rows.at(-1)?.booking_date ?? ''];
  const header = ['交易日期', '交易流水号', '摘要', '借方发生额', '贷方发生额', '账户余额', '对方户名', '对方账号'];
  const body = rows.map((row, index) => [
    dated(row.booking_date, 'ymd'),
    `${dated(row.booking_date, 'ymd')}${String(index + 1).padStart(6, '0')}`,
    row.remittance ?? '',
    row.amount < 0 ? grouped(-row.amount) : '',
    row.amount < 0 ? '' : grouped(row.amount),
    grouped(row.balance_after ?? 0),
    row.counterparty_name ?? '',
    row.counterparty_account ?? '',
  ]);
  const titles = [
    '江南农村商业银行 企业网上银行 账户交易明细',
    `户名：${applicant.legalName}`,
    `账号：${account} 币种：人民币`,
    `起止日期：${from} 至 ${to}`,
  ];
  return csvFile('01 银行流水 江南农商行.csv', { separator: ',', encoding: 'gb18030' }, titles, [header, ...body]);
}

function amountsOf({ evidence }: SampleApplicant, end: string): (code: StatementCode) => number {
  const lines = evidence.statement_line.filter(({ period_end }) => period_end === end);
  return (code) => lines.find((line) => line.code === code)?.amount ?? 0;
}

const SHEETS: Readonly<Record<StatementSection, string>> = {
  'balance-sheet': '资产负债表',
  income: '利润表',
  'cash-flow': '现金流量表',
};

/** One section of the audited accounts in 万元: two years side by side, administration split as the auditor prints it. */
function auditedSheet(applicant: SampleApplicant, section: StatementSection): PackSheet {
  const years = ['2025', '2024'];
  const columns = years.map((year) => amountsOf(applicant, `${year}-12-31`));
  const tenThousands = (amount: number) => amount / 1_000_000;
  const rows = STATEMENT_CODES.filter((code) => STATEMENT_LINES[code].section === section).flatMap(
    (code): PackCell[][] => {
      const amounts = columns.map((amountOf) => amountOf(code));
      if (code !== 'selling_general_admin') return [[CHINESE_LINES[code], ...amounts.map(tenThousands)]];
      const selling = amounts.map((amount) => Math.floor(amount * 0.4));
      return [
        ['销售费用', ...selling.map(tenThousands)],
        ['管理费用', ...amounts.map((amount, index) => tenThousands(amount - (selling[index] ?? 0)))],
      ];
    },
  );
  const periods = years.map((year) => (section === 'balance-sheet' ? `${year}年12月31日` : `${year}年度`));
  return {
    name: SHEETS[section],
    titles: [SHEETS[section], `编制单位：${applicant.applicant.legalName}`, '单位：人民币万元'],
    header: ['项目', ...periods],
    rows,
  };
}

/** The audited accounts of two years. */
export function auditedAccounts(applicant: SampleApplicant): Promise<PackFile> {
  const sections = Object.keys(SHEETS) as StatementSection[];
  return xlsxFile(
    '02 审计报告附表 2024-2025.xlsx',
    sections.map((section) => auditedSheet(applicant, section)),
  );
}

const ENGLISH_LINES: Readonly<Record<StatementCode, string>> = {
  cash: 'Cash and cash equivalents',
  short_term_investments: 'Short-term securities',
  receivables: 'Trade receivables',
  inventory: 'Inventories',
  prepayments: 'Prepaid expenses',
  other_current_assets: 'Other current assets',
  current_assets: 'Total current assets',
  ppe_net: 'Property, plant and equipment',
  intangibles: 'Intangible assets',
  long_term_investments: 'Investments',
  other_noncurrent_assets: 'Other non-current assets',
  total_assets: 'Total assets',
  short_term_debt: 'Short-term borrowings',
  payables: 'Trade payables',
  advances_received: 'Advances from customers',
  tax_payable: 'Taxes payable',
  other_current_liabilities: 'Accrued expenses',
  current_liabilities: 'Total current liabilities',
  long_term_debt: 'Long-term borrowings',
  other_noncurrent_liabilities: 'Other non-current liabilities',
  total_liabilities: 'Total liabilities',
  paid_in_capital: 'Share capital',
  retained_earnings: 'Retained earnings',
  other_equity: 'Reserves',
  equity: 'Total equity',
  revenue: 'Revenue',
  cost_of_sales: 'Cost of sales',
  gross_profit: 'Gross profit',
  selling_general_admin: 'Selling, general and administrative expenses',
  depreciation: 'Depreciation',
  ebit: 'Operating profit',
  interest_expense: 'Interest expense',
  other_income: 'Other income, net',
  pretax_profit: 'Profit before tax',
  tax: 'Income tax',
  net_profit: 'Net profit',
  dividends: 'Dividends paid',
  cash_from_operations: 'Net cash from operating activities',
  capital_expenditure: 'Purchase of property, plant and equipment',
  cash_from_investing: 'Net cash from investing activities',
  scheduled_principal: 'Repayment of borrowings',
  cash_from_financing: 'Net cash from financing activities',
  net_change_in_cash: 'Net change in cash and cash equivalents',
};

/** Nine months of management accounts in English beside last year's; lines that are zero in both are not printed. */
export function managementAccounts(applicant: SampleApplicant): PackFile {
  const columns = [amountsOf(applicant, '2026-09-30'), amountsOf(applicant, '2025-12-31')];
  const rows = STATEMENT_CODES.map((code) => ({ code, amounts: columns.map((amountOf) => amountOf(code)) }))
    .filter(({ amounts }) => amounts.some((amount) => amount !== 0))
    .map(({ code, amounts }) => [ENGLISH_LINES[code], ...amounts.map(grouped)]);
  const titles = ['Management accounts (unaudited)', 'Currency: CNY'];
  const header = ['Line item', '30 Sep 2026', '31 Dec 2025'];
  return csvFile('03 Management accounts 2026-09.csv', { separator: ',', encoding: 'utf8' }, titles, [header, ...rows]);
}

const INVOICE_STATUS = { normal: '正常', void: '已作废', 'credit-note': '红字发票' } as const;

/** The sales ledger: a spreadsheet with real dates, the e-invoice's columns and the due date. */
export function salesInvoices({ applicant, evidence }: SampleApplicant): Promise<PackFile> {
  const sales = evidence.invoice.filter(({ direction }) => direction === 'sale');
  return xlsxFile('04 销项发票台账.xlsx', [
    {
      name: '销项发票',
      header: [
        '序号',
        '数电发票号码',
        '销方名称',
        '销方识别号',
        '购买方名称',
        '购方识别号',
        '开票日期',
        '付款到期日',
        '金额',
        '税额',
        '价税合计',
        '发票状态',
        '备注',
      ],
      rows: sales.map((invoice, index) => [
        String(index + 1),
        invoice.number,
        applicant.legalName,
        applicant.registrationId,
        invoice.counterparty_name,
        invoice.counterparty_id ?? '',
        { date: invoice.issue_date },
        dateCell(invoice.due_date),
        major(invoice.net),
        major(invoice.tax),
        major(invoice.gross),
        INVOICE_STATUS[invoice.status],
        invoice.references ?? '',
      ]),
    },
  ]);
}

/** Purchase invoices as the tax platform exports them: UTF-8 with a byte order mark, dates with slashes. */
export function purchaseInvoices({ applicant, evidence }: SampleApplicant): PackFile {
  const header = [
    '发票号码',
    '开票日期',
    '销售方名称',
    '销售方纳税人识别号',
    '购买方名称',
    '不含税金额',
    '税额',
    '价税合计',
    '付款到期日',
    '发票状态',
  ];
  const rows = evidence.invoice
    .filter(({ direction }) => direction === 'purchase')
    .map((invoice) => [
      invoice.number,
      dated(invoice.issue_date, 'y/m/d'),
      invoice.counterparty_name,
      invoice.counterparty_id ?? '',
      applicant.legalName,
      (invoice.net / 100).toFixed(2),
      ((invoice.tax ?? 0) / 100).toFixed(2),
      (invoice.gross / 100).toFixed(2),
      dated(invoice.due_date, 'y/m/d'),
      INVOICE_STATUS[invoice.status],
    ]);
  return csvFile('05 进项发票.csv', { separator: ',', encoding: 'utf8-bom' }, [], [header, ...rows]);
}

/** Two years of VAT returns. */
export function vatReturns({ evidence }: SampleApplicant): Promise<PackFile> {
  return xlsxFile('06 增值税申报汇总.xlsx', [
    {
      name: '增值税',
      titles: ['增值税及附加税费申报汇总（单位：元）'],
      header: ['税款所属期', '应税销售额', '销项税额', '进项税额', '本期已缴税额', '申报日期', '申报期限'],
      rows: evidence.vat_return.map((month) => [
        `${month.period.slice(0, 4)}年${Number(month.period.slice(5))}月`,
        major(month.taxable_sales),
        major(month.output_tax),
        major(month.input_tax),
        major(month.paid),
        dateCell(month.filed_on),
        dateCell(month.due_on),
      ]),
    },
  ]);
}
