/** 授信审批报告的名称和封面用语。 */
import type { coverText as english } from '../../en/reports/cover.ts';
import type { SameShape } from '../../same-shape.ts';

export const coverText: SameShape<typeof english> = {
  kind: '授信审批报告',
  fileName: '授信审批报告',
  title: (number) => `授信审批报告 ${number}`,
  reference: (number) => `案件编号 ${number}`,
  contentSeal: (hash) => `内容 SHA-256 ${hash}`,
  auditSeal: (sequence, hash) => `审计链末端 ${sequence} · ${hash}`,
};
