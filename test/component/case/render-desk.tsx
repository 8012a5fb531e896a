/** Renders a part of the desk over answers a test gives; an operation without an answer fails the call by name. */
import { ThemeProvider } from '@mui/material/styles';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { ClientProvider } from '#renderer/api/client-context.tsx';
import { LanguageProvider } from '#renderer/ui/language/language.tsx';
import { THEMES } from '#renderer/ui/theme/theme.ts';
import { clientOver } from '#shared/contract/client.ts';
import type { AnswerOf, OperationName } from '#shared/contract/operations.ts';
import type { Role } from '#shared/domain/officers.ts';
import { text } from '#test/component/english.ts';
import { ASSESSMENT, DETAIL } from './trial-case.ts';

export type Answers = {
  readonly [N in OperationName]?: (input: never) => AnswerOf<N>;
};

export interface Desk extends RenderResult {
  /** Calls in the order they came. */
  readonly calls: { readonly operation: string; readonly input: unknown }[];
  /** Where the page is. */
  readonly path: () => string;
}

/** The last input an operation was called with. */
export function lastInput(desk: Desk, operation: OperationName): unknown {
  return desk.calls.findLast((call) => call.operation === operation)?.input;
}

function session(roles: readonly Role[]): AnswerOf<'session.current'> {
  return {
    host: 'loopback',
    version: '0',
    zone: 'UTC',
    session: {
      workspace: { file: 'trial', name: 'trial', sample: false, founding: false },
      officer: { id: 'o1', name: 'li.wei', displayName: 'Li Wei', roles: [...roles], level: 'branch', language: null },
      notices: [],
      idleLockSeconds: 900,
      today: '2026-03-01',
    },
  };
}

/** Renders `children` for an officer with these roles. */
export function renderDesk(children: ReactNode, answers: Answers = {}, roles: readonly Role[] = ['officer']): Desk {
  const calls: { operation: string; input: unknown }[] = [];
  const given: Readonly<Record<string, ((input: never) => unknown) | undefined>> = {
    'session.current': () => session(roles),
    'case.get': () => DETAIL,
    'assessment.get': () => ({ assessment: ASSESSMENT, frozen: false }),
    'indicator.catalogue': () => ({ indicators: [] }),
    'progress.get': () => ({ progress: null, ended: null }),
    ...answers,
  };
  const client = clientOver(async (operation, input) => {
    calls.push({ operation, input });
    const answer = given[operation];
    if (!answer) return { ok: false, code: 'not-found', message: `no answer to ${operation}`, details: [] };
    return { ok: true, value: answer(input as never) };
  });
  const location = memoryLocation({ path: `/cases/${DETAIL.summary.id}/overview`, record: true });
  const result = render(
    <Router hook={location.hook}>
      <ThemeProvider theme={THEMES.en}>
        <LanguageProvider language="en" text={text}>
          <ClientProvider client={client}>{children}</ClientProvider>
        </LanguageProvider>
      </ThemeProvider>
    </Router>,
  );
  return { ...result, calls, path: () => location.history.at(-1) ?? '' };
}
