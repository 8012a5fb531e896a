/** What zod objects to, as the facts that a sentence in any language is made of. */

/** Kinds of value a schema asks for. */
export type ValueKind = 'number' | 'int' | 'string' | 'boolean' | 'array' | 'object' | 'null' | 'other';

export type IssueFacts =
  | { readonly kind: 'missing' }
  | { readonly kind: 'type'; readonly expected: ValueKind }
  /** A bound of a number, or of how many characters or entries there are. */
  | {
      readonly kind: 'bound';
      readonly of: 'number' | 'characters' | 'entries';
      readonly bound: 'least' | 'most' | 'above' | 'below' | 'exactly';
      readonly value: number;
    }
  | { readonly kind: 'one-of'; readonly values: readonly string[] }
  | { readonly kind: 'unknown-keys'; readonly keys: readonly string[] }
  | { readonly kind: 'day' }
  | { readonly kind: 'multiple'; readonly of: number }
  | { readonly kind: 'pattern'; readonly pattern: string }
  /** None of several forms, each of which objects in its own way. */
  | { readonly kind: 'either'; readonly forms: readonly IssueFacts[] }
  /** Anything else, with what the schema says of it. */
  | { readonly kind: 'other'; readonly message: string };

/** An issue as JSON: what it holds depends on its code. */
interface Issue {
  readonly code?: string;
  readonly message: string;
  readonly expected?: string;
  readonly origin?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly inclusive?: boolean;
  readonly exact?: boolean;
  readonly values?: readonly unknown[];
  readonly options?: readonly unknown[];
  readonly keys?: readonly string[];
  readonly divisor?: number;
  readonly format?: string;
  readonly pattern?: string;
  readonly path?: readonly unknown[];
  readonly errors?: readonly (readonly Issue[])[];
}

const KINDS: ReadonlySet<string> = new Set<ValueKind>([
  'number',
  'int',
  'string',
  'boolean',
  'array',
  'object',
  'null',
]);

function isValueKind(text: string): text is ValueKind {
  return KINDS.has(text);
}

function boundOf({ code, origin, minimum, maximum, inclusive = true, exact = false }: Issue): IssueFacts {
  const isLeast = code === 'too_small';
  const open = isLeast ? 'above' : 'below';
  const closed = isLeast ? 'least' : 'most';
  return {
    kind: 'bound',
    of: origin === 'string' ? 'characters' : ['number', 'int', 'bigint'].includes(origin ?? '') ? 'number' : 'entries',
    bound: exact ? 'exactly' : inclusive ? closed : open,
    value: (isLeast ? minimum : maximum) ?? 0,
  };
}

/** What each form of a union objects to in the value itself; nothing where one objects to what the value holds. */
function formsOf(errors: readonly (readonly Issue[])[] = []): IssueFacts[] {
  const first = errors.flatMap(([issue]) => (issue?.path?.length === 0 ? [factsOf(issue)] : []));
  return first.length === errors.length ? first : [];
}

/** The facts of an issue that zod made, given as JSON. */
export function issueFacts(json: string): IssueFacts {
  return factsOf(JSON.parse(json) as Issue);
}

function factsOf(issue: Issue): IssueFacts {
  const { code, message, expected = '', values, options, keys, divisor, format, pattern } = issue;
  if (code === 'invalid_type') {
    // Zod takes the value itself out of the issue; only its message still tells that there was none.
    if (message.endsWith('received undefined')) return { kind: 'missing' };
    return { kind: 'type', expected: isValueKind(expected) ? expected : 'other' };
  }
  if (code === 'too_small' || code === 'too_big') return boundOf(issue);
  const choices = values ?? options;
  if (choices && choices.length > 0) return { kind: 'one-of', values: choices.map((value) => JSON.stringify(value)) };
  if (code === 'unrecognized_keys' && keys) return { kind: 'unknown-keys', keys };
  if (code === 'not_multiple_of' && divisor !== undefined) return { kind: 'multiple', of: divisor };
  if (code === 'invalid_format' && format === 'date') return { kind: 'day' };
  if (code === 'invalid_format' && pattern && message.startsWith('Invalid ')) return { kind: 'pattern', pattern };
  const forms = formsOf(issue.errors);
  return forms.length > 0 ? { kind: 'either', forms } : { kind: 'other', message };
}
