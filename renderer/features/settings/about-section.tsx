import Box from '@mui/material/Box';
import { useDeskQuery } from '#renderer/api/queries.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';

/** What runs here, where the data lies and where its keys are. */
export function AboutSection() {
  const text = useText();
  const words = text.settings.about;
  const formats = useFormats();
  const current = useDeskQuery('session.current', {});
  return (
    <Section title={text.app.name}>
      <QueryView query={current}>
        {({ version, host, session }) => (
          <Box sx={{ maxWidth: 880, mt: 1 }}>
            <Facts
              facts={[
                { label: words.version, value: version },
                { label: words.host, value: words.hosts[host] },
                { label: words.workspace, value: session?.workspace.file ?? '' },
                { label: words.keys, value: words.keysNote },
                { label: words.network, value: words.networkNote },
                { label: words.lock, value: words.lockAfter(formats.number((session?.idleLockSeconds ?? 0) / 60)) },
              ]}
            />
          </Box>
        )}
      </QueryView>
    </Section>
  );
}
