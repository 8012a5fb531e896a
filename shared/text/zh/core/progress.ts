/** 长时间任务的进度。 */
import type { progressSentences as english } from '../../en/core/progress.ts';
import type { Translated } from '../../teller.ts';

export const progressSentences: Translated<typeof english> = {
  'progress.reading-table': '正在读取数据表',
  'progress.profiling': '正在分析各列',
  'progress.scoring-challenger': '挑战模型正在评分',
  'progress.scoring': '正在评分',
  'progress.waiting': '等待前一次训练完成',
  'progress.starting': '正在启动',
  'progress.rescoring': '正在为在办案件重新评分',
  'progress.cancelled': '已取消，数据未作任何更改。',
  'progress.broke-off': '工作台未能完成此操作。',
  'progress.assessing': '正在评估',
  'progress.applications': '正在读取申请',
  'progress.verifying': '正在核验',
  'progress.verifying-content': '正在比对内容与哈希值',
  'progress.officers': '正在设立人员',
  'progress.applicants': '正在生成申请人',
  'progress.cases': '正在办理案件',
  'progress.fold': ({ fold, folds }) => `第 ${fold} 折，共 ${folds} 折`,
  'progress.final-model': '最终模型',
  'progress.validation': '验证',
  'progress.storing': ({ file }) => `正在存入 ${file}`,
  'progress.reading-file': ({ file }) => `正在读取 ${file}`,
};
