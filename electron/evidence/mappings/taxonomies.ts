/** How the concepts of XBRL taxonomies become the codes of the spread: one JSON file a taxonomy, more on request. */

import { z } from 'zod';
import { Fault } from '#shared/domain/fault.ts';
import { STATEMENT_CODES, type StatementCode } from '#shared/domain/spread.ts';
import ifrsFull from './ifrs-full.json' with { type: 'json' };
import ukFrc from './uk-frc.json' with { type: 'json' };
import usGaap from './us-gaap.json' with { type: 'json' };

/** A concept in a formula: "-Creditors[MaturitiesDimension=WithinOneYear]?". */
export interface Term {
  readonly concept: string;
  /** The one dimension the fact must have, local names; null for facts without dimensions. */
  readonly dimension: Member | null;
  readonly sign: 1 | -1;
  /** Counts as nothing where the document has no such fact. */
  readonly isOptional: boolean;
}

/** A member of a dimension, local names. */
export interface Member {
  readonly name: string;
  readonly member: string;
}

/** Terms that are added up. */
export type Formula = readonly Term[];

export interface Taxonomy {
  readonly name: string;
  /** Any of them matches the namespaces the taxonomy's concepts are in. */
  readonly namespaces: readonly RegExp[];
  /** "Dimension=Member" → the member formulas name in its place; filing software has several ways to say one thing. */
  readonly sameAs: ReadonlyMap<string, Member>;
  /** Formulas in order of preference: the first that the document's facts fill is taken. */
  readonly codes: ReadonlyMap<StatementCode, readonly Formula[]>;
}

const TERM = /^(?<concept>[\w.-]+?)(?:\[(?<dimension>[\w.-]+)=(?<member>[\w.-]+)\])?(?<optional>\?)?$/;

const MEMBER = /^[\w.-]+=[\w.-]+$/;

const pattern = z.string().min(1).max(200).refine(isPattern, 'mapping-file.not-a-pattern');
const formula = z.string().min(1).max(2000).refine(isFormula, 'mapping-file.not-a-formula');

/** The form of a mapping file. */
export const taxonomyFileSchema = z.strictObject({
  name: z.string().min(1).max(200),
  namespaces: z.array(pattern).min(1),
  sameAs: z.record(z.string().regex(MEMBER), z.string().regex(MEMBER)).optional(),
  codes: z.partialRecord(z.enum(STATEMENT_CODES as [StatementCode, ...StatementCode[]]), z.array(formula).min(1)),
});

type TaxonomyFile = z.infer<typeof taxonomyFileSchema>;

/** A mapping file's content as a taxonomy. */
export function taxonomyOf({ name, namespaces, sameAs, codes }: TaxonomyFile): Taxonomy {
  return {
    name,
    namespaces: namespaces.map((source) => new RegExp(source)),
    sameAs: new Map(Object.entries(sameAs ?? {}).map(([said, meant]) => [said, memberOf(meant)])),
    codes: new Map(
      STATEMENT_CODES.flatMap((code) => (codes[code] ? [[code, codes[code].map(formulaOf)] as const] : [])),
    ),
  };
}

function memberOf(text: string): Member {
  const [name = '', member = ''] = text.split('=');
  return { name, member };
}

/** The taxonomies that come with the desk. */
export const TAXONOMIES: readonly Taxonomy[] = [ukFrc, ifrsFull, usGaap].map((file) =>
  taxonomyOf(taxonomyFileSchema.parse(file)),
);

function formulaOf(text: string): Formula {
  const parts = ` + ${text}`.split(/ ([+-]) /).slice(1);
  return parts.flatMap((part, index) => {
    if (index % 2 === 0) return [];
    const groups = TERM.exec(part.trim())?.groups;
    const { concept, dimension, member, optional } = groups ?? {};
    if (concept === undefined) throw new Fault('taxonomy.no-term', { part });
    return [
      {
        concept,
        dimension: dimension === undefined || member === undefined ? null : { name: dimension, member },
        sign: parts[index - 1] === '-' ? (-1 as const) : (1 as const),
        isOptional: optional !== undefined,
      },
    ];
  });
}

function isFormula(text: string): boolean {
  return ` + ${text}`
    .split(/ [+-] /)
    .slice(1)
    .every((part) => TERM.test(part.trim()));
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text) instanceof RegExp;
  } catch {
    return false;
  }
}
