/** What is typed is kept: it outlives a dialog closed by the way, a lock and a reload, until it is sent or given up. */
import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { CaseFactsForm } from '#renderer/ui/case-facts/case-facts-form.tsx';
import { changesOf } from '#renderer/ui/drafts/form-draft.ts';
import { DraftKeeper } from '#renderer/ui/drafts/keeper.ts';
import { ConfirmDialog } from '#renderer/ui/feedback/confirm-dialog.tsx';
import { type Answers, clientOf, refuse, renderOver } from '../desk-over.tsx';

const COMMENT = 'The turnover of the second quarter rests on one buyer. '.repeat(4).trim();

/** Answers of a desk that keeps drafts. */
function keeping(drafts: Map<string, string>): Answers {
  return {
    'draft.get': ({ place }) => {
      const content = drafts.get(place);
      return { draft: content === undefined ? null : { content, savedAt: '2026-03-01T09:30:00.000Z' } };
    },
    'draft.put': ({ place, content }) => {
      drafts.set(place, content);
      return { done: true };
    },
    'draft.discard': ({ place }) => {
      drafts.delete(place);
      return { done: true };
    },
  };
}

function ask(drafts: Map<string, string>, handlers: { onConfirm?: () => void; onClose?: () => void } = {}) {
  return renderOver(
    <ConfirmDialog
      open
      title="Return"
      confirmLabel="Return it"
      reasonLabel="Comment"
      place="decision.return:c1"
      onConfirm={(_reason, sent) => {
        sent();
        handlers.onConfirm?.();
      }}
      onClose={handlers.onClose ?? (() => {})}
    />,
    keeping(drafts),
  );
}

describe('a comment', () => {
  it('is kept while it is typed and here again when the dialog opens anew', async () => {
    const drafts = new Map<string, string>();
    ask(drafts);
    await userEvent.setup().type(await screen.findByLabelText(/Comment/), COMMENT);
    await waitFor(() => expect(drafts.get('decision.return:c1')).toBe(COMMENT));
    cleanup();
    ask(drafts);
    await screen.findByText(/^What you typed until 2026-03-01/);
    expect((screen.getByLabelText(/Comment/) as HTMLTextAreaElement).value).toBe(COMMENT);
  });

  it('is not lost by a stray click beside the dialog, and closes with Escape but is kept', async () => {
    const drafts = new Map<string, string>();
    const onClose = vi.fn();
    ask(drafts, { onClose });
    const user = userEvent.setup();
    const beside = document.querySelector('.MuiDialog-container') as HTMLElement;
    await user.type(await screen.findByLabelText(/Comment/), 'typed');
    await user.click(beside);
    expect(onClose).not.toHaveBeenCalled();
    await user.keyboard('{Escape}');
    expect(onClose).toHaveBeenCalledOnce();
    await waitFor(() => expect(drafts.size).toBe(1));
  });

  it('is let go of once it is sent, cancelled or started over', async () => {
    for (const end of ['Return it', 'Cancel', 'Start over']) {
      const drafts = new Map([['decision.return:c1', 'typed before']]);
      ask(drafts);
      await screen.findByText(/^What you typed/);
      await userEvent.setup().click(screen.getByRole('button', { name: end }));
      await waitFor(() => expect(drafts.size).toBe(0));
      cleanup();
    }
  });
});

describe('a form', () => {
  const initial = {
    applicant: {
      legalName: '',
      registrationIdKind: 'uscc',
      registrationId: '',
      industryCode: null,
      sizeIndustry: 'industry',
      lifeStage: null,
      foundedOn: null,
      region: null,
      headcount: null,
    },
    application: {
      currency: 'CNY',
      product: 'term-loan',
      termMonths: 12,
      purpose: '',
      channel: 'direct',
      institutionLevel: 'branch',
      appliedOn: '2026-03-01',
    },
  } as const;

  it('keeps the fields that were changed, and puts back those alone', async () => {
    const drafts = new Map<string, string>();
    const show = (level: 'branch' | 'head-office') =>
      renderOver(
        <CaseFactsForm
          initial={{ ...initial, application: { ...initial.application, institutionLevel: level } }}
          submitLabel="Open case"
          place="case.create"
          onSubmit={async () => {}}
          onCancel={() => {}}
        />,
        { ...keeping(drafts), 'case.known': () => ({ total: 0, cases: [] }) },
      );
    show('branch');
    const user = userEvent.setup();
    await user.type(screen.getByLabelText(/Legal name/), '华星物流');
    await user.type(screen.getByLabelText(/Amount/), '50.000');
    await waitFor(() =>
      expect(JSON.parse(drafts.get('case.create') ?? '{}')).toEqual({
        'applicant.legalName': '华星物流',
        'application.amount': '50.000',
      }),
    );
    cleanup();
    show('head-office');
    await screen.findByText(/^What you typed/);
    expect((screen.getByLabelText(/Legal name/) as HTMLInputElement).value).toBe('华星物流');
    expect(screen.getByRole('button', { name: '50,000 CNY' })).toBeTruthy();
    expect((screen.getByLabelText(/Institution level/) as HTMLSelectElement).value).toBe('head-office');
  });

  it('knows its changes by their paths, lists as a whole, nothing and empty as one', () => {
    expect(changesOf({ a: { b: 1, c: null }, d: [1] }, { a: { b: 2, c: undefined }, d: [1, 2] })).toEqual({
      'a.b': 2,
      d: [1, 2],
    });
  });
});

describe('the keeper', () => {
  it('holds in memory what the locked desk could not take, for the same officer only', async () => {
    const drafts = new Map<string, string>();
    const answers = keeping(drafts);
    let isLocked = true;
    const keeper = new DraftKeeper(
      clientOf({
        ...answers,
        'draft.put': (input) =>
          isLocked ? refuse('locked', 'locked') : (answers['draft.put']?.(input) ?? { done: true }),
      }),
    );
    keeper.type('o1', 'form', 'typed');
    keeper.flush();
    await new Promise((resolve) => setTimeout(resolve));
    isLocked = false;
    expect(await keeper.load('o2', 'form')).toBeNull();
    expect(await keeper.load('o1', 'form')).toEqual({ content: 'typed', savedAt: null });
    await waitFor(() => expect(drafts.get('form')).toBe('typed'));
  });

  it('saves at once what is waiting when the page goes away, and nothing that was discarded', async () => {
    const drafts = new Map<string, string>();
    const keeper = new DraftKeeper(clientOf(keeping(drafts)));
    keeper.type('o1', 'kept', 'a');
    keeper.type('o1', 'sent', 'b');
    keeper.discard('o1', 'sent');
    keeper.flush();
    await waitFor(() => expect([...drafts]).toEqual([['kept', 'a']]));
  });
});
