/** Sentences about a single value, and those every room shares. */

import type { Words } from '../../../domain/words.ts';
import { type IssueFacts, issueFacts, type ValueKind } from '../../issue-facts.ts';
import type { Teller } from '../../teller.ts';

const KINDS: Readonly<Record<ValueKind, string>> = {
  number: 'a number',
  int: 'a whole number',
  string: 'text',
  boolean: 'true or false',
  array: 'a list',
  object: 'an object',
  null: 'empty',
  other: 'of another kind',
};

const BOUNDS = { least: 'at least', most: 'at most', above: 'more than', below: 'less than', exactly: 'exactly' };

function boundText({ of, bound, value }: Extract<IssueFacts, { kind: 'bound' }>): string {
  if (of === 'number') return `must be ${BOUNDS[bound]} ${value}`;
  if (bound === 'least' && value === 1) return 'must not be empty';
  const counted = of === 'characters' ? ['character', 'characters'] : ['entry', 'entries'];
  return `must have ${BOUNDS[bound]} ${value} ${counted[value === 1 ? 0 : 1]}`;
}

/** What is wrong, as it follows the name of a field. */
function issueText(facts: IssueFacts): string {
  switch (facts.kind) {
    case 'missing':
      return 'is missing';
    case 'type':
      return `must be ${KINDS[facts.expected]}`;
    case 'bound':
      return boundText(facts);
    case 'one-of':
      return `must be ${[facts.values.slice(0, -1).join(', '), ...facts.values.slice(-1)].filter(Boolean).join(' or ')}`;
    case 'unknown-keys':
      return `has ${facts.keys.map((key) => `"${key}"`).join(', ')}, which does not belong there`;
    case 'day':
      return 'must be a date YYYY-MM-DD';
    case 'multiple':
      return `must be a multiple of ${facts.of}`;
    case 'pattern':
      return `must match ${facts.pattern}`;
    case 'either':
      return facts.forms.map(issueText).join(', or ');
    case 'other':
      return facts.message === 'Invalid input' ? 'has none of the forms it may have' : facts.message;
  }
}

export const fieldSentences = {
  'fields.not-provided': 'not provided',
  /** Several remarks on one thing, in one line. */
  'fields.remarks': ({ remarks }: { readonly remarks: readonly Words[] }, t: Teller) =>
    remarks.map((remark) => t.say(remark)).join('; '),
  /** What a schema objects to: zod's issue as JSON, and the message it has of it. */
  'fields.issue': ({ issue }: { readonly message: string; readonly issue: string }) => issueText(issueFacts(issue)),
} as const;
