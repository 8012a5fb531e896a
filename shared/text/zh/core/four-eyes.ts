/** 数据存储层自身的双人复核提示。 */
import type { fourEyesSentences as english } from '../../en/core/four-eyes.ts';
import type { Translated } from '../../teller.ts';

export const fourEyesSentences: Translated<typeof english> = {
  'four-eyes.policy-in-force': '双人复核：政策须由提出人以外的另一人批准生效。',
  'four-eyes.prepared': '双人复核：经办过案件的人不得审查、审批该案件，也不得办理放款。',
  'four-eyes.one-part': '双人复核：同一人在一项审批决定中只能承担一个环节。',
  'four-eyes.checked': '双人复核：审查过案件的人不得再经办该案件。',
  'four-eyes.officer-by-another': '双人复核：人员由管理员变更，任何人不得变更自己。',
  'four-eyes.officer-by-two': '双人复核：人员变更须经两名管理员办理。',
  'four-eyes.administrator-alone': '双人复核：管理员不得兼任其他角色。',
  'four-eyes.two-stay': '双人复核：在用管理员不得少于两名。',
  'four-eyes.administrator-decides': '双人复核：管理员不参与审批。',
  'four-eyes.founding': '双人复核：未设两名管理员之前不得提交案件。',
  'four-eyes.role-held': '双人复核：审批决定须由持有相应角色的人作出。',
  'four-eyes.decisions-needed': '双人复核：案件须凭所需的审批决定流转。',
  'four-eyes.handed-on': '双人复核：案件须由经办人提交。',
  'four-eyes.prepared-by': '双人复核：案件须在可修改时由客户经理经办。',
  'four-eyes.policy-starts': '双人复核：政策须先由管理员提议。',
  'four-eyes.model-starts': '双人复核：模型须先以提议登记。',
  'four-eyes.model-in-force': '双人复核：模型须由提出人和训练人以外的另一人批准启用。',
  'four-eyes.model-on-record': '双人复核：批准启用模型的人须记录在案。',
};
