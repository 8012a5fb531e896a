/** What a person says of a model when proposing it, and what is missing; pure. */

import type { InputOf } from '#shared/contract/operations.ts';
import type { Formats } from '#shared/text/formats.ts';
import type { Text } from '#shared/text/text.ts';

export interface Proposal {
  readonly purpose: 'cases' | 'files';
  readonly id: string;
  readonly name: string;
  readonly version: string;
  /** Expected default rate of the bank's own applicants in percent; '' for the table's own rate. */
  readonly centralTendency: string;
  readonly note: string;
  /** One limit of use a line. */
  readonly limits: string;
}

/** Indicator by input; null where none feeds it. */
export type Mapping = Readonly<Record<string, string | null>>;

/** A proposal named after its run. */
export function firstProposal(runName: string): Proposal {
  const id = runName
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return {
    purpose: 'cases',
    id: id.slice(0, 40),
    name: runName,
    version: '1',
    centralTendency: '',
    note: '',
    limits: '',
  };
}

const limitsOf = (limits: string): string[] =>
  limits
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The indicator that feeds more than one input; null when none does. */
function fedTwice(mapping: Mapping): string | null {
  const used = Object.values(mapping).filter((indicator) => indicator !== null);
  return used.find((indicator, index) => used.indexOf(indicator) !== index) ?? null;
}

/** The rate typed, as a share; undefined when empty, null when it is none between 0 and 100%. */
function rateOf(typed: string): number | undefined | null {
  const plain = typed.replace('%', '').trim();
  if (plain === '') return undefined;
  const share = Number(plain) / 100;
  return share > 0 && share < 1 ? share : null;
}

/** What keeps a proposal from being made, by field. */
export function problemsOf(
  text: Text,
  formats: Formats,
  proposal: Proposal,
  mapping: Mapping,
): Partial<Record<'id' | 'name' | 'version' | 'note' | 'limits' | 'mapping' | 'centralTendency', string>> {
  const words = text.lab.propose;
  const required = text.app.problems.required;
  const fields = (['id', 'name', 'version', 'note'] as const).filter((field) => proposal[field].trim() === '');
  const twice = fedTwice(mapping);
  const isCases = proposal.purpose === 'cases';
  const unfed = Object.keys(mapping).filter((input) => mapping[input] === null);
  return {
    ...Object.fromEntries(fields.map((field) => [field, required])),
    ...(limitsOf(proposal.limits).length === 0 ? { limits: words.limitsNeeded } : {}),
    ...(isCases && rateOf(proposal.centralTendency) === null ? { centralTendency: words.rateProblem } : {}),
    ...(isCases && unfed.length > 0 ? { mapping: words.unfed(formats.enumeration(unfed)) } : {}),
    ...(isCases && twice !== null ? { mapping: words.twice(twice) } : {}),
  };
}

/** The call that makes it. */
export function proposalInput(runId: string, proposal: Proposal, mapping: Mapping): InputOf<'model.propose'> {
  const { purpose, id, name, version, note, limits } = proposal;
  const centralTendency = rateOf(proposal.centralTendency) ?? undefined;
  return {
    runId,
    id: id.trim(),
    name: name.trim(),
    version: version.trim(),
    note: note.trim(),
    limitsOfUse: limitsOf(limits).slice(0, 20),
    use:
      purpose === 'files'
        ? { purpose }
        : {
            purpose,
            ...(centralTendency === undefined ? {} : { centralTendency }),
            mapping: Object.entries(mapping).flatMap(([input, indicator]) =>
              indicator === null ? [] : [{ input, indicator }],
            ),
          },
  };
}
