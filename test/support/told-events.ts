/** Holds that what an audit event changed is told in words, in both languages. */
import { expect } from 'vitest';
import type { Connection } from '#electron/handlers/ports.ts';
import { clientOver } from '#shared/contract/client.ts';
import { LANGUAGES } from '#shared/domain/language.ts';

/** "rateBasisPoints", "working-capital-loan", "credit_facility", JSON. What people type may look so: it is named. */
const RAW = /^[a-z]+[A-Z]\w*$|^[a-z]+(?:[-_][a-z]+)+$|^[[{]/;

/** Looks at every event of a workspace; `typed` are values that people wrote and that look like codes. */
export async function expectToldInWords(connection: Connection, typed: readonly string[] = []): Promise<void> {
  let seen = 0;
  for (const language of LANGUAGES) {
    const client = clientOver((operation, input, told) => connection.call(operation, input, told), language);
    for (let offset = 0; ; offset += 200) {
      const reply = await client('audit.list', { offset, limit: 200 });
      if (!reply.ok) throw new Error(reply.message);
      if (reply.value.events.length === 0) break;
      for (const { operation, what, about, changes } of reply.value.events) {
        expect(what, operation).not.toBe(operation);
        expect(about, operation).not.toMatch(/^[a-z]+:/);
        for (const { place, name, before, after } of changes) {
          seen += 1;
          const which = `${language} ${operation} ${place}`;
          expect(name, which).not.toBe(place);
          if (language === 'zh') expect(name, which).toMatch(/\p{Script=Han}|^[A-Z]{2,}/u);
          for (const value of [before, after]) {
            for (const part of (value ?? '').split(/[;；] ?/))
              if (!typed.includes(part)) expect(part, which).not.toMatch(RAW);
          }
        }
      }
    }
  }
  expect(seen).toBeGreaterThan(0);
}
