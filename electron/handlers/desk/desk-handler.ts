/** What a handler of an operation on the desk itself is given and what it must return. */

import type { OperationsWhere, OutputOf, ParsedInputOf } from '#shared/contract/operations.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Progress } from '../../ground/progress.ts';
import type { Caller, DeskLine } from '../ports.ts';

export interface DeskContext {
  readonly connection: DeskLine;
  readonly caller: Caller | null;
  readonly progress: Progress;
  readonly language: Language;
}

type DeskOperation = OperationsWhere<'query' | 'command', 'desk'>;

type DeskHandler<N extends DeskOperation> = (
  context: DeskContext,
  input: ParsedInputOf<N>,
) => OutputOf<N> | Promise<OutputOf<N>>;

export type DeskHandlers = { [N in DeskOperation]: DeskHandler<N> };
