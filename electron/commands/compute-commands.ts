/** Command that recomputes one figure by hand, by the same functions a case goes through. */
import { DeskError } from '#shared/contract/reply.ts';
import { sentence } from '#shared/text/sentence.ts';
import { parseJsonDocument } from '../ground/checked-document.ts';
import { type Command, UsageError } from './command.ts';
import { COMPUTATIONS } from './compute/computations.ts';
import { helpOnComputation } from './compute/help.ts';

const NAMES = COMPUTATIONS.map(({ name }) => name);

export const computeCommand: Command = {
  words: ['compute'],
  usage: sentence('command-help.compute-usage'),
  summary: sentence('command-help.compute'),
  options: {},
  details: (words) => {
    const named = COMPUTATIONS.filter(({ name }) => words.includes(name));
    return (named.length > 0 ? named : COMPUTATIONS).map(helpOnComputation);
  },
  run: async ({ positionals }) => {
    const [name, json, ...more] = positionals;
    if (name === undefined) throw new UsageError(sentence('compute.no-name', { names: NAMES }));
    const found = COMPUTATIONS.find((candidate) => candidate.name === name);
    if (!found) throw new DeskError('not-found', sentence('compute.unknown-name', { name, names: NAMES }));
    if (json === undefined) throw new UsageError(sentence('compute.no-input', { name: found.name }));
    if (more.length > 0) throw new UsageError(sentence('command.belongs-to-no-option', { text: more[0] ?? '' }));
    const given = parseJsonDocument(json, sentence('compute.input-of', { name: found.name }));
    return { ...found.compute(given), formulas: found.formulas };
  },
};
