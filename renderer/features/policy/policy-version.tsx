import Box from '@mui/material/Box';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { PolicyVersion } from '#renderer/api/replies.ts';
import { DifferenceTable } from '#renderer/ui/display/difference-table.tsx';
import { differencesOf, type Json } from '#renderer/ui/display/differences.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { placeInWords } from './document-paths.ts';
import { PolicyDocument } from './policy-document.tsx';
import { currencyOf, leafInWords } from './value-text.ts';
import { VersionDecision } from './version-decision.tsx';
import { statusPaint } from './version-list.tsx';

/** One version: where it comes from, what it would change, and its tables. */
export function PolicyVersionView(props: { version: PolicyVersion; active: PolicyVersion | null }) {
  const words = useText().policy;
  const formats = useFormats();
  const { version, active } = props;
  const opened = useDeskQuery('policy.get', { hash: version.hash });
  const activatedBy =
    version.activatedBy !== null && words.activatedBy(version.activatedBy, formats.instant(version.activatedAt));
  return (
    <>
      <Box sx={{ px: 3, py: 2, display: 'flex', gap: 3, alignItems: 'flex-start' }}>
        <Box sx={{ flex: 1 }}>
          <Facts
            labelWidth={96}
            facts={[
              {
                label: words.version(version.version),
                value: (
                  <Box component="span" sx={{ color: statusPaint(version.status), fontWeight: 600 }}>
                    {words.status[version.status]}
                  </Box>
                ),
              },
              { label: words.note, value: version.note },
              {
                label: '',
                value: (
                  <Box sx={{ color: color.inkQuiet }}>
                    {[words.proposedBy(version.proposedBy, formats.instant(version.proposedAt)), activatedBy]
                      .filter(Boolean)
                      .join(' · ')}
                  </Box>
                ),
              },
              { label: words.hash, value: <Box sx={{ fontFamily: MONO_FAMILY }}>{version.hash}</Box> },
            ]}
          />
        </Box>
        {version.status === 'proposed' && <VersionDecision version={version} />}
      </Box>
      <QueryView query={opened}>
        {({ content }) => (
          <>
            {version.status === 'proposed' && active && <AgainstActive content={content} active={active} />}
            <PolicyDocument content={content} />
          </>
        )}
      </QueryView>
    </>
  );
}

function AgainstActive(props: { content: PolicyContent; active: PolicyVersion }) {
  const text = useText();
  const words = text.policy;
  const formats = useFormats();
  const active = useDeskQuery('policy.get', { hash: props.active.hash });
  const { difference } = words;
  const told = (place: string, value: Json | undefined, content: PolicyContent): string | null =>
    value === undefined ? null : leafInWords(text, formats, place, value, currencyOf(content));
  return (
    <Section title={difference.title} note={difference.note}>
      <QueryView query={active}>
        {({ content }) => (
          <DifferenceTable
            label={difference.title}
            rows={differencesOf(content, props.content).map(({ place, before, after }) => ({
              place,
              name: placeInWords(text, formats, place),
              before: told(place, before, content),
              after: told(place, after, props.content),
            }))}
            headers={{ before: difference.inForce, after: difference.proposed }}
          />
        )}
      </QueryView>
    </Section>
  );
}

type PolicyContent = Parameters<typeof PolicyDocument>[0]['content'];
