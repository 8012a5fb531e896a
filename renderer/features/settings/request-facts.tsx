import type { OfficerRequest } from '#renderer/api/replies.ts';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';

/** What a request would change, as lines: of an edit what differs, of a new officer everything. */
export function RequestFacts(props: { request: OfficerRequest }) {
  const text = useText();
  const formats = useFormats();
  const { columns, requests } = text.settings.officers;
  const { kind, name, staffNumber, before, after } = props.request;
  const roles = (held: typeof after.roles) => formats.enumeration(held.map((role) => text.domain.roles[role]));
  const rows = [
    { label: columns.displayName, was: before?.displayName, is: after.displayName },
    { label: columns.roles, was: before && roles(before.roles), is: roles(after.roles) },
    { label: columns.level, was: before && text.domain.levels[before.level], is: text.domain.levels[after.level] },
  ];
  const shown = kind === 'create' || kind === 'edit' ? rows.filter(({ was, is }) => was !== is) : [];
  return (
    <div>
      <div>
        <b>{requests.kinds[kind]}</b>
      </div>
      {kind === 'create' && <div>{formats.labelled(columns.name, name)}</div>}
      {kind === 'create' && staffNumber !== null && <div>{formats.labelled(columns.staffNumber, staffNumber)}</div>}
      {shown.map(({ label, was, is }) => (
        <div key={label}>{formats.labelled(label, was ? `${was} → ${is}` : is)}</div>
      ))}
    </div>
  );
}
