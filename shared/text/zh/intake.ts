/** 批量导入授信申请。 */
import type { intakeText as english } from '../en/intake.ts';
import type { SameShape } from '../same-shape.ts';

export const intakeText: SameShape<typeof english> = {
  title: '批量导入申请',
  subtitle: '申请表的每一行建立一个案件；以前导入过的行将跳过。',
  drop: '将申请表拖放到此处',
  dropHint: 'CSV 或 XLSX，每行一笔申请，首行为表头。',
  reading: '正在读取申请表',
  another: '另选文件',
  figures: { rows: '行数', accepted: '可建案件', duplicates: '以前已导入', refused: '不能导入' },
  mapping: {
    title: '列对应',
    remembered: '已沿用上次导入同类表格的列对应。',
    recognised: '已按表头识别，导入前请核对。',
    target: '字段',
    from: '取自',
    column: '列',
    fixed: '各行相同',
    example: '前几行内容',
    none: '不填',
    fixedChoice: '固定值……',
    required: '必填',
    unmapped: (count) => `${count} 列未采用`,
    fixedLabel: (field) => `${field}的固定值`,
    sourceLabel: (field) => `${field}的来源`,
  },
  sample: {
    title: '案件预览',
    note: '前几行将保存的内容。',
    row: '行',
    amount: '金额',
    term: '期限（月）',
  },
  refused: {
    title: '不能导入的行',
    note: (shown, count) =>
      shown === count ? '这些行不导入，其余各行可以导入。' : `共 ${count} 行，显示前 ${shown} 行。`,
    row: '行',
    column: '列',
    reason: '原因',
  },
  import: (count) => `导入 ${count} 个案件`,
  importing: '正在建立案件',
  nothing: '按此列对应，没有可以建立案件的行。',
  result: {
    title: (count) => `已建立 ${count} 个案件`,
    duplicates: (count) => `${count} 行以前已导入，未作变动。`,
    refused: (count) => `${count} 行未能导入。`,
    open: '前往案件列表',
    again: '再导入一份申请表',
  },
};
