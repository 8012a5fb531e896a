import MoreHorizIcon from '@mui/icons-material/MoreHoriz';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { useState } from 'react';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { Officer } from '#renderer/api/replies.ts';
import { useMayCall, useSession } from '#renderer/api/session.ts';
import { DateText } from '#renderer/ui/display/value-text.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { isFounding } from '#shared/domain/officers.ts';
import type { Asked } from './asked.ts';
import { DisableDialog } from './disable-dialog.tsx';
import { HalfDialog } from './half-dialog.tsx';
import { OfficerDialog } from './officer-dialog.tsx';
import { PasswordRequestDialog } from './password-request-dialog.tsx';
import { RequestsSection } from './requests-section.tsx';

type Act =
  | { readonly act: 'add' }
  | { readonly act: 'edit' | 'disable' | 'enable' | 'reset'; readonly officer: Officer };

/** The officers of the workspace; an administrator adds, changes and disables them. */
export function OfficersSection() {
  const text = useText();
  const words = text.settings.officers;
  const administers = useMayCall('officer.create');
  const seesRequests = useMayCall('officer.requests');
  const session = useSession();
  const officers = useDeskQuery('officer.list', {});
  const [act, setAct] = useState<Act | null>(null);
  const [half, setHalf] = useState<{ half: string; name: string } | null>(null);
  const close = () => setAct(null);
  const asked = ({ displayName, half: own }: Asked) => {
    close();
    showDone(words.done.asked(displayName));
    if (own !== null) setHalf({ half: own, name: displayName });
  };
  return (
    <>
      {seesRequests && <RequestsSection />}
      <Section
        flush
        title={words.title}
        note={administers ? words.note : words.readerNote}
        actions={
          administers && (
            <Button variant="contained" onClick={() => setAct({ act: 'add' })}>
              {words.add}
            </Button>
          )
        }
      >
        <QueryView query={officers}>
          {(list) => (
            <>
              {administers && isFounding(list.officers) && (
                <Box sx={{ px: 3, pb: 2 }}>
                  <b>{text.policy.twoNeeded.title}</b> {text.policy.twoNeeded.body}
                </Box>
              )}
              <OfficerTable
                officers={list.officers}
                selfId={session?.officer.id ?? ''}
                administers={administers}
                onAct={setAct}
              />
            </>
          )}
        </QueryView>
        {act?.act === 'add' && <OfficerDialog officer={null} onAsked={asked} onClose={close} />}
        {act?.act === 'edit' && <OfficerDialog officer={act.officer} onAsked={asked} onClose={close} />}
        {act?.act === 'disable' && <DisableDialog officer={act.officer} onClose={close} />}
        {(act?.act === 'enable' || act?.act === 'reset') && (
          <PasswordRequestDialog officer={act.officer} onAsked={asked} onClose={close} />
        )}
        {half && <HalfDialog {...half} place="first" onClose={() => setHalf(null)} />}
      </Section>
    </>
  );
}

function OfficerTable(props: {
  officers: readonly Officer[];
  selfId: string;
  administers: boolean;
  onAct: (act: Act) => void;
}) {
  const formats = useFormats();
  const text = useText();
  const words = text.settings.officers;
  const { officers, selfId, administers, onAct } = props;
  const { columns } = words;
  return (
    <DataTable
      label={words.title}
      rows={officers}
      rowKey={(officer) => officer.id}
      columns={[
        {
          key: 'displayName',
          header: columns.displayName,
          render: (officer) => (
            <>
              <b>{officer.displayName}</b>
              {officer.id === selfId && (
                <Box component="span" sx={{ color: color.inkQuiet }}>
                  {formats.withNote('', words.you)}
                </Box>
              )}
            </>
          ),
        },
        { key: 'name', header: columns.name, render: (officer) => officer.name },
        { key: 'staffNumber', header: columns.staffNumber, render: (officer) => officer.staffNumber ?? '' },
        {
          key: 'roles',
          header: columns.roles,
          render: (officer) => formats.enumeration(officer.roles.map((role) => text.domain.roles[role])),
        },
        { key: 'level', header: columns.level, render: (officer) => text.domain.levels[officer.level] },
        {
          key: 'status',
          header: columns.status,
          render: (officer) => (
            <Box sx={{ color: officer.status === 'disabled' ? color.adverse : 'inherit' }}>
              {officer.oneTimePassword
                ? formats.withNote(words.status[officer.status], words.oneTimePassword)
                : words.status[officer.status]}
            </Box>
          ),
        },
        { key: 'createdAt', header: columns.createdAt, render: (officer) => <DateText value={officer.createdAt} /> },
        ...(administers
          ? [
              {
                key: 'actions',
                header: <span className="visually-hidden">{words.edit}</span>,
                width: 56,
                align: 'right' as const,
                // Nobody changes their own account.
                render: (officer: Officer) =>
                  officer.id !== selfId && <OfficerActions officer={officer} onAct={onAct} />,
              },
            ]
          : []),
      ]}
    />
  );
}

function OfficerActions(props: { officer: Officer; onAct: (act: Act) => void }) {
  const words = useText().settings.officers;
  const { officer, onAct } = props;
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const choose = (act: 'edit' | 'disable' | 'enable' | 'reset') => () => {
    setAnchor(null);
    onAct({ act, officer });
  };
  const active = officer.status === 'active';
  return (
    <>
      <IconButton
        aria-label={words.actions(officer.displayName)}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={(event) => setAnchor(event.currentTarget)}
      >
        <MoreHorizIcon />
      </IconButton>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)}>
        <MenuItem onClick={choose('edit')}>{words.edit}</MenuItem>
        {active && <MenuItem onClick={choose('reset')}>{words.reset}</MenuItem>}
        {active && <MenuItem onClick={choose('disable')}>{words.disable}</MenuItem>}
        {!active && <MenuItem onClick={choose('enable')}>{words.enable}</MenuItem>}
      </Menu>
    </>
  );
}
