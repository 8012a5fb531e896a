import Button from '@mui/material/Button';
import Stack from '@mui/material/Stack';
import { useState } from 'react';
import { useDeskCommand, useDeskQuery } from '#renderer/api/queries.ts';
import type { OfficerRequest } from '#renderer/api/replies.ts';
import { useMayCall, useSession } from '#renderer/api/session.ts';
import { DateText } from '#renderer/ui/display/value-text.tsx';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { ConfirmRequestDialog } from './confirm-request-dialog.tsx';
import { HalfDialog } from './half-dialog.tsx';
import { RequestFacts } from './request-facts.tsx';

/** What waits for a second administrator; nothing where nothing waits. */
export function RequestsSection() {
  const words = useText().settings.officers;
  const decides = useMayCall('officer.confirm');
  const self = useSession()?.officer.id ?? '';
  const requests = useDeskQuery('officer.requests', {}).data?.requests ?? [];
  const refuse = useDeskCommand('officer.refuse');
  const [confirming, setConfirming] = useState<OfficerRequest | null>(null);
  const [half, setHalf] = useState<{ half: string; name: string } | null>(null);
  const { columns } = words.requests;
  const decisions = (request: OfficerRequest) => {
    const isOwn = request.askedById === self;
    const refused = () => showDone(words.done.refused(request.after.displayName));
    return (
      <Stack direction="row" sx={{ gap: 1, justifyContent: 'flex-end', flexWrap: 'wrap' }}>
        <Button size="small" onClick={() => refuse.mutate({ requestId: request.id }, { onSuccess: refused })}>
          {isOwn ? words.requests.takeBack : words.requests.refuse}
        </Button>
        {request.officerId !== self && (
          <Button size="small" variant={isOwn ? 'text' : 'outlined'} onClick={() => setConfirming(request)}>
            {isOwn ? words.requests.withPhrase : words.requests.confirm}
          </Button>
        )}
      </Stack>
    );
  };
  return (
    <>
      {requests.length > 0 && (
        <Section flush title={words.requests.title}>
          <FailureNote error={refuse.error} />
          <DataTable
            label={words.requests.title}
            rows={requests}
            rowKey={(request) => request.id}
            columns={[
              { key: 'officer', header: columns.officer, render: ({ after }) => <b>{after.displayName}</b> },
              { key: 'change', header: columns.change, render: (request) => <RequestFacts request={request} /> },
              { key: 'askedBy', header: columns.askedBy, render: ({ askedBy }) => askedBy },
              { key: 'askedAt', header: columns.askedAt, render: ({ askedAt }) => <DateText value={askedAt} /> },
              ...(decides
                ? [
                    {
                      key: 'actions',
                      header: <span className="visually-hidden">{words.requests.confirm}</span>,
                      align: 'right' as const,
                      render: decisions,
                    },
                  ]
                : []),
            ]}
          />
        </Section>
      )}
      {confirming && (
        <ConfirmRequestDialog
          request={confirming}
          isOwn={confirming.askedById === self}
          onClose={() => setConfirming(null)}
          onConfirmed={(confirmed) => {
            setConfirming(null);
            showDone(words.done.confirmed(confirmed.displayName));
            if (confirmed.half !== null) setHalf({ half: confirmed.half, name: confirmed.displayName });
          }}
        />
      )}
      {half && <HalfDialog {...half} place="second" onClose={() => setHalf(null)} />}
    </>
  );
}
