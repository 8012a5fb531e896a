/** Reads a DMN file by the local names of its elements, so that every version of the standard is read alike. */
import { sentence } from '#shared/text/sentence.ts';
import type { XmlElement } from '../../evidence/formats/xml/element.ts';
import { XmlReader } from '../../evidence/formats/xml/reader.ts';
import type { DmnImport, DmnModel, DmnNode, ItemDefinition } from './definitions.ts';
import { dmnFault, expressionIn, functionIn, optionalText, typeRefOf, variableOf } from './read-expression.ts';

/** A file as bytes with the name it is spoken of by. */
export interface DmnFile {
  readonly name: string;
  readonly content: Uint8Array;
}

/**
 * The model in a file.
 * @throws DeskError('invalid-input') naming file and line where it is no DMN, or not well-formed.
 */
export function readModel(file: DmnFile): DmnModel {
  const reader = new XmlReader(file);
  const root = reader.root();
  reader.whole(root);
  reader.finish();
  if (root.name !== 'definitions') throw dmnFault(file.name, root, sentence('dmn.not-dmn', { root: root.name }));
  return {
    file: file.name,
    name: root.attributes['name'] ?? '',
    namespace: root.attributes['namespace'] ?? '',
    imports: root.all('import').map(importOf),
    items: root.all('itemDefinition').map(itemOf),
    nodes: root.elements.flatMap((element) => nodeOf(element, file.name)),
  };
}

function importOf(element: XmlElement): DmnImport {
  return {
    name: (element.attributes['name'] ?? '').trim(),
    namespace: element.attributes['namespace'] ?? '',
    location: element.attributes['locationURI'] ?? null,
    line: element.line,
  };
}

function itemOf(element: XmlElement): ItemDefinition {
  const called = element.at('functionItem');
  return {
    name: (element.attributes['name'] ?? '').trim(),
    typeRef: typeRefOf(element),
    isCollection: element.attributes['isCollection'] === 'true',
    components: element.all('itemComponent').map(itemOf),
    allowedValues: optionalText(element.at('allowedValues')),
    typeConstraint: optionalText(element.at('typeConstraint')),
    functionItem: called
      ? {
          parameters: called.all('parameters').map(variableOf),
          outputTypeRef: called.attributes['outputTypeRef'] ?? null,
        }
      : null,
    line: element.line,
  };
}

/** Ids that elements of a name refer to, at the end of a path. */
function referred(element: XmlElement, ...names: readonly string[]): string[] {
  let found = [element];
  for (const name of names) found = found.flatMap((inner) => inner.all(name));
  return found.flatMap(({ attributes }) => attributes['href'] ?? []);
}

function nodeOf(element: XmlElement, file: string): DmnNode[] {
  const variable = element.at('variable');
  const base = {
    id: element.attributes['id'] ?? '',
    // The name of the variable is what expressions say.
    name: (element.attributes['name'] ?? variable?.attributes['name'] ?? '').trim(),
    typeRef: variable ? typeRefOf(variable) : null,
    line: element.line,
  };
  switch (element.name) {
    case 'inputData':
      return [{ ...base, kind: 'input' }];
    case 'decision': {
      const requires = [
        ...referred(element, 'informationRequirement', 'requiredInput'),
        ...referred(element, 'informationRequirement', 'requiredDecision'),
        ...referred(element, 'knowledgeRequirement', 'requiredKnowledge'),
      ];
      return [{ ...base, kind: 'decision', requires, logic: expressionIn(element, file) }];
    }
    case 'businessKnowledgeModel': {
      const logic = element.at('encapsulatedLogic');
      const requires = referred(element, 'knowledgeRequirement', 'requiredKnowledge');
      return [{ ...base, kind: 'knowledge', requires, logic: logic ? functionIn(logic, file) : null }];
    }
    case 'decisionService':
      return [
        {
          ...base,
          kind: 'service',
          outputs: referred(element, 'outputDecision'),
          inputData: referred(element, 'inputData'),
          inputDecisions: referred(element, 'inputDecision'),
        },
      ];
    default:
      return [];
  }
}
