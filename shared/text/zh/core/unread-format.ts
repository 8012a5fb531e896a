/** 无法读取的文件：是什么、怎么办。 */
import type { unreadFormatSentences as english } from '../../en/core/unread-format.ts';
import type { Translated } from '../../teller.ts';

/** 汉字之后的文字，以西文开头时前加空格。 */
function afterChinese(text: string): string {
  return /^[\p{Script=Latin}\d]/u.test(text) ? ` ${text}` : text;
}

export const unreadFormatSentences: Translated<typeof english> = {
  'unread-format.office': '旧版 Office 文件（如 .xls）或受密码保护的工作簿',
  'unread-format.png': 'PNG 图片',
  'unread-format.jpeg': 'JPEG 图片',
  'unread-format.gif': 'GIF 图片',
  'unread-format.tiff': 'TIFF 图片',
  'unread-format.gzip': 'gzip 压缩包',
  'unread-format.rar': 'RAR 压缩包',
  'unread-format.seven-zip': '7-Zip 压缩包',
  'unread-format.word': 'Word 文档',
  'unread-format.powerpoint': 'PowerPoint 演示文稿',
  'unread-format.ofd': 'OFD 版式文件',
  'unread-format.open-document': 'OpenDocument 文件',
  'unread-format.iwork': 'Apple iWork 文件',
  'unread-format.zip': '不含 Excel 工作簿的 ZIP 压缩包',
  'unread-format.pdf': 'PDF 文件',
  'unread-format.rtf': 'RTF 文档',
  'unread-format.postscript': 'PostScript 文件',
  'unread-format.mail': '电子邮件或网页存档',
  'unread-format.web-page': '不含内联 XBRL 数据的网页',
  'unread-format.json': 'JSON 文件',
  'unread-format.xml': ({ element }) => `XML 文件 <${element}>，不属于可读取的类型`,
  'unread-format.unknown': '格式无法识别的文件',
  'unread-format.ask-issuer': '请向出具方索取可接受格式的同一数据。',
  'unread-format.save-as-xlsx': '请用电子表格软件打开，另存为不带密码的 .xlsx。',
  'unread-format.unpack': '请解压后导入其中的文件。',
  'unread-format.copy-tables': '请将其中的表格复制到工作簿后导入。',
  'unread-format.save-attachment': '请将附件或其中的表格另存为单独的文件。',
  'unread-format.refused': ({ file, name, accepted, advice }, t) =>
    `${file} 是${afterChinese(t.say(name))}。${t.say(accepted)}。${advice === null ? '' : t.say(advice)}`,
  'unread-format.accepted-tables':
    '可接受 CSV 文本（UTF-8、UTF-16、GB18030 及 Windows、DOS 代码页）和 Excel 工作簿（.xlsx）',
  'unread-format.accepted-evidence':
    '可接受 CSV 文本（UTF-8、UTF-16、GB18030 及 Windows、DOS 代码页）、Excel 工作簿（.xlsx）、银行对账单（camt.052、camt.053、camt.054、MT940、MT942、OFX）、发票（UBL、CII、数电发票 XML）、XBRL 与内联 XBRL 以及 SAF-T',
};
