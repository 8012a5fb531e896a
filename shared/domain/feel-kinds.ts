/** Kinds of values of FEEL, the language of decision models. */
export type FeelKind =
  | 'null'
  | 'boolean'
  | 'string'
  | 'number'
  | 'date'
  | 'time'
  | 'moment'
  | 'days-duration'
  | 'months-duration'
  | 'list'
  | 'context'
  | 'range'
  | 'function';
