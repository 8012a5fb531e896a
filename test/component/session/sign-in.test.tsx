import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { useLastSession } from '#renderer/features/session/last-session.ts';
import { SignInPage } from '#renderer/features/session/sign-in-page.tsx';
import { type Answers, refuse, renderOver } from '../desk-over.tsx';

const north = { file: '/desk/North.sme', name: 'North', modified: '2026-03-01T08:00:00.000Z', bytes: 1, sample: false };
const sample = { ...north, file: '/desk/Sample.sme', name: 'Sample', sample: true };
const signedOut: Answers = {
  'session.current': () => ({ host: 'loopback', version: '1', zone: 'UTC', session: null }),
  'workspace.list': () => ({ folder: '/desk', workspaces: [north] }),
};

beforeEach(() => useLastSession.getState().forget());

describe('before a session', () => {
  it('the first run offers the sample and a workspace of one’s own', async () => {
    renderOver(<SignInPage />, { ...signedOut, 'workspace.list': () => ({ folder: '/desk', workspaces: [] }) });
    expect(await screen.findByRole('button', { name: 'Open the sample workspace' })).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Create a workspace' })).toBeTruthy();
    expect(screen.queryByLabelText('Password')).toBeNull();
  });

  it('choosing an officer of the sample fills in the form', async () => {
    const desk = renderOver(<SignInPage />, {
      ...signedOut,
      'workspace.list': () => ({ folder: '/desk', workspaces: [sample] }),
      'workspace.createSample': () => ({
        file: sample.file,
        officers: [{ name: 'li.wei', role: 'officer', password: 'sample-li-wei' }],
      }),
      'session.signIn': () => ({ officerId: 'o1' }),
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /li\.wei/ }));
    expect(screen.getByLabelText<HTMLInputElement>('Officer').value).toBe('li.wei');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() =>
      expect(desk.inputsOf('session.signIn')).toEqual([
        { workspace: sample.file, officer: 'li.wei', password: 'sample-li-wei' },
      ]),
    );
  });

  it('a refused password is said in the backend’s words, and the field is empty again', async () => {
    renderOver(<SignInPage />, {
      ...signedOut,
      'session.signIn': () => refuse('unauthenticated', 'Name or password is not right.'),
    });
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Officer'), 'li.wei');
    await user.type(screen.getByLabelText('Password'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect((await screen.findByRole('alert')).textContent).toBe('Name or password is not right.');
    expect(screen.getByLabelText<HTMLInputElement>('Password').value).toBe('');
  });

  it('a one-time password asks for one’s own before it opens', async () => {
    const desk = renderOver(<SignInPage />, {
      ...signedOut,
      'session.signIn': ({ next }) =>
        next === undefined
          ? refuse('conflict', 'This password opens the desk once.', [{ place: 'next', message: 'choose' }])
          : { officerId: 'o1' },
    });
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText('Officer'), 'anna');
    await user.type(screen.getByLabelText('Password'), 'k7mpq-2xqdw-9fght-rs5tv');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await user.type(await screen.findByLabelText(/^Your own password\s*\*?$/), 'my own password');
    await user.type(screen.getByLabelText(/Your own password again/), 'my own password');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await waitFor(() =>
      expect(desk.inputsOf('session.signIn').at(-1)).toEqual({
        workspace: north.file,
        officer: 'anna',
        password: 'k7mpq-2xqdw-9fght-rs5tv',
        next: 'my own password',
      }),
    );
  });

  it('a locked desk asks the same officer for the password only', async () => {
    useLastSession.setState({
      last: { file: north.file, workspace: 'North', officer: 'li.wei', displayName: 'Li Wei' },
    });
    const desk = renderOver(<SignInPage />, { ...signedOut, 'session.signIn': () => ({ officerId: 'o1' }) });
    const user = userEvent.setup();
    await user.type(await screen.findByLabelText(/Password · Li Wei/), 'secret');
    await user.click(screen.getByRole('button', { name: 'Unlock' }));
    await waitFor(() =>
      expect(desk.inputsOf('session.signIn')).toEqual([
        { workspace: north.file, officer: 'li.wei', password: 'secret' },
      ]),
    );
  });
});

describe('a new workspace', () => {
  const phrase = 'abandon ability able about above absent absorb abstract absurd abuse access accident';

  async function create() {
    const desk = renderOver(<SignInPage />, {
      ...signedOut,
      'workspace.create': () => ({ file: '/desk/South.sme', recoveryPhrase: phrase }),
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Create a workspace' }));
    await user.type(screen.getByLabelText(/Name of the workspace/), 'South');
    for (const [who, name, number] of [
      ['First administrator', 'ada', '1'],
      ['Second administrator', 'bob', '2'],
    ] as const) {
      const founder = within(screen.getByRole('group', { name: who }));
      await user.type(founder.getByLabelText(/Full name/), `${name} Keller`);
      await user.type(founder.getByLabelText(/Staff number/), number);
      await user.type(founder.getByLabelText(/Sign-in name/), name);
      await user.type(founder.getByLabelText(/^Password\s*\*?$/), 'correct horse');
      await user.type(founder.getByLabelText(/Password again/), 'correct horse');
    }
    await user.click(screen.getByRole('button', { name: 'Create' }));
    await screen.findByText('Write down the recovery phrase');
    return { desk, user };
  }

  it('is founded by two, each with a password', async () => {
    const { desk } = await create();
    const founder = (name: string, staffNumber: string) => ({
      name,
      displayName: `${name} Keller`,
      staffNumber,
      password: 'correct horse',
    });
    expect(desk.inputsOf('workspace.create')).toEqual([
      { name: 'South', administrators: [founder('ada', '1'), founder('bob', '2')] },
    ]);
  });

  it('with the second administrator to come later, one is enough', async () => {
    const desk = renderOver(<SignInPage />, {
      ...signedOut,
      'workspace.create': () => ({ file: '/desk/South.sme', recoveryPhrase: phrase }),
    });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Create a workspace' }));
    await user.type(screen.getByLabelText(/Name of the workspace/), 'South');
    await user.click(screen.getByRole('checkbox', { name: 'The second administrator comes later' }));
    expect(screen.queryByRole('group', { name: 'Second administrator' })).toBeNull();
    const first = within(screen.getByRole('group', { name: 'First administrator' }));
    await user.type(first.getByLabelText(/Full name/), 'Ada');
    await user.type(first.getByLabelText(/Staff number/), '1');
    await user.type(first.getByLabelText(/Sign-in name/), 'ada');
    await user.type(first.getByLabelText(/^Password\s*\*?$/), 'correct horse');
    await user.type(first.getByLabelText(/Password again/), 'correct horse');
    await user.click(screen.getByRole('button', { name: 'Create' }));
    await screen.findByText('Write down the recovery phrase');
    expect(desk.inputsOf('workspace.create')[0]?.administrators).toHaveLength(1);
  });

  it('shows its phrase until two of its words were entered right', async () => {
    const { user } = await create();
    const words = phrase.split(' ');
    await user.click(screen.getByRole('button', { name: 'I have written it down' }));
    expect(await screen.findAllByText('This is not the word at that place.')).toHaveLength(2);
    for (const field of screen.getAllByLabelText(/^Word \d+$/)) {
      const label = document.querySelector(`label[for="${field.id}"]`)?.textContent ?? '';
      await user.type(field, words[Number(label.replace(/\D/g, '')) - 1] ?? '');
    }
    await user.click(screen.getByRole('button', { name: 'I have written it down' }));
    await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Officer').value).toBe('ada'));
  });
});
