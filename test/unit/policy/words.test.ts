/** What a workspace starts with has a name in both languages: every section, field and origin of its policies. */
import { expect, it } from 'vitest';
import { SHIPPED_POLICIES } from '#electron/policy/shipped.ts';
import { INSTITUTION_LEVELS } from '#shared/domain/officers.ts';
import { screenText as english } from '#shared/text/en/screens.ts';
import { screenText as chinese } from '#shared/text/zh/screens.ts';

type Json = unknown;

const isRecord = (value: Json): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Lists that are one cell of a table; other lists of records are tables of their own, under their section. */
const CELLS = ['required', 'searches'];
const LEVELS: readonly string[] = INSTITUTION_LEVELS;

/** Fields a person reads the name of, under a node of a policy. */
function fieldsIn(node: Json): string[] {
  if (Array.isArray(node)) return node.flatMap(fieldsIn);
  if (!isRecord(node)) return [];
  return Object.entries(node).flatMap(([name, value]) => {
    if (name === 'format' || name === 'origin' || LEVELS.includes(name)) return [];
    const isGroup =
      name === 'rows' || isRecord(value) || (Array.isArray(value) && value.some(isRecord) && !CELLS.includes(name));
    return isGroup ? fieldsIn(value) : [name];
  });
}

function originsIn(node: Json): string[] {
  if (Array.isArray(node)) return node.flatMap(originsIn);
  if (!isRecord(node)) return [];
  return Object.entries(node).flatMap(([name, value]) => (name === 'origin' ? [String(value)] : originsIn(value)));
}

it.each([
  ['English', english],
  ['Chinese', chinese],
])('names what the shipped policies hold, and nothing they do not, in %s', (_, { policy }) => {
  const documents = Object.values(SHIPPED_POLICIES);
  const sections = documents.flatMap((document) =>
    Object.entries(document).flatMap(([name, part]) => (isRecord(part) ? [name] : [])),
  );
  // Knock-outs and rates of exchange are the bank's to enter: the shipped tables hold none to read the fields from.
  const ofKnockOuts = ['model', 'cases'];
  const ofRates = ['from', 'to', 'date', 'rate', 'source'];
  expect([...new Set([...sections, 'knockOuts'])].sort()).toEqual(
    Object.keys(policy.sections)
      .filter((name) => name !== 'rules')
      .sort(),
  );
  expect([...new Set([...documents.flatMap(fieldsIn), 'basisPoints', ...ofRates, ...ofKnockOuts])].sort()).toEqual(
    Object.keys(policy.fields).sort(),
  );
  expect([...new Set(documents.flatMap(originsIn))].sort()).toEqual(Object.keys(policy.origins).sort());
});
