import { describe, expect, it } from 'vitest';
import { addressOf, filterOf, pageOf, viewFromSearch } from '#renderer/features/worklist/worklist-filter.ts';

const search = (address: string): string => address.split('?')[1] ?? '';

describe('the worklist’s address', () => {
  it('carries every filter there and back', () => {
    const query =
      'search=%E5%8C%97+co&states=draft%2Creturned&grades=A&products=term-loan&owner=o1&age=7&mine=1&sort=amount&order=desc&page=2&size=100';
    const view = viewFromSearch(query);
    expect(view).toMatchObject({
      search: '北 co',
      states: ['draft', 'returned'],
      grades: ['A'],
      minAgeDays: 7,
      mine: true,
      sort: 'amount',
      descending: true,
      page: 2,
      pageSize: 100,
    });
    expect(viewFromSearch(search(addressOf(view)))).toEqual(view);
  });

  it('is plain for the plain list, and what it does not know is left out', () => {
    expect(addressOf(viewFromSearch(''))).toBe('/');
    expect(viewFromSearch('states=nonsense&sort=; drop&page=-1&size=7')).toEqual(viewFromSearch(''));
  });
});

describe('what the backend is asked', () => {
  it('counts are not narrowed by the strip they stand in', () => {
    const view = viewFromSearch('states=draft&mine=1&grades=A');
    expect(filterOf(view)).toEqual({ grades: ['A'] });
    expect(pageOf(view)).toMatchObject({ states: ['draft'], mine: true, sort: 'queue', descending: false, offset: 0 });
  });

  it('more days in a state is an earlier date: the order is turned round', () => {
    expect(pageOf(viewFromSearch('sort=stateSince')).descending).toBe(true);
    expect(pageOf(viewFromSearch('sort=stateSince&order=desc')).descending).toBe(false);
    expect(pageOf(viewFromSearch('sort=amount&order=desc')).descending).toBe(true);
  });
});
