/** 示例人员所写的理由、意见和条件。 */
import type { sampleText as english } from '../en/sample.ts';
import type { SameShape } from '../same-shape.ts';

export const sampleText: SameShape<typeof english> = {
  purposes: {
    'working-capital-loan': '采购已签订单所需原材料。',
    'revolving-credit-line': '弥补采购与回款之间的季节性资金缺口。',
    'term-loan': '厂房改造及新增经营场所。',
    'equipment-loan': '购置新设备，替换旧生产线。',
    'invoice-financing': '对长期合作买方的应收账款融资。',
    'trade-finance': '信用证项下进口货物。',
  },
  rationales: {
    strong: ['在手订单足以覆盖用款；回款按约定账期到账。', '现金流为应还本息的两倍以上，下游客户合作多年。'],
    sound: ['季节性用款与上年相当，还本付息有保障。', '本行账户流水与增值税申报相符。金额已压降至测算额度。'],
    weak: [
      '毛利较薄。拟在额度内支持，落实押品，并按月检查应收账款。',
      '下游付款拖延；拟压降金额，以应收账款转让支持。',
    ],
    distressed: [
      '申请人要求给予时间清收旧欠应收账款。应实际控制人要求上报。',
      '经营流入连续三个季度下降。上报审批，数据不支持授信。',
    ],
  },
  hopeless: '在他行已违约，或缺少审批必备资料。经沟通后撤回。',
  recommendations: {
    strong: ['资料相互印证，同意按拟定方案授信。', '已将报表与银行流水、增值税申报核对，同意授信。'],
    sound: ['同意授信，须落实所列条件。', '营业收入下降一成时仍能还本付息，同意授信。'],
    weak: ['须先办妥押品登记方可支持。', '偿债覆盖偏紧，仅支持最短期限。'],
    distressed: ['不同意授信：现金不足以偿付已到期债务。', '不同意授信：在他行有逾期，且销售下滑。'],
  },
  returns: [
    '报表未涵盖最近一个季度，请补充管理报表。',
    '请说明下游客户中的关联企业及其销售占比。',
    '用途与期限不匹配，请重新拟定方案。',
  ],
  withdrawals: ['申请人已用自有资金完成采购。', '申请人选择了他行方案。', '用款所依据的订单已取消。'],
  closings: ['提前全部结清。', '到期结清，押品已解除抵质押。'],
  decline: '从现有数据看，无法预期以经营收入还款。',
  conditionMet: '已核对签署原件并归档。',
  approvals: ['同意按推荐方案批准。', '同意；关注最大下游客户。', '在授权范围内批准。'],
  conditions: {
    security: '办妥第一顺位抵押登记',
    guarantee: '实际控制人签署保证合同',
    cover: '每年末偿债覆盖倍数不低于 1.1',
    accounts: '每季度末后 45 日内提供管理报表',
  },
  rates: { source: '示例虚构', note: '近四年各月末汇率' },
};
