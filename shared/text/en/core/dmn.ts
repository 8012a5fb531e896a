/** Sentences about files of decision models (DMN) and their test cases. */
import type { Words } from '../../../domain/words.ts';
import type { Teller } from '../../teller.ts';

/** “ where Amount > 10 and Grade is any other text”; nothing where the whole table is meant. */
function where(region: readonly { readonly column: string; readonly cell: string | null }[]): string {
  const parts = region.map(({ column, cell }) => `${column}: ${cell ?? 'any other text'}`);
  return parts.length === 0 ? '' : ` where ${parts.join(', ')}`;
}

export const dmnSentences = {
  'dmn.not-dmn': ({ root }: { readonly root: string }) =>
    `the file is no decision model: it starts with <${root}>, a DMN file with <definitions>`,
  'dmn.not-cases': ({ root }: { readonly root: string }) =>
    `the file holds no test cases: it starts with <${root}>, not with <testCases>`,
  'dmn.bad-value': ({ text, type }: { readonly text: string; readonly type: string }) =>
    `“${text}” is no value of the type ${type}`,
  'dmn.hit-policy': ({ text }: { readonly text: string }) => `there is no hit policy or aggregation “${text}”`,
  'dmn.rule-cells': ({ found, wanted }: { readonly found: number; readonly wanted: number }) =>
    `the rule has ${found} cells, its table ${wanted} columns`,
  'dmn.no-callee': 'the invocation names no function',
  'dmn.no-text': 'the expression is empty',
  'dmn.language': ({ language }: { readonly language: string }) => `expressions in “${language}” are not read`,
  'dmn.cycle': ({ name }: { readonly name: string }) => `“${name}” depends on itself`,
  'dmn.lost-reference': ({ href }: { readonly href: string }) => `nothing has the id “${href}” it refers to`,
  'dmn.lost-import': ({ name }: { readonly name: string }) =>
    `no file beside the model holds the model it imports as “${name}”`,
  'dmn.not-unique': ({ rules }: { readonly rules: readonly number[] }) =>
    `the rules ${rules.join(', ')} match together, and the table allows only one to match`,
  'dmn.not-alike': ({ rules }: { readonly rules: readonly number[] }) =>
    `the rules ${rules.join(', ')} match together and say different things, which the table does not allow`,
  'dmn.input-not-allowed': 'an input of the table is not among the values it allows',
  'dmn.no-aggregate': ({ aggregation }: { readonly aggregation: string }) =>
    `the outputs of the rules that match have no ${aggregation}`,
  'dmn.gap': ({ region }: { readonly region: readonly { readonly column: string; readonly cell: string | null }[] }) =>
    `no rule matches${where(region)}`,
  'dmn.overlap': ({
    region,
    rules,
  }: {
    readonly region: readonly { readonly column: string; readonly cell: string | null }[];
    readonly rules: readonly number[];
  }) => `the rules ${rules.join(', ')} match together${where(region)}`,
  'dmn.unreached': ({ rules }: { readonly rules: readonly number[] }) =>
    `${rules.length === 1 ? 'the rule' : 'the rules'} ${rules.join(', ')} never ${rules.length === 1 ? 'decides' : 'decide'}`,
  'dmn.not-checkable': ({ columns }: { readonly columns: readonly string[] }) =>
    `gaps and overlaps cannot be told, since cells of ${columns.join(', ')} depend on more than their input or there are too many of them`,
  'dmn.sound': 'The model is sound: nothing is wrong in it, and its tables leave nothing out.',
  'dmn.problem': (
    {
      file,
      line,
      node,
      words,
    }: { readonly file: string; readonly line: number; readonly node: string; readonly words: Words },
    t: Teller,
  ) => `${file}, line ${line}${node === '' ? '' : ` (${node})`}: ${t.say(words)}.`,
  'dmn.case-failed': (
    {
      id,
      node,
      expected,
      got,
      warnings,
    }: {
      readonly id: string;
      readonly node: string;
      readonly expected: string;
      readonly got: string;
      readonly warnings: readonly Words[];
    },
    t: Teller,
  ) =>
    `Case ${id}, ${node}: expected ${expected}, got ${got}${warnings.length === 0 ? '' : ` (${warnings.map((words) => t.say(words)).join('; ')})`}.`,
  'dmn.cases-run': ({ passed, failed }: { readonly passed: number; readonly failed: number }, t: Teller) =>
    failed === 0
      ? `All ${t.formats.number(passed)} cases passed.`
      : `${t.formats.number(passed)} cases passed, ${t.formats.number(failed)} failed.`,
};
