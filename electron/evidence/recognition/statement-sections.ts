/** The sections of a balance sheet: what heads them, and the lines whose meaning depends on where they stand. */
import type { StatementCode } from '#shared/domain/spread.ts';
import { normaliseLabel } from './normalise.ts';

export type BalanceSection =
  | 'current-assets'
  | 'noncurrent-assets'
  | 'current-liabilities'
  | 'noncurrent-liabilities'
  | 'equity';

/** Section → what it is called, separated by a bar. */
const NAMES: Readonly<Record<BalanceSection, string>> = {
  'current-assets':
    'current assets|流动资产|umlaufvermögen|vlottende activa|vlottende middelen|actif circulant|actifs courants|activo corriente|activo circulante|attivo circolante|aktywa obrotowe',
  'noncurrent-assets':
    'fixed assets|non current assets|noncurrent assets|long term assets|非流动资产|长期资产|anlagevermögen|vaste activa|actif immobilisé|actifs non courants|activo no corriente|activo fijo|immobilizzazioni|aktywa trwałe',
  'current-liabilities':
    'current liabilities|creditors amounts falling due within one year|creditors due within one year|creditors falling due within one year|short term liabilities|流动负债|kurzfristige verbindlichkeiten|kortlopende schulden|dettes à court terme|passifs courants|pasivo corriente|pasivo circulante|debiti a breve termine|zobowiązania krótkoterminowe',
  'noncurrent-liabilities':
    'non current liabilities|noncurrent liabilities|long term liabilities|creditors amounts falling due after more than one year|creditors amounts falling due after one year|creditors due after one year|creditors due after more than one year|非流动负债|长期负债|langfristige verbindlichkeiten|langlopende schulden|dettes à long terme|passifs non courants|pasivo no corriente|debiti a lungo termine|zobowiązania długoterminowe',
  equity:
    'equity|capital and reserves|shareholders equity|shareholders funds|stockholders equity|owners equity|所有者权益|股东权益|所有者权益或股东权益|eigenkapital|eigen vermogen|capitaux propres|patrimonio neto|patrimonio netto|kapitał własny',
};

/** Headings after which the lines of a balance sheet's section are over. */
const OTHERS =
  'assets|liabilities|total assets|net assets|income|revenue|trading income|turnover|sales|cost of sales|cost of goods sold|gross profit|expenses|operating expenses|administrative expenses|overheads|other income|other expenses|资产|负债|利润表|现金流量表|aktiva|passiva|activa|actif|passif|activo|pasivo';

const SECTIONS: ReadonlyMap<string, BalanceSection> = new Map(
  (Object.keys(NAMES) as BalanceSection[]).flatMap((section) =>
    NAMES[section].split('|').map((name) => [normaliseLabel(name), section] as const),
  ),
);
const OTHER_HEADINGS: ReadonlySet<string> = new Set(OTHERS.split('|').map(normaliseLabel));

/** The section a heading opens; null where it opens another part of the statement, undefined where it opens none. */
export function sectionOf(heading: string): BalanceSection | null | undefined {
  const label = normaliseLabel(heading);
  return SECTIONS.get(label) ?? (OTHER_HEADINGS.has(label) ? null : undefined);
}

const LOANS =
  'loan|loans|bank loan|bank loans|bank loans and overdrafts|bank borrowings|borrowings|other loans|term loan|term loans|hire purchase|hire purchase contracts|finance lease|finance leases|obligations under finance leases|lease liability|lease liabilities|mortgage|mortgages|bounce back loan|directors loan|director s loan|directors loan account|director s loan account|directors loan accounts|loan from director|shareholder loan|shareholder loans|notes payable|darlehen|verbindlichkeiten gegenüber kreditinstituten|leningen|emprunts|préstamos|借款|银行借款|租赁负债';
const TAXES =
  'vat|vat payable|vat liability|vat control account|gst|gst payable|sales tax|sales tax payable|paye|paye payable|paye ni|paye and ni|paye nic|national insurance|tax|taxation|corporation tax|corporation tax payable|income tax|income taxes|current tax|other taxes and social security|other taxation and social security|taxation and social security|social security and other taxes|所得税|增值税|btw|omzetbelasting|tva|iva';
const OTHER_DEBTS =
  'creditors|other creditors|other payables|other liabilities|accruals|accruals and deferred income|deferred income|provisions|provision for liabilities|payables|其他应付款|预计负债|递延收益';
const RESULTS =
  'current year earnings|current year profit|net income|net profit|net profit loss|net loss|profit for the year|profit loss for the year|profit for the financial year|profit and loss account|profit and loss|p l account|profit loss|retained earnings brought forward|jahresüberschuss|bilanzgewinn|gewinnvortrag|resultaat boekjaar|résultat de l exercice|report à nouveau|resultado del ejercicio|本年利润|本年净利润|净利润';

/** Section → names of lines → the code they have there and only there. */
const MEANINGS: Readonly<Record<BalanceSection, readonly (readonly [string, StatementCode])[]>> = {
  'current-assets': [
    ['investments|financial assets', 'short_term_investments'],
    [
      'vat|vat receivable|vat recoverable|tax|corporation tax|income tax receivable|other debtors|other assets|增值税|待抵扣进项税额',
      'other_current_assets',
    ],
    ['bank|bank account|bank accounts|current account|petty cash|cash on hand', 'cash'],
  ],
  'noncurrent-assets': [
    ['debtors|receivables|other assets|deposits|other debtors', 'other_noncurrent_assets'],
    [
      'plant and machinery|plant machinery|machinery|equipment|office equipment|computer equipment|motor vehicles|vehicles|fixtures and fittings|fixtures fittings|furniture and fixtures|land and buildings|buildings|leasehold improvements|sachanlagen|materiële vaste activa|immobilisations corporelles|inmovilizado material|机器设备|房屋建筑物',
      'ppe_net',
    ],
  ],
  'current-liabilities': [
    [LOANS, 'short_term_debt'],
    [TAXES, 'tax_payable'],
    ['deferred income|deferred revenue', 'advances_received'],
    [
      'provisions|provision for liabilities|interest payable|interest|dividends|dividends payable|net wages|wages|wages payable|pensions|pension payable|credit card|credit cards',
      'other_current_liabilities',
    ],
    ['creditors|payables', 'payables'],
  ],
  'noncurrent-liabilities': [
    [LOANS, 'long_term_debt'],
    [OTHER_DEBTS, 'other_noncurrent_liabilities'],
    [TAXES, 'other_noncurrent_liabilities'],
  ],
  equity: [
    [RESULTS, 'retained_earnings'],
    [
      'capital|owner s capital|owners capital|members capital|issued share capital|called up share capital|gezeichnetes kapital|geplaatst kapitaal|capital social',
      'paid_in_capital',
    ],
    ['owner s drawings|drawings|reserves|revaluation reserve|other reserves', 'other_equity'],
  ],
};

const IN_SECTION: Readonly<Record<BalanceSection, ReadonlyMap<string, StatementCode>>> = {
  'current-assets': meaningsOf('current-assets'),
  'noncurrent-assets': meaningsOf('noncurrent-assets'),
  'current-liabilities': meaningsOf('current-liabilities'),
  'noncurrent-liabilities': meaningsOf('noncurrent-liabilities'),
  equity: meaningsOf('equity'),
};

function meaningsOf(section: BalanceSection): ReadonlyMap<string, StatementCode> {
  return new Map(
    MEANINGS[section].flatMap(([names, code]) => names.split('|').map((name) => [normaliseLabel(name), code] as const)),
  );
}

/** What a line means inside a section where that differs from what it means elsewhere. */
export function codeInSection(name: string, section: BalanceSection): StatementCode | undefined {
  return IN_SECTION[section].get(normaliseLabel(name));
}

/** The codes that are the lines of a section without a total of its own in the spread; the last takes the rest of a printed total. */
export const SECTION_CODES: Partial<Record<BalanceSection, readonly [StatementCode, ...StatementCode[]]>> = {
  'noncurrent-assets': ['ppe_net', 'intangibles', 'long_term_investments', 'other_noncurrent_assets'],
  'noncurrent-liabilities': ['long_term_debt', 'other_noncurrent_liabilities'],
};

const TOTAL_IN_FRONT =
  /^(?:sub\s*-?\s*)?totals?\b(?:\s+(?:of|for))?\s*[:：]?\s*|^(?:gesamt|summe|totaal|totale|totaux|suma|razem)\s+/i;
const TOTAL_BEHIND = /\s*(?:合\s*计|小\s*计|总\s*计|总额)$/;

/** The name of which a line is the total: "Total fixed assets" → "fixed assets"; undefined where it says of nothing that it is its total. */
export function totalledBy(name: string): string | undefined {
  const plain = name.normalize('NFKC').trim();
  for (const mark of [TOTAL_IN_FRONT, TOTAL_BEHIND]) {
    const bare = plain.replace(mark, '').trim();
    if (bare !== plain) return bare;
  }
  return undefined;
}

/** Words that say of a figure that what wears it out is taken off, weakest first. */
const NET_WORDS = ['净值', '净额', '账面价值'] as const;

/** A line apart from the words that make it net, and how net it is: 固定资产净额 → 固定资产, 2. */
export function netnessOf(name: string): { readonly base: string; readonly netness: number } {
  const label = normaliseLabel(name);
  const chinese = NET_WORDS.findIndex((word) => label.endsWith(word));
  if (chinese !== -1) return { base: label.slice(0, -(NET_WORDS[chinese] ?? '').length), netness: chinese + 1 };
  const english = label.replace(/^net | net$/g, '');
  return { base: english, netness: english === label ? 0 : 1 };
}

/** Names that stand for several lines as often as for one, so that their amount can be a sum that is printed with its parts. */
const GATHERING =
  'fixed assets|tangible assets|tangible fixed assets|property plant and equipment|cash|cash and cash equivalents|cash at bank and in hand|cash and bank|cash and bank balances|debtors|receivables|trade and other receivables|creditors|payables|trade and other payables|inventory|inventories|stock|stocks|intangible assets|reserves|revenue|revenues|turnover|sales|net sales|operating expenses|expenses|administrative expenses|finance costs|货币资金|存货|固定资产|营业收入|营业总收入|营业成本|营业总成本|期间费用|应收票据及应收账款|应付票据及应付账款|应收款项|应付款项';
const GATHERING_NAMES: ReadonlySet<string> = new Set(GATHERING.split('|').map(normaliseLabel));

/** Whether a line's name gathers others, as "Cash at bank and in hand" does. */
export function isGathering(name: string): boolean {
  return GATHERING_NAMES.has(normaliseLabel(name));
}
