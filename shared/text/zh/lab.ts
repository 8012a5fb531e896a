/** 建模室。 */
import type { LabSettings } from '../../domain/lab.ts';
import type { labText as english } from '../en/lab.ts';
import type { SameShape } from '../same-shape.ts';
import { labRunText } from './lab-run.ts';
import { labSetupText } from './lab-setup.ts';
import { modelNames } from './model-names.ts';

const methods: Readonly<Record<LabSettings['method'], string>> = {
  additive: '可加模型（含交互项）',
  scorecard: '评分卡',
};

export const labText: SameShape<typeof english> = {
  title: '建模室',
  methods,
  samples: modelNames.samples,
  sampleNotes: {
    'held-out-folds': '每一行均由未使用该行训练的模型评分。',
    holdout: '不参与训练的行，训练结束后评分一次。',
    'training-rows': '模型训练所用的行，结果偏于乐观。',
  },
  tables: {
    title: '数据表',
    note: '本行带有结果标记的历史数据，只保存在本加密工作区内。',
    drop: '将带结果标记的数据表拖放到此处',
    dropHint: 'CSV、XLSX 或 Parquet，每行一笔贷款或申请，并有一列标明是否违约。',
    adding: '正在添加数据表',
    emptyTitle: '还没有数据表',
    emptyHint: '将本行历史数据拖放到上方，即可在此训练、查看、调整并启用模型。',
    emptyAuditor: '客户经理在此添加数据表并训练模型。',
    file: '文件',
    rows: '行数',
    columns: '列数',
    size: '大小',
    addedBy: '添加人',
    addedAt: '添加时间',
    runs: '训练次数',
    train: '新建训练',
    remove: '移除',
    removeLabel: (name) => `移除 ${name}`,
    trainLabel: (name) => `用 ${name} 新建训练`,
    removeTitle: (name) => `移除 ${name}？`,
    removeBody: '该表未用于任何训练。原始文件不受影响。',
    removed: '数据表已移除。',
  },
  runs: {
    title: '训练记录',
    note: '每次训练得到一个模型及其验证结果。',
    empty: '还没有训练记录。请打开一个数据表，训练首个模型。',
    number: '序号',
    name: '名称',
    table: '数据表',
    method: '方法',
    state: '状态',
    auc: 'AUC',
    startedBy: '发起人',
    startedAt: '开始时间',
    edit: '手工调整',
    registered: '已登记',
  },
  states: { running: '进行中', stopped: '已停止', failed: '失败', finished: '已完成' },
  setup: labSetupText,
  ...labRunText,
};
