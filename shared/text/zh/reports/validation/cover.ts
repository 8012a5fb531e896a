/** 模型验证报告的名称和封面用语。 */
import type { coverText as english } from '../../../en/reports/validation/cover.ts';
import type { SameShape } from '../../../same-shape.ts';

export const coverText: SameShape<typeof english> = {
  kind: '模型验证报告',
  fileName: '模型验证报告',
  title: (name, version) => `模型验证报告 ${name}，版本 ${version}`,
  reference: (version) => `版本 ${version}`,
  modelSeal: (hash) => `模型 SHA-256 ${hash}`,
  dataSeal: (hash) => `训练数据 SHA-256 ${hash}`,
  noData: '未经数据训练',
};
