import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ReportOutlined from '@mui/icons-material/ReportOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import OutlinedInput from '@mui/material/OutlinedInput';
import { useState } from 'react';
import { DeskFailure } from '#renderer/api/failure.ts';
import { useLongCall } from '#renderer/api/long-call.ts';
import { HashText } from '#renderer/ui/display/value-text.tsx';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { ProgressDialog } from '#renderer/ui/feedback/progress-dialog.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { AnswerOf } from '#shared/contract/operations.ts';

type Verdict = AnswerOf<'audit.verify'>;

/** Recomputing the chain: `button` starts it, `result` says in plain words what came out. */
export function useChainCheck() {
  const words = useText().audit;
  const call = useLongCall('audit.verify');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [failure, setFailure] = useState<DeskFailure | null>(null);
  const [head, setHead] = useState('');
  async function verify() {
    setVerdict(null);
    setFailure(null);
    try {
      setVerdict(await call.run(head.trim() === '' ? {} : { head: head.trim() }));
    } catch (error) {
      if (!(error instanceof DeskFailure)) throw error;
      setFailure(error);
    }
  }
  const button = (
    <>
      <OutlinedInput
        value={head}
        onChange={(event) => setHead(event.target.value)}
        placeholder={words.heldHead}
        inputProps={{ 'aria-label': words.heldHead, title: words.heldHeadHint, spellCheck: false }}
        sx={{ width: 232 }}
      />
      <Button variant="contained" onClick={() => void verify()} disabled={call.running}>
        {words.verify}
      </Button>
    </>
  );
  const result = (
    <>
      <ProgressDialog title={words.verifying} call={call} />
      <Box role="status">{verdict && <VerdictNote verdict={verdict} />}</Box>
      {failure && (
        <Box sx={{ px: 3, pb: 2 }}>
          <FailureNote error={failure} />
        </Box>
      )}
    </>
  );
  return { button, result };
}

function VerdictNote(props: { verdict: Verdict }) {
  const words = useText().audit;
  const formats = useFormats();
  const { intact, events, head, signatures, heldHead, brokenAt, message, faults, faultCount } = props.verdict;
  const Icon = intact ? CheckCircleOutlined : ReportOutlined;
  const tone = intact ? color.accent : color.adverse;
  return (
    <Box
      sx={{
        mx: 3,
        mb: 2,
        px: 2,
        py: 1,
        display: 'flex',
        gap: 2,
        alignItems: 'center',
        borderLeft: `3px solid ${tone}`,
        backgroundColor: intact ? color.accentSoft : color.adverseSoft,
      }}
    >
      <Icon sx={{ color: tone }} aria-hidden="true" />
      <Box sx={{ flex: 1 }}>
        <b>{intact ? words.intact : brokenAt === null ? words.notTold : words.broken(brokenAt)}</b>{' '}
        {intact ? words.intactNote(formats.number(events), formats.number(signatures)) : message}
        {intact && heldHead !== null && <Box>{words.headHolds}</Box>}
        {faults.length > 1 && (
          <Box component="ul" aria-label={words.faults} sx={{ my: 0.5, pl: 2.5 }}>
            {faults.slice(1).map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
            {faultCount > faults.length && <li>{words.moreFaults(formats.number(faultCount - faults.length))}</li>}
          </Box>
        )}
      </Box>
      <HashText hash={`${events}:${head}`} length={24} />
    </Box>
  );
}
