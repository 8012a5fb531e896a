/** 授信审批报告“证据”部分。 */
import type { evidenceText as english } from '../../en/reports/evidence.ts';
import { nameOf } from '../../name-of.ts';
import type { SameShape } from '../../same-shape.ts';
import type { Teller } from '../../teller.ts';

export function evidenceText(t: Teller): SameShape<ReturnType<typeof english>> {
  const named = (recordSet: string): string => nameOf(t.names.recordSets, recordSet);
  return {
    title: '证据',
    files: '文件清单',
    noFiles: '未导入任何文件。',
    file: '文件',
    sha256: 'SHA-256',
    recordSets: '记录类别',
    bytes: '字节数',
    records: '记录数',
    notUnderstood: '未能识别',
    broughtBy: '导入人',
    broughtAt: '导入时间',
    recordsOf: (records) => {
      const [only, ...more] = records;
      if (only && more.length === 0) return named(only.recordSet);
      return records.map(({ recordSet, count }) => `${named(recordSet)} ${t.formats.number(count)}`).join('、');
    },
    live: '现有记录（文件导入和手工录入）',
    notProvided: (recordSets) => `未提供：${recordSets.map(named).join('、')}。`,
    noRecords: '没有记录。',
    recordSet: '记录类别',
    allUnderstood: '文件内容已全部识别。',
    place: '位置',
    whatNotUnderstood: '未能识别的内容',
    placeOf: (sheet, row, column) =>
      [
        sheet === null ? '' : `工作表“${sheet}”`,
        row === null ? '' : `第 ${row} 行`,
        column === null ? '' : `“${column}”列`,
      ]
        .filter((part) => part !== '')
        .join('，'),
    conflicts: '相互矛盾的来源',
    noConflicts: '未发现来源之间的矛盾。',
    fact: '事项',
    says: '出处',
    stands: '处理情况',
    open: '未处理',
    carriedBy: (by, reason) => `${by}作为例外保留：${reason}`,
    factOf: ({ recordSet, key, field }) => `${named(recordSet)}，${key}：${nameOf(t.names.fields, field)}`,
    byHand: '手工录入',
    sourceAt: (source, place) => (place === '' ? source : `${source}，${place}`),
    rowsAt: (sheet, rows) => {
      const numbers = `第 ${rows.replaceAll(',', '、')} 行`;
      return sheet === null ? numbers : `工作表“${sheet}”${numbers}`;
    },
    missing: '尚缺资料',
    nothingMissing: '下一步所需资料已齐备。',
    blocking: '下一步之前必须提供',
  };
}
