/** 表格的表头、各行与对应关系的说明。 */
import type { tableSentences as english } from '../../en/core/table.ts';
import type { Translated } from '../../teller.ts';

const SIGN_READINGS: Readonly<Record<string, string>> = {
  written: '以所列正负号为准，不以收支方向列为准',
  side: '以收支方向列为准',
  'side-and-sign': '以收支方向列为准，负数为冲销',
  turned: '与所列正负号相反',
  'turned-side': '与收支方向列相反',
};

export const tableSentences: Translated<typeof english> = {
  'table.totals-left-out': '合计行未计入',
  'table.balance-left-out': '该行列示余额，不是发生额，未计入',
  'table.neutral-left-out': ({ side }) => `“${side}”：资金在同一主体的账户之间划转，既非收入也非支出，未计入`,
  'table.unbooked-left-out': ({ state }) => `“${state}”：资金未实际收付，未计入`,
  'table.digits-lost': ({ count }) =>
    `有 ${count} 个号码以数字形式保存且超过 15 位，末尾数字已丢失，以“?”表示；请索取号码为文本格式的清单`,
  'table.account-asked': ({ taken }) =>
    `文件未写明账号，请在对应关系中填写一次，此后同一版式的文件不再询问；在此之前视为同一账户“${taken}”`,
  'signs.ask':
    '金额没有正负号，也没有收支方向列或余额可供判断，请对应收支方向列，或为所有行指明是收入、支出，还是正负号无误',
  'signs.proved': ({ reading }) => `逐笔余额表明金额的正负方向：${SIGN_READINGS[reading] ?? reading}`,
  'signs.by-balance': '金额没有正负号，收支方向按逐笔余额的变动判断',
  'signs.not-proved': '金额没有正负号，余额也无法表明是收入还是支出，未计入',
  'signs.reversals': '负数金额按原方向的冲销处理，请核对',
  'table.no-period': '没有以期间（如 2024 或 2024-12-31）为表头的列',
  'table.signs-turned': ({ labels }) => `下列项目列示为负数，已按正数的成本或流出保存：${labels}`,
  'table.line-twice': ({ label, code, row }) => `${label}（${code}）在第 ${row} 行也出现，金额不同，两者均不采用`,
  'table.subtotal-not-added': ({ code, other }) => `与 ${code} 的其他项目（如“${other}”）重复，未再相加`,
  'table.total-taken': ({ label, code, lines }) =>
    `${code} 取列示的“${label}”；其中可识别的项目（${lines}）加总与之不符`,
  'table.rest-of-section': ({ label, code }) => `列示的“${label}”扣除可识别项目后的余额，计入 ${code}`,
  'table.section-exceeded': ({ label }) => `本部分各项目之和大于列示的“${label}”，请核对`,
  'table.no-record-set': ({ recordSet }) => `没有名为“${recordSet}”的记录类别`,
  'table.no-field': ({ recordSet, field }) => `${recordSet} 没有字段“${field}”`,
  'table.column-missing': ({ field, header }) => `字段 ${field} 对应的列“${header}”不存在`,
  'table.is-no-field': '不是字段',
  'table.bad-constant': ({ field, why }, t) => `为 ${field} 指定的值${t.say(why)}`,
  'table.not-a-statement': '只有 statement_line 可以采用报表版式',
  'table.field-missing': ({ recordSet, field }) => `${recordSet} 需要 ${field}：请对应一列，或为所有行指定一个值`,
  'table.amounts-two-ways': ({ amount, mark, certain }) =>
    certain
      ? `“${amount}”也可能是千位分隔；因表中其他金额以${mark === '.' ? '点' : '逗号'}为小数点，现按三位小数读取。如不对，请修改对应关系`
      : `“${amount}”这类金额有两种读法；金额没有三位小数，现按千位分隔读取。如不对，请在对应关系中修改小数点`,
  'table.currency-of-signs': ({ sign, currency }) => `金额带有符号“${sign}”，币种取“${currency}”`,
  'table.several-signs': '金额带有多种货币的符号，请增加币种列，或不导入该表',
  'table.dates-two-ways': '03/04/2024 这类日期有两种读法，现按日、月、年读取；如不对，请修改对应关系',
  'table.dates-contradict': ({ order }) =>
    `部分日期日在前、部分月在前，现按${order === 'dmy' ? '日、月、年' : '月、日、年'}读取`,
  'table.millions': '金额以百万为单位，无法读取，请改用元、千元或万元',
  'table.not-recognised': '无法从表头识别该表的内容，请选择记录类别并对应各列',
  'table.assumed': ({ field, value }) => `表中没有 ${field}，所有行均取“${value}”`,
  'table.incomplete': ({ recordSet, missing }) =>
    `该表像是 ${recordSet} 记录，但缺少 ${missing} 列；请对应一列，或为所有行指定一个值`,
  'table.statement-assumed': ({ field, value }) => `报表未写明 ${field}，取“${value}”`,
  'table.no-rows': '文件没有数据行',
  'table.empty-sheet': '工作表为空',
  'table.no-header': ({ row }) =>
    `第 ${row} 行看起来是数据：该表没有表头，请在对应关系中选择表头所在行，或按列号对应各列`,
  'table.header-twice': ({ header, letters }) =>
    `表头“${header}”在 ${letters.join('、')} 列重复出现；不猜测取哪一列，现以列号区分，请在对应关系中选择`,
  'table.header-repeated': '此处重复出现表头，该行未计入',
  'table.remark-left-out': ({ text }) => `“${text}”单独成行，不是记录，未计入`,
  'table.bad-meaning': ({ field, word, meaning }) => `${field} 列中的“${word}”不能对应为“${meaning}”`,
  'table.header-only': '只有表头，没有数据行',
  'table.row-width': ({ cells, width }) => `该行有 ${cells} 格，表头有 ${width} 格，请检查分隔符和引号`,
  'table.outside-columns': '表头各列以外有内容，未计入',
  'table.unnamed-line-left-out': '有金额而没有项目名称，未计入',
  'table.unknown-line-left-out': ({ label }) => `项目“${label}”不在报表项目之列，未计入`,
  'table.different-units': ({ units }) =>
    `各工作表的金额单位不同：${units.map(({ sheet, unit }) => `${sheet} 以 ${unit} 元为单位`).join('，')}，请逐一核对`,
  'table.year-end-unclear': ({ column }) =>
    `“${column}”没有写明年度截止于哪一天，请写入表头，例如“截至2026年3月31日止年度”`,
  'table.year-end-unclear-left-out': ({ column }) =>
    `“${column}”没有写明年度截止于哪一天，请写入表头，例如“截至2026年3月31日止年度”。该列未计入`,
};
