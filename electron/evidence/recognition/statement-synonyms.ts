/** Names of statement lines people use, English and Chinese, for the codes of the spread. */
import { STATEMENT_CODES, type StatementCode } from '#shared/domain/spread.ts';
import { normaliseLabel, withoutBrackets } from './normalise.ts';

/** Code → names of lines that belong to it, separated by a bar. Several lines of one code add up. */
const LINE_NAMES: Readonly<Record<StatementCode, string>> = {
  cash: 'cash and cash equivalents|cash and bank|cash at bank|cash at bank and in hand|cash and bank balances|bank balances|cash in hand|货币资金|现金|银行存款|现金及现金等价物',
  short_term_investments:
    'marketable securities|short term securities|trading securities|financial assets held for trading|current investments|交易性金融资产|短期投资',
  receivables:
    'accounts receivable|trade receivables|trade debtors|debtors|receivables net|trade and other receivables|accounts receivable net|notes receivable|bills receivable|应收账款|应收票据|应收票据及应收账款|应收账款净额',
  inventory: 'inventories|stock|stocks|merchandise|存货|库存',
  prepayments:
    'prepaid expenses|prepayments and accrued income|advances to suppliers|prepaid|预付款项|预付账款|预付费用',
  other_current_assets:
    'other receivables|other current receivables|sundry debtors|contract assets|其他应收款|其他流动资产|合同资产|应收利息|应收股利',
  current_assets: 'total current assets|current assets total|流动资产合计|流动资产总计|流动资产总额',
  ppe_net:
    'property plant and equipment|property plant and equipment net|ppe|net ppe|fixed assets|tangible fixed assets|fixed assets net|tangible assets|construction in progress|固定资产|固定资产净值|固定资产净额|固定资产账面价值|在建工程',
  intangibles: 'intangible assets|goodwill|intangible fixed assets|无形资产|商誉',
  long_term_investments:
    'non current investments|investments|long term equity investments|investment property|长期股权投资|长期投资|投资性房地产',
  other_noncurrent_assets:
    'other non current assets|deferred tax assets|long term prepaid expenses|right of use assets|long term receivables|其他非流动资产|递延所得税资产|长期待摊费用|使用权资产|长期应收款',
  total_assets: 'assets total|total of assets|资产总计|资产合计|资产总额|总资产',
  short_term_debt:
    'short term loans|short term borrowings|bank overdraft|overdraft|bank loans|short term bank loans|current portion of long term debt|notes payable to banks|loans payable|current borrowings|短期借款|一年内到期的非流动负债|一年内到期的长期负债',
  payables:
    'accounts payable|trade payables|trade creditors|creditors|trade and other payables|notes payable|bills payable|应付账款|应付票据|应付票据及应付账款',
  advances_received:
    'advances from customers|customer deposits|customer advances|contract liabilities|deferred revenue|deferred income current|预收款项|预收账款|合同负债',
  tax_payable:
    'taxes payable|income tax payable|current tax liabilities|vat payable|tax liabilities|应交税费|应缴税费|应交税金',
  other_current_liabilities:
    'other payables|accrued expenses|accruals|accrued liabilities|wages payable|salaries payable|employee benefits payable|other creditors|accruals and deferred income|其他应付款|应付职工薪酬|其他流动负债|应付利息|应付股利|预提费用',
  current_liabilities:
    'total current liabilities|current liabilities total|creditors amounts falling due within one year|creditors due within one year|creditors falling due within one year|kurzfristige verbindlichkeiten|流动负债合计|流动负债总计|流动负债总额',
  long_term_debt:
    'long term loans|long term borrowings|non current borrowings|bonds payable|long term bank loans|lease liabilities|长期借款|应付债券|租赁负债',
  other_noncurrent_liabilities:
    'other non current liabilities|deferred tax liabilities|provisions|long term payables|deferred income|其他非流动负债|递延所得税负债|预计负债|长期应付款|递延收益',
  total_liabilities: 'liabilities total|total of liabilities|负债合计|负债总计|负债总额|总负债',
  paid_in_capital:
    'share capital|capital stock|registered capital|issued capital|called up share capital|common stock|owners capital|paid up capital|实收资本|股本|实收资本或股本|注册资本',
  retained_earnings:
    'accumulated profit|retained profit|accumulated profits|profit and loss account|undistributed profit|accumulated losses|未分配利润|留存收益|累计盈余',
  other_equity:
    'reserves|capital reserve|capital reserves|surplus reserve|surplus reserves|share premium|other reserves|minority interests|non controlling interests|additional paid in capital|资本公积|盈余公积|其他综合收益|专项储备|少数股东权益',
  equity:
    'total equity|shareholders equity|total shareholders equity|owners equity|total owners equity|net worth|net assets|stockholders equity|capital and reserves|shareholders funds|total capital and reserves|total shareholders funds|所有者权益合计|所有者权益|股东权益合计|股东权益|净资产|所有者权益或股东权益合计',
  revenue:
    'sales|turnover|net sales|total revenue|operating revenue|operating income|sales revenue|net revenue|revenues|营业收入|主营业务收入|其他业务收入|营业总收入|销售收入|一 营业收入',
  cost_of_sales:
    'cost of goods sold|cogs|cost of revenue|costs of sales|cost of sales and services|operating costs|营业成本|主营业务成本|其他业务成本|减 营业成本|销售成本',
  gross_profit: 'gross margin|gross income|毛利|毛利润|销售毛利',
  selling_general_admin:
    'selling general and administrative expenses|sg a|sga|sg a expenses|operating expenses|selling expenses|administrative expenses|general and administrative expenses|distribution costs|admin expenses|selling and distribution expenses|staff costs|research and development|research and development expenses|taxes and surcharges|other operating expenses|销售费用|管理费用|研发费用|税金及附加|营业费用|营业税金及附加|期间费用',
  depreciation:
    'depreciation and amortisation|depreciation and amortization|amortisation|amortization|depreciation expense|折旧|折旧费|折旧与摊销|折旧和摊销|折旧及摊销',
  ebit: 'operating profit|profit from operations|earnings before interest and tax|operating result|息税前利润',
  interest_expense:
    'interest|finance costs|finance cost|financial expenses|interest expenses|interest paid|finance expenses|interest payable|财务费用|利息支出|利息费用',
  other_income:
    'other income net|other gains|non operating income|investment income|other operating income|interest income|other income expense|其他收益|投资收益|营业外收入|资产处置收益|其他收入',
  pretax_profit:
    'profit before tax|profit before taxation|earnings before tax|pbt|ebt|income before tax|利润总额|税前利润|三 利润总额',
  tax: 'income tax|income tax expense|taxation|tax expense|corporate income tax|corporation tax|所得税费用|所得税|减 所得税费用',
  net_profit:
    'net income|profit for the year|profit after tax|net earnings|profit for the period|profit after taxation|净利润|税后利润|四 净利润',
  dividends: 'dividends paid|distributions|dividend|profit distribution|分配股利|应付普通股股利|股利|现金股利|分红',
  cash_from_operations:
    'net cash from operating activities|cash flow from operations|operating cash flow|net cash provided by operating activities|cash flows from operating activities|net cash generated from operating activities|cash from operating activities|经营活动产生的现金流量净额',
  capital_expenditure:
    'capex|purchase of property plant and equipment|purchase of fixed assets|acquisition of property plant and equipment|additions to fixed assets|payments to acquire fixed assets|购建固定资产无形资产和其他长期资产支付的现金|资本性支出|资本支出',
  cash_from_investing:
    'net cash from investing activities|cash flow from investing|investing cash flow|net cash used in investing activities|cash flows from investing activities|cash from investing activities|投资活动产生的现金流量净额',
  scheduled_principal:
    'repayment of borrowings|repayment of loans|loan repayments|principal repayments|scheduled principal repayments|repayments of long term debt|偿还债务支付的现金|偿还本金',
  cash_from_financing:
    'net cash from financing activities|cash flow from financing|financing cash flow|net cash used in financing activities|cash flows from financing activities|cash from financing activities|筹资活动产生的现金流量净额',
  net_change_in_cash:
    'net increase in cash|net increase in cash and cash equivalents|net decrease in cash|net increase decrease in cash|change in cash|net change in cash and cash equivalents|现金及现金等价物净增加额|现金净增加额|五 现金及现金等价物净增加额',
};

const CODES_BY_NAME: ReadonlyMap<string, StatementCode> = new Map(
  STATEMENT_CODES.flatMap((code) =>
    [code, ...LINE_NAMES[code].split('|')].map((name) => [normaliseLabel(name), code] as const),
  ),
);

/** Lines that only repeat a total of the other side of the balance sheet, or the difference of two totals. */
const REPEATED: ReadonlySet<string> = new Set(
  'total liabilities and equity|total equity and liabilities|net current assets|net current liabilities|net current assets liabilities|working capital|total assets less current liabilities|total liabilities and shareholders equity|liabilities and equity|负债和所有者权益总计|负债和所有者权益合计|负债及所有者权益总计|负债和股东权益总计'
    .split('|')
    .map(normaliseLabel),
);

/** Whether a line says nothing the spread does not know already, so that leaving it out needs no remark. */
export function isRepeatedLine(name: string): boolean {
  return REPEATED.has(normaliseLabel(withoutBrackets(name)));
}

/** Lead-ins of Chinese statements ("一、", "减：", "其中：" excepted, which marks a part already counted). */
const LEAD_IN = /^(?:[一二三四五六七八九十]+\s*[、.．]|[(（][一二三四五六七八九十]+[)）]|[加减]\s*[:：])\s*/;

/** The code a line name stands for, or undefined where it is not known. */
export function statementCodeOf(name: string): StatementCode | undefined {
  const plain = name.trim();
  const bare = withoutBrackets(plain.replace(LEAD_IN, ''));
  return (
    CODES_BY_NAME.get(normaliseLabel(plain)) ??
    CODES_BY_NAME.get(normaliseLabel(bare)) ??
    CODES_BY_NAME.get(normaliseLabel(bare.replace(/^(?:less|add|plus|total)\b[:\s]*/i, '')))
  );
}
