/** Types as they are written: names, and lists, ranges, contexts and functions of types. */
import { sentence } from '#shared/text/sentence.ts';
import type { FeelType } from '../values/value.ts';
import type { Compiler } from './code.ts';
import { textAt } from './literals.ts';
import { type FeelNode, partsOf } from './tree.ts';

/** The type written at a node; undefined, and a fault, where there is none of that name. */
export function typeAt(compiler: Compiler, node: FeelNode): FeelType | undefined {
  const [inner] = partsOf(node);
  switch (inner?.name) {
    case 'ListType': {
      // The grammar knows no ranges of a type: they were handed to it as lists.
      const kind = textAt(compiler, inner).startsWith('range') ? 'range' : 'list';
      const of = innerType(compiler, inner);
      return of && { kind, of };
    }
    case 'ContextType':
      return contextType(compiler, inner);
    case 'FunctionType':
      return functionType(compiler, inner);
    default: {
      const name = textAt(compiler, node).replace(/\s+/g, ' ').trim();
      const type = compiler.typeNamed(name);
      if (!type) compiler.fault(sentence('feel.unknown-type', { name }));
      return type;
    }
  }
}

function innerType(compiler: Compiler, node: FeelNode): FeelType | undefined {
  const inside = partsOf(node).find(({ name }) => name === 'Type');
  return inside && typeAt(compiler, inside);
}

function contextType(compiler: Compiler, node: FeelNode): FeelType | undefined {
  const entries = new Map<string, FeelType>();
  for (const entry of partsOf(node).flatMap((part) => partsOf(part))) {
    const [name] = partsOf(entry);
    const type = innerType(compiler, entry);
    if (!name || !type) return undefined;
    entries.set(textAt(compiler, name), type);
  }
  return { kind: 'context', entries };
}

function functionType(compiler: Compiler, node: FeelNode): FeelType | undefined {
  const parameters: FeelType[] = [];
  for (const argument of partsOf(node).flatMap((part) => (part.name === 'ArgumentTypes' ? partsOf(part) : []))) {
    const type = innerType(compiler, argument);
    if (!type) return undefined;
    parameters.push(type);
  }
  const result = innerType(compiler, node);
  return result && { kind: 'function', parameters, result };
}
