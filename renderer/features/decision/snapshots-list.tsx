/** Frozen submissions with their hashes; replay computes one anew and says whether it is identical. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useDeskCommand } from '#renderer/api/queries.ts';
import type { DecisionTrail } from '#renderer/api/replies.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { HashText } from '#renderer/ui/display/value-text.tsx';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { DataTable } from '#renderer/ui/tables/data-table.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';
import { POLICY_KINDS, policyHashIn } from '#shared/domain/policies.ts';

type Snapshot = DecisionTrail['snapshots'][number];

interface SnapshotsListProps {
  readonly caseId: string;
  readonly snapshots: readonly Snapshot[];
}

/** Newest first. */
export function SnapshotsList({ caseId, snapshots }: SnapshotsListProps) {
  const words = useText().decision.snapshots;
  if (snapshots.length === 0) return <Box sx={{ color: color.inkQuiet }}>{words.none}</Box>;
  return snapshots.map((snapshot) => (
    <SnapshotItem key={`${snapshot.hash} ${snapshot.at}`} caseId={caseId} snapshot={snapshot} />
  ));
}

function SnapshotItem({ caseId, snapshot }: { readonly caseId: string; readonly snapshot: Snapshot }) {
  const text = useText();
  const words = text.decision.snapshots;
  const formats = useFormats();
  const replay = useDeskCommand('decision.replay');
  const hash = (value: string) => <HashText hash={value} length={24} />;
  return (
    <Box sx={{ pb: 2, mb: 2, borderBottom: `1px solid ${color.hairline}` }}>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 1 }}>
        <Box sx={{ flex: 1 }}>{words.taken(snapshot.by, formats.instant(snapshot.at))}</Box>
        <Button disabled={replay.isPending} onClick={() => replay.mutate({ caseId, snapshotHash: snapshot.hash })}>
          {replay.isPending ? words.replaying : words.replay}
        </Button>
      </Box>
      <Box role="status">{replay.data && <ReplayResult result={replay.data} />}</Box>
      <FailureNote error={replay.error} />
      <Facts
        labelWidth={120}
        facts={[
          { label: words.hash, value: hash(snapshot.hash) },
          { label: words.evidence, value: hash(snapshot.evidenceHash) },
          { label: words.model, value: hash(snapshot.modelHash) },
          ...POLICY_KINDS.map((kind) => ({
            label: text.domain.policies[kind],
            value: hash(policyHashIn(snapshot, kind)),
          })),
        ]}
      />
    </Box>
  );
}

function ReplayResult({ result }: { readonly result: AnswerOf<'decision.replay'> }) {
  const words = useText().decision.snapshots;
  const tone = result.identical ? color.favourable : color.adverse;
  return (
    <Box sx={{ borderLeft: `3px solid ${tone}`, backgroundColor: color.sunken, px: 1.5, py: 1, mb: 1.5 }}>
      <Box sx={{ fontWeight: 600 }}>
        {result.identical ? `✓ ${words.identical}` : `✕ ${words.different(result.differences.length)}`}
      </Box>
      {!result.identical && (
        <Box sx={{ mt: 1 }}>
          <DataTable
            label={words.different(result.differences.length)}
            inset={0}
            rows={result.differences}
            rowKey={(row) => row.path}
            columns={[
              { key: 'path', header: words.path, render: (row) => row.path },
              { key: 'stored', header: words.stored, render: (row) => row.stored },
              { key: 'recomputed', header: words.recomputed, render: (row) => row.recomputed },
            ]}
          />
        </Box>
      )}
    </Box>
  );
}
