/** 挑战模型的说明：其他工具的模型文件不可用，或与数据表不符。 */
import type { challengerSentences as english } from '../../en/core/challenger.ts';
import type { Translated } from '../../teller.ts';

export const challengerSentences: Translated<typeof english> = {
  'challenger.old-binary': ({ file }) => `${file} 是 XGBoost 旧版二进制格式，请用 save_model("model.json") 另存。`,
  'challenger.ubjson': ({ file }) => `${file} 是 XGBoost 的 UBJSON 格式，请用 save_model("model.json") 另存。`,
  'challenger.pickle': ({ file }) => `${file} 是 Python pickle，属于可执行程序，请将模型另存为 XGBoost JSON 或 ONNX。`,
  'challenger.archive': ({ file }) => `${file} 是压缩包，请直接提供模型文件（XGBoost JSON 或 ONNX）。`,
  'challenger.lightgbm': ({ file }) => `${file} 是 LightGBM 文本格式，请转换为 ONNX。`,
  'challenger.empty': ({ file }) => `${file} 为空文件。`,
  'challenger.features-named': ({ takes, named }) => `该 XGBoost 模型有 ${takes} 个特征，给出了 ${named} 个列名。`,
  'challenger.no-column': ({ column, kind }) => `数据表中没有 ${kind} 模型所需的“${column}”列。`,
  'challenger.no-codes': ({ column, kind }) => `“${column}”列为分类变量，请给出其在 ${kind} 模型中的编码。`,
  'challenger.trained-on-these': '该模型即以这些数据训练，其指标优于在新数据上的表现。',
  'challenger.trained-on-as-many': ({ rows }) =>
    `挑战模型约以 ${rows} 行训练，与本表行数相同；如即为这些数据，其指标优于在新数据上的表现。`,
  'challenger.training-unknown': ({ rows }) =>
    `挑战模型文件未说明训练所用数据；如包含这些数据，其指标优于在新数据上的表现。${rows === null ? '' : `其训练数据约有 ${rows} 行。`}`,
  'challenger.mapped-twice': ({ input }) => `${input} 对应了两次。`,
  'challenger.no-indicator': ({ input, indicator }) => `${input} 所对应的指标“${indicator}”不存在。`,
  'challenger.xgboost-invalid': ({ place, why }, t) => `XGBoost 模型的 ${place} 处有误：${t.say(why)}。`,
  'challenger.objective': ({ objective }) => `目标函数为 ${objective}，应为 binary:logistic`,
  'challenger.booster': ({ booster }) => `提升器为 ${booster}，应为 gbtree`,
  'challenger.more-outputs': '输出不止一个，应只有违约概率一个输出',
  'challenger.names': ({ names, features }) => `有 ${features} 个特征，却有 ${names} 个名称`,
  'challenger.base-score': ({ score }) => `基础分 ${score} 不能换算为对数几率`,
  'challenger.vector-leaves': '叶节点为向量，应只有违约概率一个输出',
  'challenger.entries': ({ nodes }) => `应有 ${nodes} 项，每个节点一项`,
  'challenger.node-empty': ({ node }) => `节点 ${node} 既没有分界值，也没有类别`,
  'challenger.node-children': ({ node }) => `节点 ${node} 的子节点不在其后`,
  'challenger.node-no-feature': ({ node }) => `节点 ${node} 没有用于拆分的特征`,
};
