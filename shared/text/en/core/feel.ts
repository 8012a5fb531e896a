/** Sentences about expressions of FEEL, the language of decision models: what is wrong with one, and why it has no value. */
import type { FeelKind } from '../../../domain/feel-kinds.ts';

const KINDS: Readonly<Record<FeelKind, string>> = {
  null: 'nothing',
  boolean: 'a truth value',
  string: 'a text',
  number: 'a number',
  date: 'a date',
  time: 'a time',
  moment: 'a date with a time',
  'days-duration': 'a duration in days',
  'months-duration': 'a duration in months',
  list: 'a list',
  context: 'a context',
  range: 'a range',
  function: 'a function',
};

export const feelSentences = {
  'feel.syntax': ({ line, column, text }: { readonly line: number; readonly column: number; readonly text: string }) =>
    text.trim() === ''
      ? `the expression ends too early (its line ${line}, column ${column})`
      : `the expression cannot be read from “${text}” on (its line ${line}, column ${column})`,
  'feel.unknown-name': ({ name }: { readonly name: string }) =>
    `the name “${name}” is not in sight here; require what it stands for`,
  'feel.unknown-function': ({ name }: { readonly name: string }) => `there is no function “${name}”`,
  'feel.unknown-type': ({ name }: { readonly name: string }) => `there is no type “${name}”`,
  'feel.bad-number': ({ text }: { readonly text: string }) => `${text} is no number of 34 digits`,
  'feel.bad-at-literal': ({ text }: { readonly text: string }) => `“${text}” is no date, time or duration`,
  'feel.bad-range': ({ text }: { readonly text: string }) => `the bounds of ${text} cannot be compared`,
  'feel.no-range': ({ sign }: { readonly sign: string }) => `${sign} needs a value on its left`,
  'feel.entry-twice': ({ name }: { readonly name: string }) => `the entry “${name}” stands twice in one context`,
  'feel.external': 'functions of other languages are not called',
  'feel.no-form': ({ name }: { readonly name: string }) =>
    name === '' ? 'the arguments do not fit the function' : `the arguments do not fit ${name}()`,
  'feel.too-deep': ({ name, deepest }: { readonly name: string; readonly deepest: number }) =>
    `${name}() calls itself more than ${deepest} times inside itself`,
  'feel.not-a-function': ({ kind }: { readonly kind: FeelKind }) => `${KINDS[kind]} is called as if it were a function`,
  'feel.not-a-test': ({ kind }: { readonly kind: FeelKind }) => `${KINDS[kind]} stands where a truth value is needed`,
  'feel.no-such-operation': ({
    sign,
    left,
    right,
  }: {
    readonly sign: string;
    readonly left: FeelKind;
    readonly right: FeelKind;
  }) => `${sign} has no meaning between ${KINDS[left]} and ${KINDS[right]}`,
  'feel.no-sign': ({ sign, kind }: { readonly sign: string; readonly kind: FeelKind }) =>
    `${sign} has no meaning before ${KINDS[kind]}`,
  'feel.no-value': ({ sign }: { readonly sign: string }) =>
    sign === '/' ? 'a number is divided by zero' : `the result of ${sign} is no number`,
  'feel.no-member': ({ kind, name }: { readonly kind: FeelKind; readonly name: string }) =>
    `${KINDS[kind]} has no part “${name}”`,
  'feel.no-steps': 'the range cannot be walked through: its bounds must be whole numbers or dates',
  'feel.other-type': ({ kind }: { readonly kind: FeelKind }) => `${KINDS[kind]} is no argument of the type declared`,
  'feel.not-of-type': ({ name, kind }: { readonly name: string; readonly kind: FeelKind }) =>
    `the value of “${name}” is ${KINDS[kind]} and not of the type declared, or not one of the values allowed`,
};
