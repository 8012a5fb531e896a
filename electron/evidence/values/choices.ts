/** The words people use for the choices of a record set. */
import { normaliseLabel } from '../recognition/normalise.ts';

/** Choice → other words for it, separated by a bar, English and Chinese; a choice is always a word for itself. */
const CHOICE_WORDS: Readonly<Record<string, string>> = {
  sale: 'sales|output|out|issued|customer|sold|销项|销售|销|开具|开票',
  purchase: 'purchases|input|in|received|supplier|bought|进项|采购|购进|进|取得|收票',
  normal:
    'valid|issued|active|ok|paid|open|unpaid|sent|overdue|正常|有效|已开具|蓝字|蓝票|已开票|开票成功|未作废|未红冲|bezahlt|offen|gültig|betaald|openstaand|payé|payée|impayée|pagado|pagada|pendiente|emitida',
  void: 'voided|cancelled|canceled|invalid|作废|已作废|废票|作废发票|空白作废|storniert|annulliert|geannuleerd|annulé|annulée|anulado|anulada',
  'credit-note':
    'credit note|credit|credit memo|red|reversed|红字|红冲|已红冲|红字发票|红票|负数发票|贷项|gutschrift|rechnungskorrektur|creditnota|avoir|nota de crédito|factura rectificativa',
  audited: 'audit|审计|已审计|经审计|审计报表|审定',
  reviewed: 'review|审阅|经审阅',
  management: 'unaudited|management accounts|internal|draft|未审计|未经审计|管理报表|内部|企业自报',
  tax: 'tax return|tax filing|税务|纳税申报|报税|税务报表',
  electricity: 'electric|power|elec|电|电费|电力|用电',
  water: '水|水费|用水|自来水',
  gas: 'natural gas|气|燃气|燃气费|天然气|煤气',
  valid: 'active|in force|current|normal|有效|正常|存续|在营',
  expired: 'lapsed|overdue|过期|已过期|失效|到期',
  suspended: 'on hold|暂停|停业|中止',
  revoked: 'cancelled|canceled|withdrawn|吊销|撤销|注销',
  person: 'individual|natural person|human|个人|自然人',
  company: 'enterprise|corporate|legal person|organisation|organization|business|企业|公司|法人|单位',
  owns: 'own|owner|shareholder|shareholding|holds|持股|股东|出资|投资',
  controls: 'control|controller|controlling|actual controller|控制|实际控制人|实控人',
  directs: 'director|manager|legal representative|supervisor|executive|董事|法定代表人|法人代表|监事|高管|任职',
  family: 'relative|spouse|parent|child|sibling|亲属|配偶|家族|夫妻|父子',
  guarantees: 'guarantee|guarantor|担保|保证',
  trades: 'trade|customer|supplier|buyer|交易|客户|供应商|往来',
  enquiry: 'inquiry|query|credit check|hard pull|查询|征信查询|贷款审批',
  judgment: 'judgement|lawsuit|court|litigation|verdict|判决|诉讼|裁判|裁定',
  enforcement: 'execution|执行|被执行人|强制执行',
  insolvency: 'bankruptcy|winding up|liquidation|administration|receivership|破产|破产清算|破产重整|清算',
  'dishonest-debtor':
    'dishonest debtor|dishonest judgment debtor|dishonest person subject to enforcement|失信|失信被执行人|失信名单',
  sanction: 'sanctions|sanctioned|watch list|制裁|制裁名单',
  'asset-freeze':
    'asset freeze|frozen assets|freezing order|equity freeze|attachment|冻结|查封|股权冻结|资产冻结|财产保全',
  'tax-arrears': 'tax arrears|unpaid tax|tax debt|欠税',
  dishonoured: 'dishonored|bounced|returned cheque|bounced cheque|unpaid bill|拒付|退票|空头支票',
  penalty: 'fine|administrative penalty|处罚|行政处罚|罚款',
  'adverse-media': 'adverse media|negative news|news|media|负面|负面舆情|舆情',
  open: 'active|pending|outstanding|unsettled|unresolved|未结|未结清|未履行|进行中|开放',
  restructured: 'rescheduled|restructuring|重组|已重组|债务重组',
  forborne: 'forbearance|extended|展期|宽限',
  'written-off': 'written off|write-off|charged off|charge-off|核销|呆账|已核销',
  'sold-at-a-loss': 'sold at a loss|transferred at a loss|sold|assigned|资产转让|亏损转让|不良转让',
  closed: 'settled|resolved|paid|done|completed|withdrawn|已结|结案|已结清|已履行|完结',
  'cash-deposit': 'cash deposit|cash|deposit|time deposit|保证金|存单|定期存单|存款',
  'real-estate': 'real estate|property|building|house|factory|office|房产|房地产|不动产|厂房|住宅|商铺',
  'land-use-right': 'land use right|land|土地使用权|土地',
  equipment: 'machinery|machine|plant|设备|机器设备|机器',
  inventory: 'stock|goods|存货|库存',
  receivables: 'receivable|accounts receivable|trade receivables|应收账款|应收款',
  vehicle: 'vehicles|car|truck|车辆|汽车|机动车',
  'intellectual-property': 'intellectual property|patent|trademark|ip|知识产权|专利|商标',
  other: 'others|misc|其他|其它',
  joint: 'joint and several|several|unlimited|full|连带|连带责任|连带责任保证',
  limited: 'general|capped|partial|一般|一般保证|有限',
  mutual: 'cross|reciprocal|互保|联保',
};

const TRUE_WORDS = new Set(['true', 'yes', 'y', '1', 'x', '✓', '是', '有', '真']);
const FALSE_WORDS = new Set(['false', 'no', 'n', '0', 'none', '否', '无', '没有', '假']);

const wordsByOptions = new WeakMap<readonly string[], ReadonlyMap<string, string>>();

/** The option a word stands for, or undefined where it stands for none of them. */
export function choiceOf(raw: string, options: readonly string[]): string | undefined {
  if (options.includes(raw)) return raw;
  let words = wordsByOptions.get(options);
  if (!words) {
    words = wordMap(options);
    wordsByOptions.set(options, words);
  }
  return words.get(normaliseLabel(raw));
}

/** Yes or no in several ways of writing it, or undefined. */
export function flagOf(raw: string): boolean | undefined {
  const word = raw.trim().toLowerCase();
  return TRUE_WORDS.has(word) ? true : FALSE_WORDS.has(word) ? false : undefined;
}

function wordMap(options: readonly string[]): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const option of options)
    for (const word of (CHOICE_WORDS[option] ?? '').split('|')) words.set(normaliseLabel(word), option);
  // An option's own name wins over another option's synonym.
  for (const option of options) words.set(normaliseLabel(option), option);
  return words;
}
