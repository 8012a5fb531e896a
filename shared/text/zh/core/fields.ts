/** 单个数值的说明，以及各处共用的语句。 */
import type { fieldSentences as english } from '../../en/core/fields.ts';
import { type IssueFacts, issueFacts, type ValueKind } from '../../issue-facts.ts';
import type { Translated } from '../../teller.ts';

const KINDS: Readonly<Record<ValueKind, string>> = {
  number: '应为数字',
  int: '应为整数',
  string: '应为文本',
  boolean: '应为 true 或 false',
  array: '应为列表',
  object: '应为对象',
  null: '应为空',
  other: '类型不符',
};

const BOUNDS = { least: '不少于', most: '不超过', above: '多于', below: '少于', exactly: '应为' };
const NUMBERS = { least: '不得小于', most: '不得大于', above: '应大于', below: '应小于', exactly: '应为' };

function boundText({ of, bound, value }: Extract<IssueFacts, { kind: 'bound' }>): string {
  if (of === 'number') return `${NUMBERS[bound]} ${value}`;
  if (bound === 'least' && value === 1) return '不得为空';
  return `${of === 'characters' ? '字数' : '项数'}${bound === 'exactly' ? '' : '应'}${BOUNDS[bound]} ${value}`;
}

/** 有误之处，跟在字段名之后。 */
function issueText(facts: IssueFacts): string {
  switch (facts.kind) {
    case 'missing':
      return '缺失';
    case 'type':
      return KINDS[facts.expected];
    case 'bound':
      return boundText(facts);
    case 'one-of':
      return `应为 ${[facts.values.slice(0, -1).join('、'), ...facts.values.slice(-1)].filter(Boolean).join(' 或 ')}`;
    case 'unknown-keys':
      return `含有不应有的 ${facts.keys.map((key) => `"${key}"`).join('、')}`;
    case 'day':
      return '应为日期，格式为 YYYY-MM-DD';
    case 'multiple':
      return `应为 ${facts.of} 的倍数`;
    case 'pattern':
      return `格式应符合 ${facts.pattern}`;
    case 'either':
      return facts.forms.map(issueText).join('，或');
    case 'other':
      return facts.message === 'Invalid input' ? '不符合任何一种允许的形式' : facts.message;
  }
}

export const fieldSentences: Translated<typeof english> = {
  'fields.not-provided': '未提供',
  'fields.remarks': ({ remarks }, t) => remarks.map((remark) => t.say(remark)).join('；'),
  'fields.issue': ({ issue }) => issueText(issueFacts(issue)),
};
