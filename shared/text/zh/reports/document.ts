/** 所有文件的通用文字：缺失值、单位、页码、工作表列名。 */
import type { documentText as english } from '../../en/reports/document.ts';
import type { SameShape } from '../../same-shape.ts';
import type { Teller } from '../../teller.ts';

export function documentText(t: Teller): SameShape<ReturnType<typeof english>> {
  return {
    units: {
      ratio: '',
      days: '天',
      months: '个月',
      years: '年',
      count: '',
      share: '',
      rate: '',
      money: '',
      flag: '',
      category: '',
      index: '',
    },
    afterAmount: (currency) => t.formats.currency(currency),
    none: '无。',
    notProvided: '未提供',
    notMeaningful: '无意义',
    yes: '是',
    no: '否',
    noFigure: '无',
    total: '合计',
    value: '数值',
    unit: '单位',
    note: '说明',
    item: '项目',
    number: '序号',
    made: (day) => `${day}出具`,
    page: (page, pages) => `第 ${page} 页，共 ${pages} 页`,
    moreRows: (count) => `另有 ${t.formats.number(count)} 行，见本报告的 XLSX 和 JSON 版本。`,
    headers: (first, beneath) => [first, ...beneath].join('、'),
    sheetTitle: (section, subject, reference) => `${section}：${subject}，${reference}`,
  };
}
