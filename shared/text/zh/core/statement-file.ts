/** 银行对账单与支付账单文件的说明。 */
import type { statementFileSentences as english } from '../../en/core/statement-file.ts';
import type { Translated } from '../../teller.ts';

export const statementFileSentences: Translated<typeof english> = {
  'statement-file.balance-gap': ({ opening, expected, closing, currency }) =>
    `期初余额 ${opening} 加上各笔发生额应为 ${expected}，但载明的期末余额为 ${closing} ${currency}`,
  'statement-file.empty-message': '报文中没有对账单、报告或通知',
  'statement-file.no-account': ({ kind, taken }) =>
    `${kind} 未写明账号，在对应关系中填写账号之前，凡未写明账号的对账单均计入账户“${taken}”`,
  'statement-file.entries-missing': ({ stated, entries }) =>
    `汇总记载 ${stated} 笔，对账单中有 ${entries} 笔，可能缺页`,
  'statement-file.not-booked': ({ status }) => `该笔尚未入账（${status}），未计入`,
  'statement-file.no-side': '该笔未注明是收入还是支出',
  'statement-file.no-date': ({ day }) => `该笔没有日期，以报文日期（${day ?? '不详'}）代替`,
  'statement-file.parts-do-not-add-up': ({ count }) => `其 ${count} 笔明细金额之和与该笔金额不符，按一笔保留`,
  'statement-file.no-swift-message': '没有以 :20: 开头的完整报文',
  'statement-file.unused-tag': ({ tag, count }) => `没有字段接收标签 ${tag}（出现 ${count} 次）`,
  'statement-file.no-closing-balance': '对账单没有期末余额，文件可能不完整',
  'statement-file.not-a-balance': ({ shown }) => `“${shown}”不是余额（应如 C240131EUR1234,56）`,
  'statement-file.not-a-date': ({ date }) => `“${date}”不是日期`,
  'statement-file.no-account-tag': ({ taken }) =>
    `对账单未写明账号（标签 25），在对应关系中填写账号之前，凡未写明账号的对账单均计入账户“${taken}”`,
  'statement-file.not-a-line': ({ shown }) => `“${shown}”不是有效的明细行（应如 2401310131D12,50NTRFNONREF），未计入`,
  'statement-file.no-such-day': ({ written, taken }) => `“${written}”不是日历上的日期，以 ${taken} 作为记账日期`,
  'statement-file.booked-within': ({ count, from, to }) =>
    `有 ${count} 笔没有记账日期，且起息日不在对账单期间（${from} 至 ${to}）内，以 ${to} 作为记账日期`,
  'statement-file.after-end': ({ amount, currency }) =>
    `有一笔 ${amount} ${currency} 写在对账单结束标记之后，没有余额能证明其属于该账户，未计入；如确为该账户发生额，请向银行重新索取对账单`,
  'statement-file.after-end-read': ({ account }) =>
    `有发生额写在对账单结束标记之后；期末余额与之连续，故计入账户 ${account}`,
  'statement-file.outside': ({ count, first }) =>
    `有 ${count} 行不在任何对账单之内，未读取（${count === 1 ? '' : '首行'}“${first}”）`,
  'statement-file.expected': '该笔为预计发生，尚未入账，未计入',
  'statement-file.no-ofx': '没有 <OFX> 元素',
  'statement-file.ofx-cut-short': '没有 <OFX> 元素，文件不完整',
  'statement-file.ofx-empty': '其中没有银行账户或信用卡对账单',
  'statement-file.ofx-unclosed': ({ name, count }) =>
    `<${name}> 没有结束标记${count === 1 ? '' : `（共 ${count} 处）`}，按下一部分开始处视为结束`,
  'statement-file.ofx-unopened': ({ name, count }) =>
    `</${name}> 没有对应的起始标记${count === 1 ? '' : `（共 ${count} 处）`}，其前的内容仍予读取`,
  'statement-file.ofx-unsigned': ({ count }) =>
    `有借记交易但没有负数金额：按交易类型，有 ${count} 笔视为支出；请与纸质对账单核对`,
  'statement-file.ofx-opposite': ({ count }) =>
    `借记为正、贷记为负：全部 ${count} 笔的正负号已颠倒；请与纸质对账单核对`,
  'statement-file.ofx-sign-against-type': ({ count }) =>
    `有 ${count} 笔的正负号与交易类型相反（借记为正或贷记为负），以正负号为准；请核实是否为冲正`,
  'statement-file.bank-answer': ({ code, message }) => `银行返回代码 ${code}${message ? `：${message}` : ''}`,
  'statement-file.statement-without-account': ({ taken }) =>
    `对账单未写明账号，在对应关系中填写账号之前，凡未写明账号的对账单均计入账户“${taken}”`,
  'statement-file.ledger-balance-later': ({ asOf, last }) =>
    `${asOf} 的账面余额不是最后一笔（${last ?? '日期不详'}）之后的余额，不据此推算各笔余额`,
  'statement-file.same-fitid': ({ id, first }) => `FITID ${id} 在第 ${first} 行也出现过，该笔可能重复`,
  'statement-file.unknown-bill': '各列与已知支付平台账单的格式不符',
  'statement-file.row-left-out': ({ column, value }) => `${column}为${value}，该行未计入`,
  'statement-file.totals-missing': ({ totals }) => `明细下方缺少合计（${totals}），账单可能不完整`,
  'statement-file.rows-missing': ({ totals, stated, rows }) => `${totals}为 ${stated}，实有 ${rows} 行，账单可能不完整`,
};
