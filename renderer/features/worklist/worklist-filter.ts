/** The worklist's filter as it stands in the address, so that it can be kept, shared and returned to. */

import type { InputOf } from '#shared/contract/operations.ts';
import { PRODUCTS, type Product } from '#shared/domain/applications.ts';
import { GRADES, type Grade } from '#shared/domain/grades.ts';
import { type CaseState, STATES } from '#shared/workflow/states.ts';

export const SORTS = ['number', 'legalName', 'state', 'grade', 'amount', 'updatedAt', 'stateSince'] as const;
type WorklistSort = (typeof SORTS)[number];

/** Rows of a page; the list hands out no more than the last. */
export const PAGE_SIZES = [50, 100, 200];

export interface WorklistView {
  readonly search: string;
  readonly states: readonly CaseState[];
  readonly grades: readonly Grade[];
  readonly products: readonly Product[];
  readonly ownerId: string | null;
  readonly minAgeDays: number | null;
  readonly mine: boolean;
  /** Null: the queue's own order, what waits for the officer first. */
  readonly sort: WorklistSort | null;
  readonly descending: boolean;
  readonly page: number;
  readonly pageSize: number;
}

function listOf<V extends string>(text: string | null, known: readonly V[]): V[] {
  const wanted = (text ?? '').split(',');
  return known.filter((value) => wanted.includes(value));
}

function count(text: string | null): number | null {
  return text !== null && /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/** Reads the address's query; what it does not know it leaves out. */
export function viewFromSearch(query: string): WorklistView {
  const parameters = new URLSearchParams(query);
  const size = count(parameters.get('size'));
  return {
    search: parameters.get('search') ?? '',
    states: listOf(parameters.get('states'), STATES),
    grades: listOf(parameters.get('grades'), GRADES),
    products: listOf(parameters.get('products'), PRODUCTS),
    ownerId: parameters.get('owner'),
    minAgeDays: count(parameters.get('age')),
    mine: parameters.get('mine') === '1',
    sort: SORTS.find((sort) => sort === parameters.get('sort')) ?? null,
    descending: parameters.get('order') === 'desc',
    page: count(parameters.get('page')) ?? 0,
    pageSize: size !== null && PAGE_SIZES.includes(size) ? size : 50,
  };
}

/** The address of a view: only what differs from the plain worklist is written. */
export function addressOf(view: WorklistView): string {
  const parameters = new URLSearchParams();
  const put = (name: string, value: string | number | null, skipped: string | number | null = ''): void => {
    if (value !== null && value !== skipped) parameters.set(name, String(value));
  };
  put('search', view.search);
  put('states', view.states.join(','));
  put('grades', view.grades.join(','));
  put('products', view.products.join(','));
  put('owner', view.ownerId);
  put('age', view.minAgeDays);
  put('mine', view.mine ? 1 : null);
  put('sort', view.sort);
  put('order', view.sort && view.descending ? 'desc' : null);
  put('page', view.page, 0);
  put('size', view.pageSize, 50);
  const query = parameters.toString();
  return query ? `/?${query}` : '/';
}

type Filter = InputOf<'case.counts'>;

/** What the counts are asked under: everything but the strip's own choices. */
export function filterOf(view: WorklistView): Filter {
  return {
    ...(view.search.trim() ? { search: view.search.trim() } : {}),
    ...(view.grades.length ? { grades: [...view.grades] } : {}),
    ...(view.products.length ? { products: [...view.products] } : {}),
    ...(view.ownerId ? { ownerId: view.ownerId } : {}),
    ...(view.minAgeDays ? { minAgeDays: view.minAgeDays } : {}),
  };
}

/** What the page is asked with. */
export function pageOf(view: WorklistView): InputOf<'case.list'> {
  return {
    ...filterOf(view),
    ...(view.states.length ? { states: [...view.states] } : {}),
    ...(view.mine ? { mine: true } : {}),
    sort: view.sort ?? 'queue',
    // Days in a state grow as its date gets older: the column's order is the date's turned round.
    descending: view.sort === 'stateSince' ? !view.descending : view.sort !== null && view.descending,
    offset: view.page * view.pageSize,
    limit: view.pageSize,
  };
}

/** Whether anything narrows the list. */
export function isFiltered(view: WorklistView): boolean {
  return view.states.length > 0 || view.mine || Object.keys(filterOf(view)).length > 0;
}
