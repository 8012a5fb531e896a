/** Boxed expressions of a DMN file (DMN 1.5, 7.3 and 10.2). */
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import type { XmlElement } from '../../evidence/formats/xml/element.ts';
import { AGGREGATIONS, type DecisionTable, type Expression, HIT_POLICIES, type Variable } from './definitions.ts';

/** What is wrong at an element of a file. */
export function dmnFault(file: string, element: XmlElement, words: ReturnType<typeof sentence>): DeskError {
  const place = sentence('file.line', { file, line: element.line });
  return new DeskError('invalid-input', sentence('file.at-line', { place, message: words }), [
    { place, message: words },
  ]);
}

/** A reference to a type: an attribute, or in some versions an element, with or without a prefix for FEEL's own. */
export function typeRefOf(element: XmlElement): string | null {
  const text = (element.attributes['typeRef'] ?? element.at('typeRef')?.text ?? '').trim();
  return text === '' ? null : text.replace(/^feel:/, '');
}

function textIn(element: XmlElement | undefined): string {
  return element?.at('text')?.text ?? '';
}

/** The texts of an element that may be there; null for none. */
export function optionalText(element: XmlElement | undefined): string | null {
  const text = textIn(element);
  return text.trim() === '' ? null : text;
}

export function variableOf(element: XmlElement): Variable {
  return { name: (element.attributes['name'] ?? '').trim(), typeRef: typeRefOf(element) };
}

type Reader = (element: XmlElement, file: string) => Expression;

const base = (element: XmlElement) => ({ typeRef: typeRefOf(element), line: element.line });

const iteration =
  (kind: 'for' | 'some' | 'every', body: string): Reader =>
  (element, file) => ({
    ...base(element),
    kind,
    variable: (element.attributes['iteratorVariable'] ?? '').trim(),
    domain: inside(element.at('in'), file),
    body: inside(element.at(body), file),
  });

const READERS: Readonly<Record<string, Reader>> = {
  literalExpression: (element) => ({
    ...base(element),
    kind: 'literal',
    text: textIn(element),
    language: element.attributes['expressionLanguage'] ?? null,
  }),
  decisionTable: (element, file) => ({ ...base(element), kind: 'table', table: tableOf(element, file) }),
  invocation: (element, file) => {
    const callee = expressionIn(element, file);
    if (!callee) throw dmnFault(file, element, sentence('dmn.no-callee'));
    return {
      ...base(element),
      kind: 'invocation',
      callee,
      bindings: element.all('binding').map((binding) => ({
        name: (binding.at('parameter')?.attributes['name'] ?? '').trim(),
        value: expressionIn(binding, file),
      })),
    };
  },
  context: (element, file) => ({
    ...base(element),
    kind: 'context',
    entries: element.all('contextEntry').map((entry) => {
      const variable = entry.at('variable');
      return { variable: variable ? variableOf(variable) : null, value: expressionIn(entry, file) };
    }),
  }),
  relation: (element, file) => ({
    ...base(element),
    kind: 'relation',
    columns: element.all('column').map(variableOf),
    rows: element.all('row').map((row) => row.elements.flatMap((cell) => readerOf(cell)?.(cell, file) ?? [])),
  }),
  list: (element, file) => ({
    ...base(element),
    kind: 'list',
    items: element.elements.flatMap((item) => readerOf(item)?.(item, file) ?? []),
  }),
  functionDefinition: (element, file) => ({
    ...base(element),
    kind: 'function',
    language: element.attributes['kind'] ?? 'FEEL',
    parameters: element.all('formalParameter').map(variableOf),
    body: expressionIn(element, file),
  }),
  conditional: (element, file) => ({
    ...base(element),
    kind: 'conditional',
    test: inside(element.at('if'), file),
    yes: inside(element.at('then'), file),
    no: inside(element.at('else'), file),
  }),
  for: iteration('for', 'return'),
  some: iteration('some', 'satisfies'),
  every: iteration('every', 'satisfies'),
  filter: (element, file) => ({
    ...base(element),
    kind: 'filter',
    source: inside(element.at('in'), file),
    test: inside(element.at('match'), file),
  }),
};

function readerOf({ name }: XmlElement): Reader | undefined {
  return Object.hasOwn(READERS, name) ? READERS[name] : undefined;
}

/** The first expression among the children of an element; null where there is none. */
export function expressionIn(element: XmlElement, file: string): Expression | null {
  for (const child of element.elements) {
    const reader = readerOf(child);
    if (reader) return reader(child, file);
  }
  return null;
}

function inside(element: XmlElement | undefined, file: string): Expression | null {
  return element ? expressionIn(element, file) : null;
}

/** An encapsulated logic or a function: what is called with parameters. */
export function functionIn(element: XmlElement, file: string): Expression {
  return {
    ...base(element),
    kind: 'function',
    language: element.attributes['kind'] ?? 'FEEL',
    parameters: element.all('formalParameter').map(variableOf),
    body: expressionIn(element, file),
  };
}

function tableOf(element: XmlElement, file: string): DecisionTable {
  const given = (name: string): string => (element.attributes[name] ?? '').trim().toUpperCase();
  const hitPolicy = HIT_POLICIES.find((known) => known === (given('hitPolicy') || 'UNIQUE'));
  const aggregation = AGGREGATIONS.find((known) => known === given('aggregation')) ?? null;
  if (!hitPolicy || (given('aggregation') !== '' && !aggregation)) {
    throw dmnFault(file, element, sentence('dmn.hit-policy', { text: given('aggregation') || given('hitPolicy') }));
  }
  const inputs = element.all('input').map((input) => {
    const expression = input.at('inputExpression');
    return {
      text: textIn(expression),
      typeRef: expression ? typeRefOf(expression) : null,
      values: optionalText(input.at('inputValues')),
    };
  });
  const outputs = element.all('output').map((output) => ({
    name: output.attributes['name']?.trim() ?? null,
    typeRef: typeRefOf(output),
    values: optionalText(output.at('outputValues')),
    otherwise: optionalText(output.at('defaultOutputEntry')),
  }));
  const rules = element.all('rule').map((rule) => {
    const made = {
      inputs: rule.all('inputEntry').map(textIn),
      outputs: rule.all('outputEntry').map(textIn),
      line: rule.line,
    };
    if (made.inputs.length !== inputs.length || made.outputs.length !== outputs.length) {
      const found = made.inputs.length + made.outputs.length;
      throw dmnFault(file, rule, sentence('dmn.rule-cells', { found, wanted: inputs.length + outputs.length }));
    }
    return made;
  });
  return { hitPolicy, aggregation, inputs, outputs, rules };
}
