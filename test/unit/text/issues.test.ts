/** What is said of a value that a schema does not take: in words of the desk, in both languages. */
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { issueWords } from '#shared/text/issues.ts';
import { say } from '#shared/text/tell.ts';

function saidOf(schema: z.ZodType, value: unknown): [english: string, chinese: string] {
  const [issue] = schema.safeParse(value).error?.issues ?? [];
  if (!issue) throw new Error('the schema takes the value');
  const words = issueWords(issue);
  return [say(words, 'en'), say(words, 'zh')];
}

describe('a value that a schema does not take', () => {
  it.each<[string, z.ZodType, unknown, string, string]>([
    ['none', z.number(), undefined, 'is missing', '缺失'],
    ['a text for a number', z.number(), 'x', 'must be a number', '应为数字'],
    ['a fraction for a whole number', z.int(), 1.5, 'must be a whole number', '应为整数'],
    ['a number for a text', z.string(), 1, 'must be text', '应为文本'],
    ['a list for an object', z.strictObject({}), [], 'must be an object', '应为对象'],
    ['a number above its bound', z.number().max(1), 2, 'must be at most 1', '不得大于 1'],
    ['a number at an open bound', z.number().positive(), 0, 'must be more than 0', '应大于 0'],
    ['no text', z.string().min(1), '', 'must not be empty', '不得为空'],
    ['a long text', z.string().max(2), 'abc', 'must have at most 2 characters', '字数应不超过 2'],
    ['a text of another length', z.string().length(3), 'a', 'must have exactly 3 characters', '字数应为 3'],
    ['too few entries', z.array(z.any()).min(2), [1], 'must have at least 2 entries', '项数应不少于 2'],
    ['none of the choices', z.enum(['x', 'y', 'z']), 'q', 'must be "x", "y" or "z"', '应为 "x"、"y" 或 "z"'],
    ['not the constant', z.literal('a'), 'b', 'must be "a"', '应为 "a"'],
    [
      'an unknown field',
      z.strictObject({}),
      { odd: 1 },
      'has "odd", which does not belong there',
      '含有不应有的 "odd"',
    ],
    ['a day that is none', z.iso.date(), '2026-02-30', 'must be a date YYYY-MM-DD', '应为日期，格式为 YYYY-MM-DD'],
    ['a form that is not kept', z.string().regex(/^a$/), 'b', 'must match /^a$/', '格式应符合 /^a$/'],
    ['no multiple', z.number().multipleOf(2), 3, 'must be a multiple of 2', '应为 2 的倍数'],
    [
      ...(['neither of two', z.union([z.literal('auto'), z.number()]), true] as const),
      ...(['must be "auto", or must be a number', '应为 "auto"，或应为数字'] as const),
    ],
    [
      'an unknown kind',
      z.discriminatedUnion('kind', [z.object({ kind: z.literal('a') }), z.object({ kind: z.literal('b') })]),
      { kind: 'c' },
      'must be "a" or "b"',
      '应为 "a" 或 "b"',
    ],
  ])('%s', (_, schema, value, english, chinese) => {
    expect(saidOf(schema, value)).toEqual([english, chinese]);
  });

  it('is told by the sentence that the schema names', () => {
    const schema = z.string().refine(() => false, 'fields.not-provided');
    expect(saidOf(schema, 'x')).toEqual(['not provided', '未提供']);
  });
});
