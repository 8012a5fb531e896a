import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import shippedAuthority from '#electron/policy/shipped/authority.json' with { type: 'json' };
import type { PolicyVersion } from '#renderer/api/replies.ts';
import { placeInWords } from '#renderer/features/policy/document-paths.ts';
import { PolicyPage } from '#renderer/features/policy/policy-page.tsx';
import { formats, text } from '#test/component/english.ts';
import { type Answers, refuse, renderOver } from '../desk-over.tsx';

const active: PolicyVersion = {
  hash: 'h1',
  kind: 'limit',
  version: 1,
  status: 'active',
  note: 'Shipped',
  proposedBy: 'Desk',
  proposedAt: '2026-01-01T00:00:00Z',
  activatedBy: null,
  activatedAt: null,
};
const proposed: PolicyVersion = {
  ...active,
  hash: 'h2',
  version: 2,
  status: 'proposed',
  note: 'Tighter',
  proposedBy: 'Li Wei',
};
const content = {
  format: 'f',
  debtService: { origin: 'expert judgement', minimumDscr: 1.2 },
  gradeCaps: { origin: 'expert judgement', caps: [{ grade: 'A', shareOfTurnover: 0.25 }] },
};
const tighter = { ...content, debtService: { ...content.debtService, minimumDscr: 1.3 } };
const answers: Answers = {
  'policy.list': () => ({ policies: [proposed, active] }),
  'policy.get': ({ hash }) => (hash === 'h2' ? { ...proposed, content: tighter } : { ...active, content }),
};

describe('the policy room', () => {
  it('shows shares as percentages under their unit and lets a reader change nothing', async () => {
    renderOver(<PolicyPage kind="limit" hash={null} />, answers, { roles: ['officer'] });
    const caps = await screen.findByRole('table', { name: 'Caps by grade' });
    expect(within(caps).getByRole('columnheader', { name: 'Share of turnover, %' })).toBeTruthy();
    expect(within(caps).getByRole('cell', { name: '25' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Propose a change' })).toBeNull();
  });

  it('a proposed version is compared with the one in force and cannot be put in force by its proposer', async () => {
    renderOver(<PolicyPage kind="limit" hash="h2" />, answers, { roles: ['administrator'] });
    const difference = await screen.findByRole('table', { name: 'Against the version in force' });
    expect(within(difference).getAllByRole('row')).toHaveLength(2);
    expect(within(difference).getByText('Debt service, Minimum DSCR')).toBeTruthy();
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Put in force' }).disabled).toBe(true);
  });

  it('tells in one column what a wide table says beyond its first columns, and only where it binds', async () => {
    const rules = shippedAuthority.rows.filter(({ rule }) => ['A1', 'A3', 'A7'].includes(rule));
    const table = { ...shippedAuthority, rows: rules };
    renderOver(
      <PolicyPage kind="authority" hash={null} />,
      {
        'policy.list': () => ({ policies: [{ ...active, kind: 'authority' }] }),
        'policy.get': () => ({ ...active, kind: 'authority', content: table }),
      },
      { roles: ['officer'] },
    );
    const further = await screen.findByRole('columnheader', { name: 'Further conditions' });
    const rows = within(further.closest('table') ?? document.body).getAllByRole('row');
    const told = rows.slice(1).map((row) => within(row).getAllByRole('cell').at(-1)?.textContent);
    expect(told[0]).toContain('Tenor up to, months36');
    expect(told[0]).toContain('Exceptions up to0');
    expect(told[1]).toContain('Tenor up to, months120');
    expect(told[1]).not.toContain('Channels');
    expect(told[2]).not.toContain('Tenor');
  });

  it('a change of the authority table is compared in the words and units of the table beside it', async () => {
    const row = {
      rule: 'A1',
      levels: ['branch'],
      amountUpTo: 100_000_000,
      worstGrade: 'BBB',
      priceDeviationUpTo: 10,
      withinLimit: true,
      required: [{ role: 'approver', level: 'branch', count: 1 }],
    };
    const rows = [row, { ...row, rule: 'A2' }];
    const harder = { ...row, amountUpTo: 50_000_000, priceDeviationUpTo: null, withinLimit: null };
    const table = { format: 'f', origin: 'judgement', currency: 'CNY', rows };
    const changed = {
      ...table,
      rows: [
        { ...harder, required: [{ role: 'approver', level: 'head-office', count: 2 }] },
        { ...row, rule: 'A2' },
      ],
    };
    const authority = { ...proposed, kind: 'authority' as const };
    renderOver(
      <PolicyPage kind="authority" hash="h2" />,
      {
        'policy.list': () => ({ policies: [authority, { ...active, kind: 'authority' }] }),
        'policy.get': ({ hash }) => ({ ...authority, content: hash === 'h2' ? changed : table }),
      },
      { roles: ['administrator'] },
    );
    const difference = await screen.findByRole('table', { name: 'Against the version in force' });
    const cells = within(difference)
      .getAllByRole('row')
      .slice(1)
      .map((line) =>
        within(line)
          .getAllByRole('cell')
          .slice(1)
          .map((cell) => cell.textContent),
      );
    expect(cells).toContainEqual(['1,000,000 CNY', '500,000 CNY']);
    expect(cells).toContainEqual(['10 bp', 'any']);
    expect(cells).toContainEqual(['yes', 'no']);
    expect(cells).toContainEqual(['1', '2']);
    expect(cells).toContainEqual(['Branch', 'Head office']);
    expect(cells).toHaveLength(5);
  });

  it('says that two administrators are needed while the workspace has one, and no longer when it has two', async () => {
    const administrator = (name: string, status: 'active' | 'disabled' = 'active') => ({
      id: name,
      name,
      displayName: name,
      staffNumber: null,
      oneTimePassword: false,
      roles: ['administrator' as const],
      level: 'branch' as const,
      status,
      createdAt: '',
    });
    const asked = (...officers: ReturnType<typeof administrator>[]) =>
      renderOver(
        <PolicyPage kind="limit" hash={null} />,
        { ...answers, 'officer.list': () => ({ officers }) },
        { roles: ['administrator'] },
      );
    const one = asked(administrator('ann'), administrator('bob', 'disabled'));
    expect(await screen.findByText(/is being founded: it needs two administrators/)).toBeTruthy();
    expect(screen.getByRole('link', { name: 'Add an administrator' }).getAttribute('href')).toBe('/settings/officers');
    one.unmount();
    asked(administrator('ann'), administrator('bob'));
    await screen.findByRole('table', { name: 'Caps by grade' });
    expect(screen.queryByText(/is being founded: it needs two administrators/)).toBeNull();
  });

  it('a change is typed as a percentage, proposed with its reason, and a refusal stands at its cell', async () => {
    const place = 'gradeCaps.caps[0].shareOfTurnover';
    const desk = renderOver(
      <PolicyPage kind="limit" hash={null} />,
      {
        ...answers,
        'policy.propose': () => refuse('invalid-input', 'not valid', [{ place, message: 'must not exceed 0.4' }]),
      },
      { roles: ['administrator'] },
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Propose a change' }));
    const cell = await screen.findByLabelText('Share of turnover, %, row 1');
    await user.clear(cell);
    await user.type(cell, '45');
    await user.click(screen.getByRole('button', { name: 'Propose' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/What changes, and why/), 'Try');
    await user.click(within(dialog).getByRole('button', { name: 'Propose' }));
    await waitFor(() => expect(desk.inputsOf('policy.propose')).toHaveLength(1));
    expect(desk.inputsOf('policy.propose')[0]).toMatchObject({
      kind: 'limit',
      note: 'Try',
      content: { gradeCaps: { caps: [{ grade: 'A', shareOfTurnover: 0.45 }] } },
    });
    await waitFor(() =>
      expect(screen.getByLabelText('Share of turnover, %, row 1').getAttribute('aria-invalid')).toBe('true'),
    );
    expect(screen.getByRole('alert', { hidden: true }).textContent).toContain(
      'Caps by grade, row 1, Share of turnover: must not exceed 0.4',
    );
  });

  it('knock-outs are put into a table as the files they are, refused at the file, and taken out again', async () => {
    const content = { format: 'f', default: { origin: 'expert judgement', daysPastDue: 90 } };
    const eligibility: PolicyVersion = { ...active, kind: 'eligibility' };
    const refusal = { place: 'knockOuts.model', message: 'model.dmn, line 2: the document is damaged' };
    const desk = renderOver(
      <PolicyPage kind="eligibility" hash={null} />,
      {
        'policy.list': () => ({ policies: [eligibility] }),
        'policy.get': () => ({ ...eligibility, content }),
        'policy.propose': () => refuse('invalid-input', 'not valid', [refusal]),
      },
      { roles: ['administrator'] },
    );
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Propose a change' }));
    await user.click(await screen.findByRole('button', { name: 'Add knock-outs by a decision model' }));
    const sources = screen.getAllByLabelText('Source');
    await user.type(sources.find((field) => (field as HTMLInputElement).value === '') as HTMLElement, 'Committee');
    await user.upload(screen.getByLabelText('File: Decision model (DMN)'), new File(['<definitions/>'], 'a.dmn'));
    await user.upload(
      screen.getByLabelText('File: Test cases'),
      new File(['<testCases/>'], 'a.xml', { type: 'text/xml' }),
    );
    await user.click(screen.getByRole('button', { name: 'Propose' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText(/What changes, and why/), 'Try');
    await user.click(within(dialog).getByRole('button', { name: 'Propose' }));
    await waitFor(() => expect(desk.inputsOf('policy.propose')).toHaveLength(1));
    expect(desk.inputsOf('policy.propose')[0]).toMatchObject({
      content: { ...content, knockOuts: { origin: 'Committee', model: '<definitions/>', cases: '<testCases/>' } },
    });
    await waitFor(() =>
      expect(screen.getByLabelText('Decision model (DMN)').getAttribute('aria-invalid')).toBe('true'),
    );
    await user.click(await screen.findByRole('button', { name: 'Take the knock-outs out' }));
    expect(screen.queryByLabelText('Test cases')).toBeNull();
  });
});

describe('places in words', () => {
  it('name the section, the row and the field', () => {
    expect(placeInWords(text, formats, 'rows[3].required[0].level')).toContain('row 4');
    expect(placeInWords(text, formats, 'branchMargin.basisPoints.sub-branch')).toBe('Branch margin, Rate, Sub-branch');
  });
});
