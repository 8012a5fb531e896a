/** Orders, freight, people, papers and credit of the pack. */
import type { SampleApplicant, SampleEvidence } from '#electron/sample/applicant.ts';
import { CHINESE_CHOICES } from '#electron/sample/staging/paper-headers.ts';
import {
  continental,
  csvFile,
  dateCell,
  dated,
  major,
  type PackFile,
  type PackSheet,
  xlsxFile,
} from './spreadsheet.ts';

const chinese = (choice: string): string => CHINESE_CHOICES[choice] ?? choice;
const percent = (share: number | null): string => (share === null ? '' : `${Math.round(share * 100)}%`);

/** The shop system's export in English with day-first dates. */
export function orders({ evidence }: SampleApplicant): PackFile {
  const names = new Map(
    evidence.invoice.map(({ counterparty_id, counterparty_name }) => [counterparty_id, counterparty_name]),
  );
  const header = [
    'Order No',
    'Order date',
    'Customer ID',
    'Customer name',
    'Order total',
    'Refund amount',
    'Sales channel',
  ];
  const rows = evidence.order.map((order) => [
    order.order_id,
    dated(order.placed_at, 'd/m/y'),
    order.customer_id,
    names.get(order.customer_id) ?? '',
    (order.gross / 100).toFixed(2),
    ((order.refunded ?? 0) / 100).toFixed(2),
    order.channel ?? '',
  ]);
  return csvFile('07 orders-export.csv', { separator: ',', encoding: 'utf8' }, [], [header, ...rows]);
}

/** The forwarder's report: semicolons, decimal commas, dates with points. */
export function freight({ evidence }: SampleApplicant): PackFile {
  const header = [
    'Waybill No',
    'Ship date',
    'Promised date',
    'Delivery date',
    'Consignee',
    'Ship from',
    'Ship to city',
    'Pieces',
    'Weight (kg)',
    'Declared value (CNY)',
    'Invoice No',
  ];
  const rows = evidence.shipment.map((shipment) => [
    shipment.waybill,
    dated(shipment.shipped_on, 'd.m.y'),
    dated(shipment.promised_on, 'd.m.y'),
    dated(shipment.delivered_on, 'd.m.y'),
    shipment.counterparty ?? '',
    shipment.origin ?? '',
    shipment.destination ?? '',
    String(shipment.quantity ?? ''),
    String(shipment.weight_kg ?? '').replace('.', ','),
    continental(shipment.declared_value ?? 0),
    shipment.invoice_number ?? '',
  ]);
  return csvFile('08 freight-report.csv', { separator: ';', encoding: 'utf8' }, [], [header, ...rows]);
}

/** Payroll and utility bills on two sheets of one workbook. */
export function peopleAndPower({ evidence }: SampleApplicant): Promise<PackFile> {
  return xlsxFile('09 工资社保与水电.xlsx', [
    {
      name: '工资社保',
      header: ['月份', '职工人数', '应发工资', '社保缴纳'],
      rows: evidence.payroll.map((month) => [
        month.period,
        month.headcount,
        major(month.gross_pay),
        major(month.social_insurance_paid),
      ]),
    },
    {
      name: '水电费',
      header: ['账期', '费用类型', '用量', '应缴金额'],
      rows: evidence.utility_bill.map((bill) => [bill.period, chinese(bill.kind), bill.quantity, major(bill.amount)]),
    },
  ]);
}

/** Licences, parties and relations, listed by the applicant itself. */
export function papersAndOwners({ evidence }: SampleApplicant): Promise<PackFile> {
  const names = new Map(evidence.party.map(({ id, name }) => [id, name]));
  return xlsxFile('10 证照与股权.xlsx', [
    {
      name: '证照',
      header: ['证照名称', '证照编号', '发证机关', '发证日期', '有效期至', '经营范围', '证照状态'],
      rows: evidence.licence.map((licence) => [
        licence.kind,
        licence.number,
        licence.issuer ?? '',
        dateCell(licence.valid_from),
        dateCell(licence.valid_to),
        licence.scope ?? '',
        chinese(licence.status),
      ]),
    },
    {
      name: '关联主体',
      header: ['编号', '名称', '主体类型', '统一社会信用代码'],
      rows: evidence.party.map((party) => [party.id, party.name, chinese(party.kind), party.identifiers ?? '']),
    },
    {
      name: '关系',
      header: ['主体', '关联方', '关系类型', '持股比例', '起始日期'],
      rows: evidence.relation.map((relation) => [
        names.get(relation.from) ?? relation.from,
        names.get(relation.to) ?? relation.to,
        chinese(relation.kind),
        percent(relation.share),
        dateCell(relation.since),
      ]),
    },
  ]);
}

function facilitySheet({ credit_facility }: SampleEvidence): PackSheet {
  return {
    name: '信贷明细',
    header: [
      ...['贷款机构', '业务种类', '授信额度', '贷款余额', '发放日期', '到期日', '结清日期', '账户状态', '逾期天数'],
      ...['逾期金额', '24个月最高逾期天数', '还款记录', '每月还款', '是否抵押'],
    ],
    rows: credit_facility.map((facility) => [
      facility.lender,
      facility.type,
      major(facility.limit),
      major(facility.balance),
      dateCell(facility.opened),
      dateCell(facility.matures),
      dateCell(facility.closed_on),
      facility.status === null ? '' : chinese(facility.status),
      facility.days_past_due,
      major(facility.past_due_amount),
      facility.worst_dpd_24m,
      facility.history ?? '',
      major(facility.monthly_payment),
      facility.secured ? '是' : '否',
    ]),
  };
}

function eventSheet({ credit_event }: SampleEvidence): PackSheet {
  return {
    name: '查询与公共记录',
    header: ['发生日期', '事件类型', '涉案金额', '状态', '来源'],
    rows: credit_event.map((event) => [
      { date: event.date },
      chinese(event.kind),
      major(event.amount),
      chinese(event.status),
      event.origin ?? '',
    ]),
  };
}

function collateralSheet({ collateral }: SampleEvidence): PackSheet {
  return {
    name: '抵押物',
    header: ['押品种类', '说明', '评估价值', '评估日期', '抵押顺位', '在先债权'],
    rows: collateral.map((item) => [
      chinese(item.kind),
      item.description ?? '',
      major(item.value),
      dateCell(item.valued_on),
      item.lien_rank,
      major(item.prior_liens),
    ]),
  };
}

function guaranteeSheet({ guarantee }: SampleEvidence): PackSheet {
  return {
    name: '担保',
    header: ['保证人', '被担保人', '担保金额', '担保方式'],
    rows: guarantee.map(({ guarantor, beneficiary, amount, kind }) => [
      guarantor,
      beneficiary,
      major(amount),
      chinese(kind),
    ]),
  };
}

/** What the report says was searched: a list that names nothing is told apart from one that was never asked for. */
function scopeSheet({ evidence_scope }: SampleEvidence): PackSheet {
  return {
    name: '查询范围',
    header: ['查询内容', '查询种类', '查询主体', '查询起始日', '查询截止日', '报告日期', '出具机构', '是否完整'],
    rows: evidence_scope.map((scope) => [
      scope.record_set,
      scope.kinds ?? '',
      scope.subject ?? '',
      dateCell(scope.from),
      dateCell(scope.to),
      { date: scope.as_of },
      scope.issuer,
      scope.complete ? '是' : '否',
    ]),
  };
}

/** The credit bureau's report with the collateral and guarantees offered. */
export function creditReport({ evidence }: SampleApplicant): Promise<PackFile> {
  const sheets = [facilitySheet, eventSheet, collateralSheet, guaranteeSheet, scopeSheet].map((sheet) =>
    sheet(evidence),
  );
  return xlsxFile('11 企业信用报告.xlsx', sheets);
}
