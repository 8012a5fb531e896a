/** 命令行说明：各命令的用法与用途。 */
import type { commandHelpSentences as english } from '../../en/core/command-help.ts';
import type { Translated } from '../../teller.ts';

export const commandHelpSentences: Translated<typeof english> = {
  'command-help.demo-usage': 'demo 目录',
  'command-help.demo': '在指定目录中生成含 200 家申请企业的示例工作区，并输出其文件位置、人员及密码。',
  'command-help.operations-usage': 'operations',
  'command-help.operations': '列出全部操作、类型及可调用的角色。',
  'command-help.call-usage': 'call 操作名 JSON --workspace 文件 --officer 用户名',
  'command-help.call': '以某人员的身份调用一项操作并输出结果。对所有人开放的操作无需指定工作区。',
  'command-help.read-usage': 'read 文件 [--currency 币种] [--applicant 名称或编号] [--taxonomy 对应文件.json]',
  'command-help.read': ({ currency }) =>
    `不使用工作区，直接读取一个证据文件：输出其格式、按类别列出的记录，以及未能识别的内容。未注明币种的金额按 ${currency} 读取，可用 --currency 另行指定；--applicant 用于区分销售与采购；--taxonomy 用于工作台没有对应文件的 XBRL 分类标准。`,
  'command-help.import-usage': 'import --workspace 文件 --officer 用户名 --case 案件编号 文件…',
  'command-help.import': '将证据文件导入案件，要么全部导入，要么全部不导入；输出已导入的内容和未能识别的内容。',
  'command-help.report-usage':
    'report --workspace 文件 --officer 用户名 --case 案件编号 --out 文件.pdf [--language en|zh]',
  'command-help.report': '输出案件的审批报告；格式（PDF、XLSX 或 JSON）由文件扩展名决定，语言由 --language 决定。',
  'command-help.audit-verify-usage': 'audit verify --workspace 文件 --officer 用户名 [--head 编号:哈希值]',
  'command-help.audit-verify':
    '重新计算审计链及其签名，按哈希值核对各来源文件、政策、模型和提交快照，按事件核对所存内容，并检查文件。指定 --head 时，核对报告所印链头是否仍在链中。任何一处不符即报错。',
  'command-help.authenticity-benchmark-usage': 'authenticity benchmark [--seed 种子] [--applicants 家数]',
  'command-help.authenticity-benchmark':
    '用虚构的申请企业检验真实性核验的效果：一半如实申报，其余各带十二种造假手法之一；按手法、按核验项和总体给出检出率与误报率。默认种子为 101，企业 240 家。',
  'command-help.policy-check-usage': 'policy check 模型.dmn',
  'command-help.policy-check':
    '在签署前检查决策模型：无法解析的表达式，不存在的名称、函数和类型，循环依赖；逐张决策表指出没有规则命中的输入、不应同时命中的规则以及永远不起作用的规则。输出 {problems, tables}；有任何问题即失败。',
  'command-help.policy-test-usage': 'policy test 模型.dmn 用例.xml',
  'command-help.policy-test':
    '用文件中的测试用例检验决策模型（DMN 1.1 至 1.5，所导入的模型须在同一目录），并输出 {passed, failed, failures}；模型的错误和未通过的用例写入标准错误。有用例未通过即失败。',
  'command-help.laws-usage': 'laws [--seed 种子] [--cases 家数] [--law Ln]',
  'command-help.laws':
    '按种子改动虚构申请企业的资料，检验审批测算的各项定律（L1 不利证据不得有利于申请人，至 L9 授权不得放宽）；有违反，或某项定律检验不足 50 次，即报错。默认种子为 101，企业 60 家。',
  'command-help.compute-usage': 'compute 名称 JSON',
  'command-help.compute':
    '手工复核单项计算，所用函数与案件审批时相同：输出结果及其公式，数值不作舍入，还款计划等金额行精确到分。金额以元（主币单位）计，利率以年百分比计。“desk compute --help”列出全部可计算项目，“desk compute 名称 --help”只列出其中一项。',
  'command-help.train-usage':
    'train --data 文件 --target 列名 [--folds 列名] [--exclude 列名,列名] [--monotone 文件] [--method additive|scorecard] [--pairs 个数] [--bins 个数] [--smoothing 行数] [--calibration scaling|steps] [--weight 列名] [--rejects augmentation|parcelling|fuzzy] [--reject-factor 系数] [--seed 种子] [--threads 线程数] --out 模型.json',
  'command-help.train':
    '用带结果的数据表（CSV、XLSX 或 Parquet）训练模型并写入文件，输出各折指标；每一折均由其余各折训练的模型检验。不指定 --folds 时，按种子分层生成十折。--monotone 指定风险方向文件：{"debt": "higher-is-riskier", "cash": "lower-is-riskier"}。--weight 指定样本权重列。使用 --rejects 时，结果为空的行视为被拒绝的申请。--pairs 限制交互项个数，--bins 限制曲线的分箱数，--smoothing 将每个分箱取为其前后若干行的均值。',
  'command-help.score-usage': 'score --model 模型.json --data 文件 --out 评分.csv',
  'command-help.score':
    '对 CSV、XLSX 或 Parquet 文件逐行评分，保持原有顺序：输出分值、违约概率及至多四条理由，即分值低于训练样本均值最多的各项。',
  'command-help.export-model-usage': 'export-model --model 模型.json --to sql|pmml|json [--table 表名] --out 文件',
  'command-help.export-model':
    '将模型输出为一条 SQL 查询（DuckDB、PostgreSQL，查询表 applications 或 --table 指定的表）、PMML 4.4 评分卡或 JSON；各种形式的分值完全相同。',
  'command-help.compare-usage':
    'compare --model 模型.json --challenger 文件 --data 文件 --target 列名 [--features 文件]',
  'command-help.compare':
    '用本模型和挑战模型（XGBoost JSON 或 ONNX）对同一批带结果的数据（CSV、XLSX 或 Parquet）评分，输出各自的指标、差异及其 DeLong 区间和 p 值，以及两种排序的相关系数。挑战模型文件未注明特征名称时，用 --features 指定一个文件，按特征顺序列出各列：["debt", "cash"]，或 {"features": […], "categories": {"sector": ["a", "b"]}, "output": "probabilities"}。',
  'command-help.compose-model-usage':
    'compose-model --model 模型.json --mapping 文件 --judgement 案件模型.json [--passport 草稿.json] --out 文件',
  'command-help.compose-model':
    '生成案件模型：将训练模型的输入变量对应到指标，替换专家评分卡中相应分组的输入项，并换算到其分值刻度。对应文件须写明 id、name、version、description、passport 以及 {"mapping": {"x10": "equity_to_assets"}}；另有 {"anchor": {"sampleRate": 0.05, "centralTendency": 0.03}} 时，违约概率调整到指定水平。使用 --passport 时，草稿内容连同模型的哈希和输入项写入输出文件旁的说明书。',
  'command-help.scale-model-usage': 'scale-model --model 案件模型.json --plan 文件 [--passport 说明书.json] --out 文件',
  'command-help.scale-model':
    '以真实状况已知的模拟客户为案件模型定刻度：各组占分值方差的比例按方案所定，违约概率的把握程度与实际相符。方案文件列明 taper、tails、budgets，并以 {"seeds": [7001], "each": 1000, "asOf": "2026-06-30"} 指定模拟客户。使用 --passport 时，将原模型说明书连同新哈希、方案和各组占比写在输出文件旁。定刻度不使用任何借款人的违约数据。',
  'command-help.measure-model-usage': 'measure-model --model 案件模型.json [--seed 种子] [--clients 个数]',
  'command-help.measure-model':
    '以真实状况已知的模拟客户检验案件模型：AUC 及其可达上限、斜率、各等级和各生命阶段的违约概率与真实值，以及各组占分值的比例。默认使用种子 8001 的 1,000 个客户；请使用未用于定刻度的种子。',
  'command-help.title': 'desk：中小企业信贷工作台命令行。',
  'command-help.rules':
    '结果以 JSON 写入标准输出，提示写入标准错误。退出码：0 为成功，1 为失败，2 为命令格式有误。人员密码取自环境变量 DESK_PASSWORD；替换一次性密码的自设密码取自 DESK_NEW_PASSWORD。案件可用其 id 或编号（如 2026-000123）指定。每条命令均可加 --language en|zh，或设置环境变量 DESK_LANGUAGE。',
  'command-help.usage': ({ usage }, t) => `用法：desk ${t.say(usage)}`,
  'command-help.run-help': '全部命令见 `desk --help`。',
};
