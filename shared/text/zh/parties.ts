/** 关联方页：股权、控制、担保和交易关系。 */
import type { PartyGraph } from '../../domain/authenticity.ts';
import type { partiesText as english } from '../en/parties.ts';
import type { SameShape } from '../same-shape.ts';

type Kind = PartyGraph['edges'][number]['kind'];

const outgoing: Readonly<Record<Kind, string>> = {
  owns: '持股',
  controls: '控制',
  directs: '任职于',
  family: '亲属',
  guarantees: '担保',
  trades: '销售给',
  'shares-identity': '登记信息相同',
};

const incoming: Readonly<Record<Kind, string>> = {
  owns: '股东为',
  controls: '受控于',
  directs: '负责人为',
  family: '亲属',
  guarantees: '保证人为',
  trades: '采购自',
  'shares-identity': '登记信息相同',
};

const short: Readonly<Record<Kind, string>> = {
  owns: '持股',
  controls: '控制',
  directs: '任职',
  family: '亲属',
  guarantees: '担保',
  trades: '销售',
  'shares-identity': '同信息',
};

export const partiesText: SameShape<typeof english> = {
  view: '关联方',
  outgoing,
  incoming,
  short,
  kinds: { applicant: '申请人', person: '个人', company: '企业', unknown: '类型不明' },
  graph: {
    title: '关联关系图',
    note: '方向键移动，回车键选定。',
    label: '各方及其关系',
    zones: {
      owners: '股东、负责人及亲属',
      guarantees: '担保相关方',
      suppliers: '供应商',
      customers: '客户',
      owned: '持股或控制的企业',
    },
    circle: '担保圈',
    legendItems: {
      connected: '关联客户：视为同一风险',
      circle: '担保圈',
      person: '个人',
      company: '企业',
    },
    empty: '除申请人外尚无其他关联方。',
    emptyHint: '请提供股东名册、担保合同或关联关系表；购销对方取自发票。',
    pd: (pd) => `违约概率 ${pd}`,
    edge: (from, verb, to) => `${from} ${verb} ${to}`,
    inCircle: '属于担保圈',
    connected: '与申请人关联',
    relations: (count) => `${count} 项关系`,
    readout: {
      kind: '类型',
      exposure: '金融负债',
      contagion: '传染后违约概率',
      group: '关联集团',
      circle: '担保圈',
      amount: '金额',
      share: '份额',
    },
    enter: '按回车键选定。',
  },
  panel: {
    exposure: '金融负债',
    contagion: '传染后违约概率',
    contagionNote: '计入其所担保各方的违约概率',
    notKnown: '不详',
    connected: '关联客户',
    isConnected: '与申请人视为同一风险',
    notConnected: '无关联',
    circle: '担保圈',
    noCircle: '不属于任何担保圈',
    relations: '关系',
    noRelations: '没有登记任何关系。',
  },
  group: {
    title: '集团风险敞口',
    total: '合计',
    members: (count) => (count === 1 ? '仅申请人' : `${count} 名关联客户`),
    working: '计算过程',
    authority: '依控制关系或亲属关系认定关联，参照欧盟第 575/2013 号条例第四条第一款第三十九项。',
  },
  guarantees: {
    title: '为申请人提供的担保',
    stated: '登记金额',
    effective: '轧差后',
    lost: (share) => `${share} 因互保抵销`,
    nothingLost: '没有抵销',
    working: '按保证人列示',
    none: '没有为申请人提供担保的记录。',
    noneHint: '请提供担保合同，或在“资料”页录入。',
    note: '互保部分只有差额能提供保障。',
  },
  circles: {
    title: (count) => `${count} 个担保圈`,
    none: '没有担保圈',
    noneHint: '各方之间没有直接或间接的循环担保。',
    hint: '圈内各方的担保互为依托，一方违约可能波及全部。',
    members: (count) => `${count} 方`,
  },
  table: {
    title: '全部关系',
    label: '全部关系列表',
    from: '一方',
    relation: '关系',
    to: '另一方',
    amount: '金额',
    share: '份额',
    circle: '担保圈',
    inCircle: '在担保圈内',
    rows: '记录',
  },
};
