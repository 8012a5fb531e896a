import type { Text } from '#shared/text/text.ts';

/** What people call a command of the contract; an operation the desk no longer has by its own name. */
export function commandName(text: Text, operation: string): string {
  const names: Readonly<Record<string, string | undefined>> = text.domain.commands;
  return names[operation] ?? operation;
}
