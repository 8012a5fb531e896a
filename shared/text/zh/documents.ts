/** 文件页。 */
import type { documentsText as english } from '../en/documents.ts';
import type { SameShape } from '../same-shape.ts';

export const documentsText: SameShape<typeof english> = {
  report: {
    title: '授信审批报告',
    text: '包括申请人、授信申请、证据及其哈希值、指标、评分、额度与定价、审批记录。',
    language: '文件语言',
    formats: {
      pdf: { name: 'PDF', text: 'A4 版式，供归档和签字。' },
      xlsx: { name: 'XLSX', text: '同样的表格，以工作簿形式提供。' },
      json: { name: 'JSON', text: '全部数据及其计算项，供其他系统使用。' },
    },
    make: (format) => `保存 ${format}`,
    making: (format) => `正在生成 ${format}`,
    saved: (name) => `已保存 ${name}。`,
  },
  state: {
    draft: '案件尚未审批，报告反映目前情况。',
    final: '报告载明审批决定及其所依据的快照。',
  },
  sources: '申请人提供的原始文件见“证据”页的来源文件。',
  toSources: '前往来源文件',
};
