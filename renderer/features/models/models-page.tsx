import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouteLink } from 'wouter';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { ListedModel } from '#renderer/api/replies.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { DateText } from '#renderer/ui/display/value-text.tsx';
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';
import { CaseModel } from './case-model.tsx';

/** The case model in force and everything it consists of. */
export function ModelsPage() {
  const words = useText().models;
  const models = useDeskQuery('model.list', {});
  return (
    <QueryView query={models}>
      {(list) => {
        const inForce = list.models.find(({ status, purpose }) => status === 'active' && purpose === 'cases');
        return inForce ? <InForce key={inForce.hash} listed={inForce} /> : <EmptyState title={words.none} />;
      }}
    </QueryView>
  );
}

function InForce(props: { listed: ListedModel }) {
  const text = useText();
  const words = text.models;
  const { listed } = props;
  const model = useDeskQuery('model.get', { hash: listed.hash });
  return (
    <QueryView query={model}>
      {(opened) => (
        <>
          <Box sx={{ px: 3, py: 2, maxWidth: 960 }}>
            <Typography variant="h2">{opened.name}</Typography>
            <Box sx={{ mb: 2, maxWidth: 720 }}>{opened.description}</Box>
            <Facts
              labelWidth={128}
              facts={[
                { label: words.facts.version, value: opened.version },
                { label: words.facts.origin, value: text.domain.origin(opened.origin) },
                { label: words.facts.activated, value: <DateText value={listed.activatedAt} form="text" /> },
                { label: words.facts.inputs, value: opened.inputs.length },
                { label: words.facts.hash, value: <Box sx={{ fontFamily: MONO_FAMILY }}>{opened.hash}</Box> },
              ]}
            />
            <Link
              component={RouteLink}
              href={`/models/register/${listed.hash}`}
              sx={{ mt: 1, display: 'inline-block' }}
            >
              {words.openInRegister}
            </Link>
          </Box>
          <CaseModel model={opened} />
        </>
      )}
    </QueryView>
  );
}
