/** 建模数据表的说明：读取、各列用途、留出样本。 */
import type { labTableSentences as english } from '../../en/core/lab-table.ts';
import type { Translated } from '../../teller.ts';

export const labTableSentences: Translated<typeof english> = {
  'lab-table.no-rows': '文件表头之下没有数据行。',
  'lab-table.not-csv': ({ why }) => `文件无法按 CSV 读取：${why}。`,
  'lab-table.too-large': ({ file, megabytes }) => `${file} 超过 ${megabytes} MB，请另存为 Parquet 格式，文件会更小。`,
  'lab-table.no-table': ({ file }) => `${file} 既不是分隔文本，也不是 Excel 工作簿（XLSX）或 Parquet 文件。`,
  'lab-table.no-sheet': ({ file }) => `${file} 中没有符合要求的工作表：表头须至少两列，其下须有数据。`,
  'lab-table.unreadable': ({ file, why }) => `无法读取 ${file}：${why}`,
  'lab-table.no-parquet': ({ file }) => `${file} 不是 Parquet 文件，或已损坏。`,
  'lab-table.cell': ({ column, row }) => `“${column}”列第 ${row} 行`,
  'lab-table.wrong-cell': ({ place, cell, expected }, t) =>
    `${t.say(place)}的值为 ${JSON.stringify(cell)}，应为${t.say(expected)}。`,
  'lab-table.must-be': ({ expected }, t) => `应为${t.say(expected)}`,
  'lab-table.outcome': ' 0 或 1',
  'lab-table.whole-number': '整数',
  'lab-table.positive-number': '正数',
  'lab-table.number-or-empty': '数字，或留空',
  'lab-table.number-as-others': '数字（与其他行一致）或留空，否则请剔除该列',
  'lab-table.empty-outcome': ({ place }, t) =>
    `${t.say(place)}没有结果，应为 0 或 1。启用拒绝推断（--rejects）时，没有结果的行视为被拒绝的申请。`,
  'lab-table.dates': ({ column }) => `“${column}”列为日期，不能作为输入变量。`,
  'lab-table.no-column': ({ column, columns }) => `文件中没有“${column}”列。现有各列：${columns.join('、')}。`,
  'lab-table.column-missing': '缺少该列',
  'lab-table.other-role': ({ column }) => `“${column}”列已另有用途，不能作为输入变量。`,
  'lab-table.range': ({ low, high }) => `${low} 至 ${high}`,
  'lab-table.levels': ({ levels, more }) => levels.join('、') + (more ? '……' : ''),
  'lab-table.no-time': ({ untimed, rows }) => `${rows} 行中有 ${untimed} 行没有时间，按时间留出样本时每行都须有时间。`,
  'lab-table.none-later': ({ from }) => `没有 ${from} 及以后的数据，请另选留出的起始日期。`,
  'lab-table.all-later': ({ from }) => `全部数据均在 ${from} 及以后，请另选留出的起始日期。`,
};
