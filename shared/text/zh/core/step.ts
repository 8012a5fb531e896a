/** 不能办理流程环节的原因。 */
import type { stepSentences as english } from '../../en/core/step.ts';
import type { Translated } from '../../teller.ts';

export const stepSentences: Translated<typeof english> = {
  'step.other-role': ({ roles }, t) => `此环节由${roles.map((role) => t.names.roles[role]).join('或')}办理。`,
  'step.you-prepared': '双人复核：您经办过该案件，此环节须由他人办理。',
  'step.only-who-prepared': '此环节只能由经办过该案件的人员办理。',
  'step.you-reviewed': '双人复核：您审查过该案件，须由他人审批。',
  'step.you-approved': '您已批准该案件，须由另一名审批人继续审批。',
  'step.other-state': ({ state, from }, t) =>
    `案件状态为“${t.names.states[state]}”，不能办理此环节；须为${from.map((each) => `“${t.names.states[each]}”`).join('或')}。`,
};
