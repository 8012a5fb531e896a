/** 案件修改的说明。 */
import type { caseEditSentences as english } from '../../en/core/case-edit.ts';
import type { Translated } from '../../teller.ts';

export const caseEditSentences: Translated<typeof english> = {
  'case-edit.closed': ({ state }, t) => `案件${t.names.states[state]}，不能再修改。`,
  'case-edit.checked': '双人复核：您已审查过该案件，须由其他人员修改。',
};
