/** Drafts of forms of react-hook-form: the fields that differ from how the form was opened. */
import { type FieldPath, type FieldPathValue, type FieldValues, get, type UseFormReturn } from 'react-hook-form';
import { type Draft, useDraft } from './use-draft.tsx';

type Changes = Readonly<Record<string, unknown>>;

/** Leaves of `after` that differ from `before`, by their path; lists are leaves. */
export function changesOf(before: unknown, after: unknown, path = ''): Record<string, unknown> {
  if (!isBranch(after))
    return JSON.stringify(before ?? null) === JSON.stringify(after ?? null) ? {} : { [path]: after };
  return Object.assign(
    {},
    ...Object.entries(after).map(([name, value]) =>
      changesOf(isBranch(before) ? before[name] : undefined, value, path === '' ? name : `${path}.${name}`),
    ),
  );
}

function isBranch(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Keeps the form's changed fields under `place` and puts them back when it opens again; null keeps nothing. */
export function useFormDraft<T extends FieldValues>(form: UseFormReturn<T>, place: string | null): Draft {
  const before = form.formState.defaultValues;
  const changes = changesOf(before, form.watch());
  const isChanged = Object.keys(changes).length > 0;
  return useDraft({
    place,
    content: isChanged ? JSON.stringify(changes) : null,
    restore: (content) => {
      for (const [path, value] of Object.entries(JSON.parse(content) as Changes)) {
        // A field the form no longer has stays out of it.
        const parent = path.split('.').slice(0, -1).join('.');
        if (parent !== '' && get(before, parent) === undefined) continue;
        form.setValue(path as FieldPath<T>, value as FieldPathValue<T, FieldPath<T>>, { shouldDirty: true });
      }
    },
    startOver: () => form.reset(),
  });
}
