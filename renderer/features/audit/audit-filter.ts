/** The audit room's filter as it stands in the address. */
import type { InputOf } from '#shared/contract/operations.ts';

export interface AuditView {
  readonly actor: string;
  readonly operation: string;
  readonly about: string;
  readonly from: string;
  readonly to: string;
  readonly page: number;
}

export const PAGE_ROWS = 200;
const NAMES = ['actor', 'operation', 'about', 'from', 'to'] as const;

/** Reads the address's query. */
export function auditViewFrom(query: string): AuditView {
  const parameters = new URLSearchParams(query);
  const value = (name: string): string => parameters.get(name) ?? '';
  const page = Number(value('page'));
  return {
    actor: value('actor'),
    operation: value('operation'),
    about: value('about'),
    from: value('from'),
    to: value('to'),
    page: Number.isSafeInteger(page) && page > 0 ? page : 0,
  };
}

/** The address of a view. */
export function auditAddress(view: AuditView): string {
  const parameters = new URLSearchParams();
  for (const name of NAMES) if (view[name]) parameters.set(name, view[name]);
  if (view.page > 0) parameters.set('page', String(view.page));
  const query = parameters.toString();
  return query ? `/audit?${query}` : '/audit';
}

/** What list and export are asked with. */
export function auditFilterOf(view: AuditView): Omit<InputOf<'audit.list'>, 'offset' | 'limit'> {
  return {
    ...(view.actor ? { actorId: view.actor } : {}),
    ...(view.operation ? { operation: view.operation } : {}),
    ...(view.about.trim() ? { about: view.about.trim() } : {}),
    ...(view.from ? { from: view.from } : {}),
    ...(view.to ? { to: view.to } : {}),
  };
}
