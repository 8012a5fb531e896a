/** 命令行的提示：命令格式有误，或文件不符合命令的要求。 */
import type { commandSentences as english } from '../../en/core/command.ts';
import type { Translated } from '../../teller.ts';
import { operationSummaries } from '../operation-names.ts';

/** “a、b 或 c”。 */
function either(names: readonly string[]): string {
  return [names.slice(0, -1).join('、'), ...names.slice(-1)].filter(Boolean).join(' 或 ');
}

export const commandSentences: Translated<typeof english> = {
  'command.none': '未指定命令。',
  'command.unknown': ({ name }) => `没有名为“${name}”的命令。`,
  'command.unknown-option': ({ option }) => `此命令没有选项 ${option}。`,
  'command.no-law': ({ law, laws }) => `没有定律“${law}”：${laws.join('、')}。`,
  'command.option-missing': ({ option }) => `缺少 --${option}。`,
  'command.option-empty': ({ option }) => `--${option} 没有给出值。`,
  'command.not-one-of': ({ option, given, allowed }) => `--${option} 为 ${given}，应为 ${either(allowed)}。`,
  'command.not-whole': ({ option, given, least, most }) =>
    `--${option} 为 ${given}，应为${most === null ? `不小于 ${least} 的整数` : ` ${least} 至 ${most} 的整数`}。`,
  'command.not-positive': ({ option, given }) => `--${option} 为 ${given}，应为正数。`,
  'command.only-for': ({ option, owner, values }) => `--${option} 仅用于 --${owner} ${either(values)}。`,
  'command.belongs-to-no-option': ({ text }) => `多余的参数“${text}”，不属于任何选项。`,
  'command.no-password': '请在环境变量 DESK_PASSWORD 中给出人员密码。',
  'command.no-folder': '未指定存放示例工作区的目录。',
  'command.no-file': '未指定要读取的文件。',
  'command.no-model': '未指定决策模型。',
  'command.no-cases': '未指定测试用例文件。',
  'command.no-files': '未指定要导入的文件。',
  'command.no-operation': '未指定操作名；全部操作见 `desk operations`。',
  'command.unknown-operation': ({ name }) => `没有名为“${name}”的操作；全部操作见 \`desk operations\`。`,
  'command.input-not-json': ({ why }, t) => `输入不是 JSON：${t.say(why)}。`,
  'command.report-ending': '--out 须以 .pdf、.xlsx 或 .json 结尾。',
  'command.operation': ({ name }) => operationSummaries[name],
  'command.no-case': ({ number }) => `没有编号为 ${number} 的案件。`,
  'command.failed': ({ why }) => `命令因程序内部错误失败：${why}`,
  'command.no-format': ({ path }) => `${path} 不是可读取的格式。`,
  'command.unreadable': ({ path, why }, t) => `无法读取 ${path}：${t.say(why)}。`,
  'command.not-there': '文件不存在',
  'command.not-allowed': '当前用户没有读取权限',
  'command.is-a-folder': '这是一个目录',
  'command.unwritable': ({ path }) => `无法写入 ${path}：所在目录不存在或为只读。`,
  'command.table-not-recognised': ({ headers }) => `该表无法识别。其各列为：${headers.join('、')}。`,
  'command.column-not-taken': '没有记录字段接收该列。',
  'command.model-format': ({ path, format, expected }) =>
    `${path} ${format === null ? '未注明格式' : `的格式为 ${format}`}；\`desk train\` 生成的模型格式为 "${expected}"。`,
  'command.no-direction': ({ input, path, given }) =>
    `${path} 中 ${input} 的风险方向为 ${given}，应为 "higher-is-riskier"、"lower-is-riskier" 或 "none"（也可用 1、-1、0 表示违约概率是否随之上升）。`,
  'command.columns-absent': ({ path, columns }) =>
    `${path} 缺少模型所需的${columns.map((name) => `“${name}”`).join('、')}列。`,
  'command.row-below': ({ column, row }) => `“${column}”列表头以下第 ${row} 行`,
  'command.not-a-number': ({ place, cell }, t) => `${t.say(place)}的值为 ${cell}，模型只接受数字。`,
  'command.no-rows': ({ path }) => `${path} 的表头以下没有数据行。`,
  'command.empty-table': ({ path }) => `${path} 为空文件，数据表第一行须为列名。`,
};
