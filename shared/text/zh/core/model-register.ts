/** 模型登记的说明。 */
import type { modelRegisterSentences as english } from '../../en/core/model-register.ts';
import type { Translated } from '../../teller.ts';

const MODEL_STATUSES = {
  proposed: '待批',
  active: '启用中',
  challenger: '作为挑战模型',
  superseded: '已被替代',
  refused: '已否决',
} as const;

export const modelRegisterSentences: Translated<typeof english> = {
  'model-register.unknown-indicator': ({ indicator }) => `模型需要指标 ${indicator}，本程序不计算该指标。`,
  'model-register.not-mapped': ({ input }) => `${input} 没有对应的指标，案件中无法取值。`,
  'model-register.unknown-feature': ({ input }) => `特征 ${input} 不是指标名称，请指明其对应的指标。`,
  'model-register.other-passport': ({ named, hash }) =>
    `该说明书属于另一模型：其中载明的哈希为 ${named}，本模型为 ${hash}。`,
  'model-register.no-model': ({ hash }) => `没有哈希为 ${hash} 的模型。`,
  'model-register.not-a-case-model': ({ name }) => `${name} 不是按指标组为案件评分的模型。`,
  'model-register.not-a-table-model': ({ name }) => `${name} 不是可为数据表评分的训练模型。`,
  'model-register.known': ({ name, version }) => `该模型已登记为 ${name} ${version}。`,
  'model-register.version-taken': ({ id, version }) => `${id} 已有版本 ${version}，请另设版本号。`,
  'model-register.run-registered': ({ number }) => `第 ${number} 次训练已登记，请重新训练或在其基础上修改。`,
  'model-register.proposer': '双人复核：该模型由您提出，须由其他人员启用。',
  'model-register.maker': '双人复核：您参与了该模型的建立，须由其他人员启用。',
  'model-register.wrong-status': ({ name, status, allowed }) =>
    `${name} 目前${MODEL_STATUSES[status]}，须为${allowed.map((one) => MODEL_STATUSES[one]).join('或')}的模型。`,
  'model-register.not-a-glass-box': ({ name }) => `${name} 不能展开为分值，不得用于审批，只能与现行模型并列展示。`,
  'model-register.challenger-only': ({ name }) => `${name} 只能作为挑战模型为案件评分，请先组合为案件模型。`,
  'model-register.tables-only': ({ name }) => `${name} 用于数据表评分，只有案件模型可以并列比较。`,
  'model-register.refused': ({ name }) => `${name} 已被否决，不能评分。`,
  'model-register.shipped': '随工作台提供。',
};
