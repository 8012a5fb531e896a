import { screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { CaseHeader } from '#renderer/features/case/case-header.tsx';
import { GroupsPanel } from '#renderer/features/case/groups-panel.tsx';
import { renderDesk } from '../case/render-desk.tsx';
import { ASSESSMENT, DETAIL } from '../case/trial-case.ts';
import { EXAMINED } from './trial-examination.ts';

const ASSESSED = { ...ASSESSMENT, reliability: EXAMINED.examination.reliability };

describe('the reliability letters', () => {
  it('stand in the head of the case, seven of them, each said in words, with where the lowest is', async () => {
    renderDesk(<CaseHeader folded={false} detail={DETAIL} startAction={vi.fn()} openTab={vi.fn()} />, {
      'assessment.get': () => ({ assessment: ASSESSED, frozen: false }),
    });
    expect(await screen.findAllByRole('img', { name: /: reliability [ABCD], / })).toHaveLength(7);
    expect(
      screen.getByRole('img', { name: 'Transactions: reliability D, documents that cannot all be true' }).textContent,
    ).toBe('D');
    expect(screen.getByText('lowest: Transactions')).toBeTruthy();
  });

  it('stand on the rows of the seven groups and are part of what a row says', () => {
    renderDesk(<GroupsPanel assessment={ASSESSED} openIndicator={vi.fn()} />);
    expect(
      screen.getByRole('button', { name: /^Financial .*Reliability B: small contradictions or some evidence missing/ }),
    ).toBeTruthy();
  });
});
