import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useCallback, useEffect, useState } from 'react';
import { DeskFailure } from '#renderer/api/failure.ts';
import { useLongCall } from '#renderer/api/long-call.ts';
import type { WorkspaceList } from '#renderer/api/replies.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { ProgressDialog } from '#renderer/ui/feedback/progress-dialog.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import { type SampleOfficer, SampleOfficers } from './sample-officers.tsx';
import { SessionLayout } from './session-layout.tsx';
import { SignInForm } from './sign-in-form.tsx';

interface WelcomePageProps {
  readonly list: WorkspaceList;
  readonly prefill: { readonly file: string; readonly officer: string } | null;
  readonly onCreate: () => void;
  readonly onRecover: (file: string) => void;
  readonly onListChanged: () => void;
}

/** Choosing a workspace and signing in; on the first run the way to the sample or to one's own workspace. */
export function WelcomePage(props: WelcomePageProps) {
  const text = useText();
  const { list, prefill, onCreate, onRecover, onListChanged } = props;
  const { workspaces, folder } = list;
  const [chosen, setChosen] = useState(prefill?.file ?? workspaces[0]?.file ?? null);
  const [officer, setOfficer] = useState<{ name: string; password: string } | null>(
    prefill ? { name: prefill.officer, password: '' } : null,
  );
  const sample = useSample();
  const workspace = workspaces.find(({ file }) => file === chosen);
  const { load } = sample;
  const isSample = workspace?.sample === true;

  useEffect(() => {
    if (isSample) void load();
  }, [isSample, load]);

  async function openSample(): Promise<void> {
    const file = await load();
    if (file === null) return;
    setChosen(file);
    onListChanged();
  }

  const first = workspaces.length === 0;
  const { title, subtitle } = first ? text.session.first : text.session.signIn;
  const words = text.session.signIn;
  const showSampleButton = !workspaces.some((candidate) => candidate.sample);
  return (
    <SessionLayout
      title={title}
      subtitle={subtitle}
      footer={words.folder(folder)}
      aside={
        isSample && sample.officers ? (
          <SampleOfficers
            officers={sample.officers}
            chosen={officer?.name ?? null}
            onChoose={(choice) => setOfficer(choice)}
          />
        ) : undefined
      }
    >
      {!first && (
        <SignInForm
          key={`${chosen} ${officer?.name} ${officer?.password}`}
          workspaces={workspaces}
          chosen={chosen}
          initial={officer}
          onChoose={(file) => {
            setChosen(file);
            setOfficer(null);
          }}
          onRecover={onRecover}
        />
      )}
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          justifyItems: 'start',
          mt: first ? 0 : 4,
          pt: first ? 0 : 2,
          borderTop: first ? 0 : `1px solid ${color.hairline}`,
        }}
      >
        {showSampleButton && (
          <>
            <Button
              variant={first ? 'contained' : 'outlined'}
              onClick={() => void openSample()}
              disabled={sample.call.running}
            >
              {words.sample}
            </Button>
            <Typography sx={{ color: color.inkQuiet, mb: 1 }}>{words.sampleHint}</Typography>
          </>
        )}
        <Button variant={first ? 'outlined' : 'text'} onClick={onCreate} sx={{ ml: first ? 0 : -1 }}>
          {words.create}
        </Button>
        <FailureNote error={sample.error} />
      </Box>
      <ProgressDialog title={text.session.sample.creating} call={sample.call} />
    </SessionLayout>
  );
}

/** Makes the sample workspace, or asks for the officers of the one already there. */
function useSample() {
  const call = useLongCall('workspace.createSample');
  const [officers, setOfficers] = useState<readonly SampleOfficer[] | null>(null);
  const [error, setError] = useState<DeskFailure | null>(null);
  const { run } = call;
  const load = useCallback(async (): Promise<string | null> => {
    setError(null);
    try {
      const made = await run({});
      if (made) setOfficers(made.officers);
      return made?.file ?? null;
    } catch (failure) {
      if (!(failure instanceof DeskFailure)) throw failure;
      setError(failure);
      return null;
    }
  }, [run]);
  return { call, officers, error, load };
}
