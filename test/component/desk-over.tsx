/** Renders a part of the desk over answers a test gives: values, or failures made with `refuse`. */
import { ThemeProvider } from '@mui/material/styles';
import { type RenderResult, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { ClientProvider } from '#renderer/api/client-context.tsx';
import { LanguageProvider } from '#renderer/ui/language/language.tsx';
import { THEMES } from '#renderer/ui/theme/theme.ts';
import { type Client, clientOver } from '#shared/contract/client.ts';
import type { AnswerOf, InputOf, OperationName } from '#shared/contract/operations.ts';
import { DeskError, type ErrorCode, type Problem } from '#shared/contract/reply.ts';
import type { Role } from '#shared/domain/officers.ts';
import { say, tell } from '#shared/text/tell.ts';
import { text } from './english.ts';

export type Answers = { readonly [N in OperationName]?: (input: InputOf<N>) => AnswerOf<N> };

export interface Call {
  readonly operation: string;
  readonly input: unknown;
}

/** Fails the call it is thrown from, as the backend would. */
export function refuse(code: ErrorCode, message: string, details: readonly Problem[] = []): never {
  throw new DeskError(code, message, details);
}

/** A signed-in session with these roles. */
export function sessionOf(roles: readonly Role[]): AnswerOf<'session.current'> {
  return {
    host: 'loopback',
    version: '1.2.3',
    zone: 'UTC',
    session: {
      workspace: { file: '/desk/North.sme', name: 'North', sample: false, founding: false },
      officer: { id: 'o1', name: 'li.wei', displayName: 'Li Wei', roles: [...roles], level: 'branch', language: null },
      notices: [],
      idleLockSeconds: 600,
      today: '2026-03-01',
    },
  };
}

/** A client over answers; an operation without an answer fails by name. Calls are listed as they come. */
export function clientOf(answers: Answers, calls: Call[] = []): Client {
  const given: Readonly<Record<string, ((input: never) => unknown) | undefined>> = answers;
  return clientOver(async (operation, input) => {
    calls.push({ operation, input });
    const answer = given[operation];
    if (!answer) return { ok: false, code: 'not-found', message: `no answer to ${operation}`, details: [] };
    try {
      return { ok: true, value: tell(answer(input as never), 'en') };
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      return { ok: false, code: error.code, message: say(error.words, 'en'), details: tell(error.details, 'en') };
    }
  });
}

export interface Desk extends RenderResult {
  readonly calls: readonly Call[];
  /** Inputs one operation was called with, in order. */
  readonly inputsOf: <N extends OperationName>(operation: N) => InputOf<N>[];
  readonly path: () => string;
}

/** Renders `children` for an officer with these roles at an address. */
export function renderOver(
  children: ReactNode,
  answers: Answers,
  options: { roles?: readonly Role[]; path?: string } = {},
): Desk {
  const calls: Call[] = [];
  const { roles = ['officer'], path = '/' } = options;
  const client = clientOf(
    { 'session.current': () => sessionOf(roles), 'officer.list': () => ({ officers: [] }), ...answers },
    calls,
  );
  const location = memoryLocation({ path, record: true });
  const result = render(
    <Router hook={location.hook} searchHook={location.searchHook}>
      <ThemeProvider theme={THEMES.en}>
        <LanguageProvider language="en" text={text}>
          <ClientProvider client={client}>{children}</ClientProvider>
        </LanguageProvider>
      </ThemeProvider>
    </Router>,
  );
  return {
    ...result,
    calls,
    inputsOf: (operation) => calls.filter((call) => call.operation === operation).map((call) => call.input as never),
    path: () => location.history.at(-1) ?? '',
  };
}
