/** 证据导入时未计入内容的说明。 */
import type { importSentences as english } from '../../en/core/import.ts';
import type { Translated } from '../../teller.ts';

export const importSentences: Translated<typeof english> = {
  'import.same-content-here': ({ importedOn }) => `本案件已有相同内容，导入日期 ${importedOn}`,
  'import.same-content-as': ({ file }) => `与 ${file} 内容相同`,
  'import.double-use': ({ number, importedOn }) => `案件 ${number} 已于 ${importedOn} 导入同一文件，可能重复使用`,
  'import.format-not-accepted': '格式不可接受',
  'import.left-out': '已选择不导入',
  'import.no-record': '未能从中读取任何记录，请见所列问题',
  'import.not-recognised': '无法识别其内容，请选择记录类别并对应各列',
  'import.not-imported': '未导入',
};
