/** 文件格式、文字与大小的说明。 */
import type { fileSentences as english } from '../../en/core/file.ts';
import type { Translated } from '../../teller.ts';

const ENCODINGS = 'UTF-8、UTF-16 ';

export const fileSentences: Translated<typeof english> = {
  'file.too-many-rows': ({ file, rows, most }, t) =>
    `${file} 有 ${t.formats.number(rows)} 行，一次最多读取 ${t.formats.number(most)} 行，请拆分文件。`,
  'file.not-csv': ({ file, why }, t) => `无法按 CSV 读取 ${file}：${t.say(why)}。`,
  'file.line': ({ file, line }) => `${file} 第 ${line} 行`,
  'file.open-quotation': ({ line }) => `第 ${line} 行开始的引号没有闭合`,
  'file.long-line': ({ line }) => `第 ${line} 行过长`,
  'file.bad-quotation': ({ line }) => `第 ${line} 行的引号用法有误`,
  'file.unused-element': ({ path, values, elements }) =>
    `没有字段接收 ${path}（${values} 个值${elements === 1 ? '' : `，出现 ${elements} 次`}）`,
  'file.damaged-value': '数值已损坏',
  'file.too-deep': ({ deepest }) => `元素嵌套超过 ${deepest} 层`,
  'file.wrong-close': ({ closed, open, line }) => `</${closed}> 与第 ${line} 行的 <${open}> 不匹配`,
  'file.ends-inside': ({ element, line }) => `文件在第 ${line} 行开始的 <${element}> 中结束，内容不完整`,
  'file.at-line': ({ place, message }, t) => `${t.say(place)}：${t.say(message)}。`,
  'file.doctype': '不接受文档类型声明（DOCTYPE），请删除',
  'file.short-row': ({ cells, headers }) => `该行有 ${cells} 格，表头有 ${headers} 格`,
  'file.column-not-used': '该列未使用',
  'file.empty': ({ file }) => `${file} 是空文件。`,
  'file.too-large': ({ file, megabytes }) => `${file} 超过 ${megabytes} MB，请拆分文件。`,
  'file.unsaved-formula': ({ address }) => `单元格 ${address} 的公式没有保存结果，请用电子表格软件打开并重新保存`,
  'file.cell-error': ({ text }) => `含有错误值 ${text}`,
  'file.sheet-too-long': ({ sheet, most }) => `工作表 ${sheet} 超过 ${most} 行，请拆分`,
  'file.sheet-too-sparse': ({ sheet, most }, t) =>
    `工作表 ${sheet} 的单元格相距过远，其间空白单元格超过 ${t.formats.number(most)} 个，请删除表格以外的内容后重新保存`,
  'file.no-such-cell': ({ sheet }) => `工作表 ${sheet} 中有单元格超出工作簿的行列范围`,
  'file.damaged': '文件不完整或已损坏',
  'file.part-damaged': ({ part }) => `其中的 ${part} 已损坏`,
  'file.too-large-unpacked': ({ megabytes }) => `解压后超过 ${megabytes} MB，请拆分文件`,
  'file.not-workbook': ({ file, why }, t) => `无法按 Excel 工作簿读取 ${file}：${t.say(why)}。`,
  'file.unknown-encoding': ({ label }) => `编码 ${label} 无法识别，请将文件另存为 UTF-8`,
  'file.bad-byte': ({ encoding }) => `含有不属于 ${encoding} 的字节，请将文件重新另存为 UTF-8`,
  'file.no-element': '没有任何元素',
  'file.second-root': '出现第二个根元素',
  'file.no-prefix': ({ tag }) => `<${tag}> 的前缀没有声明`,
  'file.text-outside': '根元素之外有文字',
  'file.page-damaged': '网页损坏严重，无法读取',
  'file.loose-ampersand': '孤立的“&”，文字中应写作 &amp;',
  'file.unknown-entity': ({ entity }) => `实体 ${entity} 没有定义，只能使用 &lt; &gt; &amp; &quot; &apos; 和字符编号`,
  'file.cdata': 'CDATA 段',
  'file.instruction': '处理指令',
  'file.comment': '注释',
  'file.bad-closing-tag': '结束标签不完整或格式有误',
  'file.ends-in-tag': '文件在标签中间结束，内容不完整',
  'file.loose-less-than': '孤立的“<”，文字中应写作 &lt;',
  'file.bad-tag': ({ tag }) => `标签 <${tag}> 不完整或格式有误`,
  'file.many-attributes': ({ tag }) => `标签 <${tag}> 的属性过多`,
  'file.attribute-twice': ({ tag, attribute }) => `标签 <${tag}> 的属性 ${attribute} 重复`,
  'file.declaration': '含有不属于 XML 的声明',
  'file.never-closed': ({ what }, t) => `${t.say(what)}没有闭合`,
  'file.more-problems': ({ beyond, errors, warnings }) =>
    `另有 ${beyond} 个问题未列出（${errors} 个错误，${warnings} 个提醒）`,
  'file.no-records': '文件中没有记录',
  'file.rows-too-many': '行数过多',
  'file.undecodable': ({ file, byte, line, meant }) => {
    const place = byte === null ? '末尾' : `第 ${byte} 字节（第 ${line} 行）`;
    const what = meant ? `${meant} 文本已损坏` : `不是 ${ENCODINGS}或 GB18030 文本`;
    return `${file} ${what}，在${place}处无法读取。请重新另存为 UTF-8。`;
  },
  'file.byte': ({ file, byte, line }) => (byte === null ? `${file} 末尾` : `${file} 第 ${byte} 字节（第 ${line} 行）`),
  'file.unreadable-byte': `无法读取的字节；可接受的编码为 ${ENCODINGS}和 GB18030`,
  'file.closes-nothing': ({ closed }) => `</${closed}> 没有对应的开始标签`,
  'file.cell': ({ column, row }) => `“${column}”列第 ${row} 行`,
  'file.at-cell': ({ file, sheet, place, message }, t) =>
    `${file} 工作表 ${sheet} ${t.say(place)}：${t.say(message)}。`,
};
