/** ONNX 模型的说明：输入、输出，以及不能作为违约概率之处。 */
import type { onnxSentences as english } from '../../en/core/onnx.ts';
import type { Translated } from '../../teller.ts';

function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}

export const onnxSentences: Translated<typeof english> = {
  'onnx.refused': ({ why }, t) => `该 ONNX 模型不能使用：${t.say(why)}`,
  'onnx.input': ({ input }) => `输入“${input}”`,
  'onnx.output': ({ output }) => `输出“${output}”`,
  'onnx.row': ({ row }) => `第 ${row} 行`,
  'onnx.batches': '各输入的行数不同。',
  'onnx.no-tensor': ({ input }) => `输入“${input}”不是张量。`,
  'onnx.input-type': ({ input, type }) => `输入“${input}”的类型为 ${type}，数据列只能是数字或文本。`,
  'onnx.dimensions': ({ input, dimensions }) => `输入“${input}”有 ${dimensions} 维，应为 [行, 特征]。`,
  'onnx.unnamed': ({ input, features }) =>
    `输入“${input}”有${features === null ? '数目不定的' : ` ${features} 个`}特征，文件未注明名称，请按顺序给出各列。`,
  'onnx.more-open': '特征数目不定的输入不止一个。',
  'onnx.takes': ({ takes, named }) => `模型有 ${takes} 个特征，给出了 ${named} 个列名。`,
  'onnx.takes-more': ({ than, named }) => `模型的特征多于 ${than} 个，给出了 ${named} 个列名。`,
  'onnx.no-output': ({ output, outputs }) => `没有输出“${output}”，现有${quoted(outputs)}。`,
  'onnx.several-outputs': ({ outputs }) => `有多个输出可能是违约概率（${quoted(outputs)}），请指明其一。`,
  'onnx.no-probability': ({ outputs }) => `各输出（${quoted(outputs)}）均不是实数形式的概率。`,
  'onnx.zip-map': ({ output }) =>
    `输出“${output}”逐行给出映射（ZipMap），不是张量。请不带 ZipMap 导出：skl2onnx 转换时设 options={"zipmap": False}，或删除末尾的 ZipMap 节点。`,
  'onnx.no-operator': ({ operator }) => `该 ONNX 模型使用算子 ${operator}，运行环境不支持。`,
  'onnx.damaged': '文件已损坏，或不是 ONNX 模型。',
  'onnx.not-opened': ({ why }) => `无法打开该 ONNX 模型：${why}`,
  'onnx.whole-numbers': ({ place, value }, t) =>
    `${t.say(place)}${value === null ? '缺失' : `为 ${value}`}，该 ONNX 模型在此只接受整数。`,
  'onnx.failed': ({ from, to, why }) => `第 ${from} 至 ${to} 行评分失败：${why}`,
  'onnx.tensor': ({ dims, rows }) => `${rows} 行得到张量 [${dims.join(', ')}]，违约概率应为 [行, 1] 或 [行, 2]。`,
  'onnx.no-pd': ({ row }) => `第 ${row} 行没有违约概率，模型是否不接受缺失值？`,
  'onnx.not-a-pd': ({ row, value }) => `第 ${row} 行的结果为 ${value}，不是概率，请以概率形式导出模型。`,
};
