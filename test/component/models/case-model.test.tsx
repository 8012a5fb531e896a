import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Model } from '#renderer/api/replies.ts';
import { CaseModel } from '#renderer/features/models/case-model.tsx';
import { renderOver } from '../desk-over.tsx';

const bins = [
  { label: 'below 1×', from: null, to: 1, kind: 'interval' as const, points: -8, share: 0.4 },
  { label: '1× or more', from: 1, to: null, kind: 'interval' as const, points: 5, share: 0.6 },
];
const axis = (indicator: string, name: string) => ({
  indicator,
  name,
  places: ['below 1×', '1× or more', 'not meaningful', 'not provided'],
});
const points = (least: number) => [
  [least, 0, 0, least],
  [0, 3, 0, 0],
  [0, 0, 0, 0],
  [least, 0, 0, least],
];

const MODEL: Model = {
  hash: 'h',
  id: 'SME-7',
  name: 'SME-7',
  version: '2',
  description: '',
  origin: 'estimated and expert judgement',
  scaling: { pdo: 20, referenceScore: 600, referenceOdds: 50, factor: 28.8539, offset: 487.1229 },
  basePoints: 600,
  masterScale: [{ grade: 'C', pdUpTo: 1, pointsFrom: null }],
  inputs: [
    {
      indicator: 'quick_ratio',
      name: 'Quick ratio',
      group: 'financial',
      direction: 'lower-is-riskier',
      origin: 'estimated: passport of SME-7 2',
      bins,
    },
    {
      indicator: 'dispute_rate',
      name: 'Dispute rate',
      group: 'customer',
      direction: 'none',
      origin: 'expert judgement',
      bins,
    },
  ],
  pairs: [
    {
      group: 'financial',
      origin: 'estimated: passport of SME-7 2',
      axes: [axis('quick_ratio', 'Quick ratio'), axis('equity_to_assets', 'Equity to assets')],
      points: points(-4),
      shares: points(0),
    },
    {
      group: 'customer',
      origin: 'expert judgement',
      axes: [axis('dispute_rate', 'Dispute rate'), axis('quick_ratio', 'Quick ratio')],
      points: points(-6),
      shares: points(0),
    },
  ],
  document: '{}',
};

describe('a case model', () => {
  it('says of every input whether it is estimated or judgement', async () => {
    renderOver(<CaseModel model={MODEL} />, {});
    const financial = await screen.findByRole('grid', { name: 'Financial' });
    expect(within(financial).getByText('Estimated').getAttribute('title')).toBe('estimated: passport of SME-7 2');
    expect(within(screen.getByRole('grid', { name: 'Customer' })).getByText('Expert judgement')).toBeTruthy();
  });

  it('lists its pairs, and shows the points of the one chosen by both values', async () => {
    renderOver(<CaseModel model={MODEL} />, {});
    const first = await screen.findByRole('grid', { name: 'Points of Quick ratio × Equity to assets by both values' });
    expect(within(first).getByRole('gridcell', { name: 'below 1×, below 1×: −4' })).toBeTruthy();
    const pairs = screen.getByRole('grid', { name: 'Pairs' });
    await userEvent.click(within(pairs).getByText('Dispute rate × Quick ratio'));
    const second = await screen.findByRole('grid', { name: 'Points of Dispute rate × Quick ratio by both values' });
    expect(within(second).getByRole('gridcell', { name: 'below 1×, not provided: −6' })).toBeTruthy();
  });

  it('has no section of pairs where it has none', async () => {
    renderOver(<CaseModel model={{ ...MODEL, pairs: [] }} />, {});
    await screen.findByRole('grid', { name: 'Financial' });
    expect(screen.queryByText('Pairs')).toBeNull();
  });
});
