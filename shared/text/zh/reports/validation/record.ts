/** 模型验证报告“人工调整”和“使用限制与记录”部分。 */
import type { editsText as edits, limitsText as limits } from '../../../en/reports/validation/record.ts';
import type { SameShape } from '../../../same-shape.ts';

export const editsText: SameShape<typeof edits> = {
  title: '9 人工调整',
  sheet: '人工调整',
  none: '无：训练后未人工调整分值。',
  change: '调整内容',
  reason: '原因',
  by: '调整人',
  at: '时间',
};

export const limitsText: SameShape<typeof limits> = {
  title: '10 使用限制、专家判断与重现方法',
  sheet: '限制与记录',
  limits: '使用限制',
  noLimits: '未注明。',
  judgement: '模型中的专家判断',
  noJudgement: '未注明有专家判断。',
  reproduce: '模型重现方法',
  notReproduced: '未注明。',
  modelHash: '模型 SHA-256',
  format: '模型格式',
  modelMadeAt: '模型制作时间',
  modelMadeBy: '模型制作人',
  code: '程序版本',
  madeAt: '报告出具时间',
  inZone: (instant, zone) => `${instant}，${zone} 时区；本报告其他时间均为该时区时间`,
  madeBy: '报告出具人',
  workspace: '工作区',
  hash: '模型哈希值为模型文件规范化 JSON（RFC 8785：键排序、无空白）的 SHA-256，列于每页页脚。',
  settings: '训练设置',
  noSettings: '模型说明书未列设置。',
  setting: '设置项',
  none: '无',
};
