/** 命令行的提示。 */
import type { commandSentences as english } from '../../en/core/command.ts';
import type { Translated } from '../../teller.ts';

export const commandSentences: Translated<typeof english> = {
  'command.no-format': ({ path }) => `${path} 不是可读取的格式。`,
  'command.unreadable': ({ path, why }) => `无法读取 ${path}：${why}`,
  'command.no-taxonomy': ({ path }) => `${path} 不是 XBRL 分类标准的对应文件。`,
  'command.table-not-recognised': ({ headers }) => `该表无法识别。其各列为：${headers.join('、')}。`,
  'command.column-not-taken': '没有记录字段接收该列。',
};
