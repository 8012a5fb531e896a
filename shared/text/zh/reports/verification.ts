/** 授信审批报告“验证”部分。 */
import type { verificationText as english } from '../../en/reports/verification.ts';
import type { SameShape } from '../../same-shape.ts';
import type { Teller } from '../../teller.ts';

export function verificationText(t: Teller): SameShape<ReturnType<typeof english>> {
  return {
    title: '验证',
    computedFrom: '所列数据的计算依据',
    what: '内容',
    sha256: 'SHA-256',
    content: '本报告内容',
    evidence: '证据',
    model: (id, version, origin) => `模型 ${id}，版本 ${version}（${origin}）`,
    policyVersion: (name, version, status) => `${name}，第 ${version} 版（${status}）`,
    statuses: { proposed: '待复核', active: '生效', superseded: '已被替代', refused: '已否决' },
    snapshots: '提交快照',
    noSnapshots: '案件尚未提交，没有快照。',
    frozen: '冻结时间',
    frozenBy: (at, by) => `${at}，${by}`,
    snapshot: '快照',
    snapshotModel: '模型',
    snapshotEvidence: '证据',
    snapshotPolicies: {
      limit: '额度政策',
      price: '定价政策',
      authority: '授权表',
      eligibility: '准入政策',
      rates: '汇率表',
    },
    checks: '按本报告所列各项重新验算',
    rule: '规则',
    stated: '列示值',
    recomputed: '验算值',
    result: '结果',
    holds: '相符',
    doesNotHold: '不符',
    pointsRule: '基础分与各分箱分值之和等于评分',
    groupsRule: '基础分与各组分值之和等于评分',
    limitRule: (currency) => `额度为适用测算项中的最低值（${t.formats.currency(currency)}）`,
    priceRule: '定价各构成项之和向上取整等于模型利率（基点）',
    madeAt: '出具时间',
    inZone: (instant, zone) => `${instant}，${zone} 时区；本报告其他时间均为该时区时间`,
    madeBy: '出具人',
    madeByInRoles: (name, roles) => `${name}（${roles.map((role) => t.names.roles[role]).join('、')}）`,
    workspace: '工作区',
    lastEvent: '审计链末端事件号',
    auditHead: '审计链末端哈希值',
    headCode: '链头二维码：事件编号、冒号、哈希值。',
    how: {
      hash: '内容哈希值：本报告的 JSON 版本在成员“content”中载有以上全部内容，对其规范化 JSON（RFC 8785：键排序、无空白）计算 SHA-256 即得内容哈希值。同一案件状态、同一语言的 PDF、XLSX 和 JSON 版本哈希值相同。',
      audit:
        '审计链：以上述链头执行“desk audit verify --workspace FILE --officer NAME --head HEAD”，将重新计算每个事件及签名，核对所存内容与事件是否一致，并说明该链头是否仍在链中。持有本报告者由此可以发现审计链被整体重写；没有来自外部的链头，任何人都无法发现。审计链可以发现改动，不能阻止改动。',
      replay: '重算：“desk call decision.replay”依据所存证据、模型和政策重新计算已提交的快照，并逐字节比对。',
      files: '文件：文件清单所列 SHA-256 为原始文件的哈希值，可用任何工具验算。',
      arithmetic: '验算：XLSX 版本中的合计、额度、利率和违约概率均为引用相同数据的公式。',
    },
  };
}
