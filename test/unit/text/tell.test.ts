import { expect, test } from 'vitest';
import { coreSentences as english } from '#shared/text/en/core.ts';
import { sentence } from '#shared/text/sentence.ts';
import { say, tell } from '#shared/text/tell.ts';
import { coreSentences as chinese } from '#shared/text/zh/core.ts';

test('a reply is told through and through, and free JSON beside it stays as it is', () => {
  const remark = sentence('fields.not-provided');
  const reply = { rows: [{ note: remark, id: 'x', values: [1] }], count: 1, free: { id: 'x', values: { a: 1 } } };
  expect(tell(reply, 'zh')).toEqual({ rows: [{ note: '未提供', id: 'x', values: [1] }], count: 1, free: reply.free });
});

test('sentences inside sentences are told in the same language', () => {
  const remarks = [sentence('fields.not-provided'), 'Beijing'];
  expect(say(sentence('fields.remarks', { remarks }), 'en')).toBe('not provided; Beijing');
  expect(say(sentence('fields.remarks', { remarks }), 'zh')).toBe('未提供；Beijing');
});

test('what holds no sentence is passed on uncopied', () => {
  const reply = { rows: [{ a: 1 }] };
  expect(tell(reply, 'en')).toBe(reply);
});

test('a sentence of a later program is told by its id', () => {
  expect(say({ id: 'later.unknown', values: {} }, 'zh')).toBe('later.unknown');
});

test('every sentence is in both catalogues', () => {
  expect(Object.keys(chinese).sort()).toEqual(Object.keys(english).sort());
});
