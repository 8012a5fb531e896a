/** A DMN file as it is read: its elements by their names, whatever version of the standard it is of. */

export interface DmnModel {
  readonly file: string;
  readonly name: string;
  readonly namespace: string;
  readonly imports: readonly DmnImport[];
  readonly items: readonly ItemDefinition[];
  readonly nodes: readonly DmnNode[];
}

export interface DmnImport {
  /** What its elements are called by; empty where they are in sight by their own names. */
  readonly name: string;
  readonly namespace: string;
  /** Where the file lies, if that is said. */
  readonly location: string | null;
  readonly line: number;
}

export interface ItemDefinition {
  readonly name: string;
  readonly typeRef: string | null;
  readonly isCollection: boolean;
  readonly components: readonly ItemDefinition[];
  /** Tests a value must meet: each item of a collection. */
  readonly allowedValues: string | null;
  /** Tests the value as a whole must meet. */
  readonly typeConstraint: string | null;
  /** Set where values are functions. */
  readonly functionItem: { readonly parameters: readonly Variable[]; readonly outputTypeRef: string | null } | null;
  readonly line: number;
}

export interface Variable {
  readonly name: string;
  readonly typeRef: string | null;
}

interface NodeBase {
  readonly id: string;
  readonly name: string;
  /** Of its value; of a knowledge model, of what it returns. */
  readonly typeRef: string | null;
  readonly line: number;
}

export type DmnNode =
  | (NodeBase & { readonly kind: 'input' })
  | (NodeBase & {
      readonly kind: 'decision';
      /** Ids of inputs, decisions and knowledge it may speak of, with the namespace in front of foreign ones. */
      readonly requires: readonly string[];
      readonly logic: Expression | null;
    })
  | (NodeBase & { readonly kind: 'knowledge'; readonly requires: readonly string[]; readonly logic: Expression | null })
  | (NodeBase & {
      readonly kind: 'service';
      readonly outputs: readonly string[];
      readonly inputData: readonly string[];
      readonly inputDecisions: readonly string[];
    });

interface ExpressionBase {
  readonly typeRef: string | null;
  readonly line: number;
}

export type Expression =
  | (ExpressionBase & { readonly kind: 'literal'; readonly text: string; readonly language: string | null })
  | (ExpressionBase & { readonly kind: 'table'; readonly table: DecisionTable })
  | (ExpressionBase & {
      readonly kind: 'invocation';
      readonly callee: Expression;
      readonly bindings: readonly { readonly name: string; readonly value: Expression | null }[];
    })
  | (ExpressionBase & {
      readonly kind: 'context';
      readonly entries: readonly { readonly variable: Variable | null; readonly value: Expression | null }[];
    })
  | (ExpressionBase & {
      readonly kind: 'relation';
      readonly columns: readonly Variable[];
      readonly rows: readonly (readonly (Expression | null)[])[];
    })
  | (ExpressionBase & { readonly kind: 'list'; readonly items: readonly Expression[] })
  | (ExpressionBase & {
      readonly kind: 'function';
      readonly language: string;
      readonly parameters: readonly Variable[];
      readonly body: Expression | null;
    })
  | (ExpressionBase & {
      readonly kind: 'conditional';
      readonly test: Expression | null;
      readonly yes: Expression | null;
      readonly no: Expression | null;
    })
  | (ExpressionBase & {
      readonly kind: 'for' | 'some' | 'every';
      readonly variable: string;
      readonly domain: Expression | null;
      readonly body: Expression | null;
    })
  | (ExpressionBase & {
      readonly kind: 'filter';
      readonly source: Expression | null;
      readonly test: Expression | null;
    });

export const HIT_POLICIES = ['UNIQUE', 'FIRST', 'PRIORITY', 'ANY', 'COLLECT', 'RULE ORDER', 'OUTPUT ORDER'] as const;
export type HitPolicy = (typeof HIT_POLICIES)[number];

export const AGGREGATIONS = ['SUM', 'COUNT', 'MIN', 'MAX'] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

export interface DecisionTable {
  readonly hitPolicy: HitPolicy;
  readonly aggregation: Aggregation | null;
  readonly inputs: readonly {
    readonly text: string;
    readonly typeRef: string | null;
    readonly values: string | null;
  }[];
  readonly outputs: readonly {
    readonly name: string | null;
    readonly typeRef: string | null;
    readonly values: string | null;
    readonly otherwise: string | null;
  }[];
  readonly rules: readonly {
    readonly inputs: readonly string[];
    readonly outputs: readonly string[];
    readonly line: number;
  }[];
}
