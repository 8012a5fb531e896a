import { screen, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { roundTrip } from '#renderer/features/parties/exposure-panels.tsx';
import { edgeLabel, mergeEdges } from '#renderer/features/parties/graph-words.ts';
import { PartiesRoom } from '#renderer/features/parties/parties-room.tsx';
import type { PartyGraph } from '#shared/domain/authenticity.ts';
import type { Told } from '#shared/domain/words.ts';
import { formats, text } from '#test/component/english.ts';
import { openRecords } from '../authenticity/trial-examination.ts';
import { lastInput, renderDesk } from '../case/render-desk.tsx';
import { CASE_ID, DETAIL } from '../case/trial-case.ts';
import { ALONE, GRAPH } from './trial-parties.ts';

function room(graph: Told<PartyGraph> = GRAPH) {
  return renderDesk(<PartiesRoom detail={DETAIL} />, {
    'authenticity.graph': () => graph,
    'evidence.open': openRecords,
  });
}

const picture = () => screen.findByRole('toolbar', { name: 'Parties and their relations' });

describe('the party graph', () => {
  it('is one tab stop; arrows walk from party to relation to party, Enter selects', async () => {
    const user = userEvent.setup();
    room();
    const graph = await picture();
    const stops = within(graph)
      .getAllByRole('button')
      .filter((mark) => mark.tabIndex === 0);
    expect(stops.map((mark) => mark.textContent)).toEqual([expect.stringContaining('Anlan Metal')]);
    stops[0]?.focus();
    await user.keyboard('{ArrowUp}');
    expect(document.activeElement?.textContent).toMatch(/^owns 80% owner owns Anlan Metal, Share 80%/);
    await user.keyboard('{ArrowUp}{Enter}');
    expect(screen.getByRole('region', { name: 'owner' })).toBeTruthy();
    expect(document.activeElement?.getAttribute('aria-pressed')).toBe('true');
  });

  it('says on the mark which kind a party is and, by a word, who is in a circle', async () => {
    room();
    const graph = await picture();
    const partner = within(graph).getByRole('button', { name: /^guarantor circle Company, 2 relations/ });
    expect(partner).toBeTruthy();
    expect(within(graph).getByRole('button', { name: /^owner Person/ }).textContent).not.toContain('circle');
  });

  it('opens the rows of a relation', async () => {
    const user = userEvent.setup();
    const desk = room();
    const graph = await picture();
    await user.click(within(graph).getByRole('button', { name: /Anlan Metal sells to buyer/ }));
    const drawer = await screen.findByRole('dialog', { name: 'Anlan Metal sells to buyer' });
    expect(await within(drawer).findByText('INV-11')).toBeTruthy();
    expect(lastInput(desk, 'evidence.open')).toMatchObject({ caseId: CASE_ID });
  });

  it('teaches what to bring where there are no parties', async () => {
    room(ALONE);
    expect(await screen.findByText('No parties beside the applicant yet.')).toBeTruthy();
    expect(screen.getByText(/Bring the shareholder register/)).toBeTruthy();
    expect(screen.getByText('No guarantee for the applicant is on record.')).toBeTruthy();
    expect(screen.getByRole('heading', { name: 'No guarantee circle' })).toBeTruthy();
  });
});

describe('the selected party', () => {
  it('lists its relations from its own side, each leading to the party at the other end', async () => {
    const user = userEvent.setup();
    room();
    const panel = await screen.findByRole('region', { name: 'Anlan Metal' });
    expect(panel.textContent).toContain('3.10%');
    expect(panel.textContent).toContain('900,000 CNY');
    const owned = within(panel).getByRole('button', { name: 'owner' });
    expect(owned.closest('li')?.textContent).toMatch(/^owned by owner80%/);
    await user.click(owned);
    const next = screen.getByRole('region', { name: 'owner' });
    expect(next.textContent).toContain('one risk with the applicant');
    expect(within(next).getByRole('button', { name: 'Anlan Metal' }).closest('li')?.textContent).toMatch(/^owns /);
  });
});

describe('exposure, guarantees and circles', () => {
  it('show their totals with what adds up to them', async () => {
    room();
    const working = await screen.findByRole('table', { name: 'How it adds up' });
    expect(working.textContent).toContain('Amount applied for300,000');
    expect(screen.getByText('60% cancels out in circles')).toBeTruthy();
    expect(screen.getByText('Anlan Metal → beneficiary → guarantor → Anlan Metal')).toBeTruthy();
  });

  it('have every relation in a plain table', async () => {
    room();
    const table = await screen.findByRole('table', { name: 'All relations as a table' });
    const lines = within(table).getAllByRole('row').slice(1);
    // The trade on record and the one by invoices are one.
    expect(lines).toHaveLength(GRAPH.edges.length - 1);
    expect(lines.filter((line) => line.textContent?.includes('in a circle'))).toHaveLength(3);
  });
});

describe('the words of a relation', () => {
  it('join a trade on record with its invoices and keep other ties apart', () => {
    const merged = mergeEdges(GRAPH).edges.filter(({ to }) => to === 'buyer');
    expect(merged).toHaveLength(1);
    expect(merged[0]).toMatchObject({ amount: 200_000_00 });
    expect(merged[0]?.evidence).toHaveLength(2);
  });

  it('are short on the line', () => {
    expect(edgeLabel(text, formats, GRAPH.edges[0]!, 'CNY')).toBe('owns 80%');
    expect(edgeLabel(text, formats, GRAPH.edges[3]!, 'CNY')).toBe('guarantees 500K');
    expect(edgeLabel(text, formats, { ...GRAPH.edges[0]!, share: 0.335 }, 'CNY')).toBe('owns 33.5%');
  });

  it('name a circle in the order it goes round, and as it comes where no way passes through all', () => {
    expect(roundTrip(GRAPH, ['applicant', 'beneficiary', 'guarantor'])).toEqual([
      'applicant',
      'beneficiary',
      'guarantor',
      'applicant',
    ]);
    expect(roundTrip({ ...GRAPH, edges: [] }, ['a', 'b'])).toEqual(['a', 'b']);
  });
});
