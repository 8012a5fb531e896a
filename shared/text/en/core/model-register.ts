/** Sentences about the register of models. */

export type ModelStatus = 'proposed' | 'active' | 'challenger' | 'superseded' | 'refused';

export const modelRegisterSentences = {
  'model-register.unknown-indicator': ({ indicator }: { readonly indicator: string }) =>
    `The model asks for the indicator ${indicator}, which this program does not compute.`,
  'model-register.not-mapped': ({ input }: { readonly input: string }) =>
    `${input} is not mapped: no indicator feeds it in a case.`,
  'model-register.unknown-feature': ({ input }: { readonly input: string }) =>
    `The feature ${input} is not the name of an indicator; say which indicator is behind it.`,
  'model-register.other-passport': ({ named, hash }: { readonly named: string; readonly hash: string }) =>
    `The passport is of another model: it names the hash ${named}, the model has ${hash}.`,
  'model-register.no-model': ({ hash }: { readonly hash: string }) => `There is no model with the hash ${hash}.`,
  'model-register.not-a-case-model': ({ name }: { readonly name: string }) =>
    `${name} does not score cases by indicators in groups.`,
  'model-register.not-a-table-model': ({ name }: { readonly name: string }) =>
    `${name} is not a trained model that scores tables.`,
  'model-register.known': ({ name, version }: { readonly name: string; readonly version: string }) =>
    `This model is registered already, as ${name} ${version}.`,
  'model-register.version-taken': ({ id, version }: { readonly id: string; readonly version: string }) =>
    `${id} has a version ${version} already; give this one another version.`,
  'model-register.run-registered': ({ number }: { readonly number: number }) =>
    `Run ${number} is registered already; make a new run or an edit of it.`,
  'model-register.proposer': 'Four eyes: you proposed this model, so another officer must put it in force.',
  'model-register.maker': 'Four eyes: you had a part in making this model; another must put it in force.',
  'model-register.wrong-status': ({
    name,
    status,
    allowed,
  }: {
    readonly name: string;
    readonly status: ModelStatus;
    readonly allowed: readonly ModelStatus[];
  }) => `${name} is ${status}; it must be ${allowed.join(' or ')}.`,
  'model-register.not-a-glass-box': ({ name }: { readonly name: string }) =>
    `${name} cannot be opened down to points, so it cannot decide; show it beside the model in force.`,
  'model-register.challenger-only': ({ name }: { readonly name: string }) =>
    `${name} scores cases only as a challenger; compose it into a case model.`,
  'model-register.tables-only': ({ name }: { readonly name: string }) =>
    `${name} scores tables; only a model of cases can stand beside another.`,
  'model-register.refused': ({ name }: { readonly name: string }) => `${name} was refused; it scores nothing.`,
  'model-register.shipped': 'Shipped with the desk.',
} as const;
