import Box from '@mui/material/Box';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { ListedModel } from '#renderer/api/replies.ts';
import { Facts } from '#renderer/ui/display/facts.tsx';
import { ErrorState } from '#renderer/ui/feedback/error-state.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Crumb } from '#renderer/ui/layout/crumb.tsx';
import { PageHeader } from '#renderer/ui/layout/page-header.tsx';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';
import { color } from '#renderer/ui/theme/tokens.ts';
import { CaseModel } from '../case-model.tsx';
import { ExportMenu } from './export-menu.tsx';
import { LearnedTerms } from './learned-terms.tsx';
import { ModelDecision } from './model-decision.tsx';
import { PassportSection } from './passport-section.tsx';
import { Rescoring, useRegister } from './rescoring.tsx';
import { ScoreFile } from './score-file.tsx';

/** Paint of a model's state. */
function statePaint(status: ListedModel['status']): string {
  if (status === 'active') return color.accent;
  return status === 'proposed' ? color.caution : status === 'refused' ? color.adverse : color.inkQuiet;
}

/** One model of the register: how it stands, what may be done with it, its passport and its parts. */
export function RegisteredPage(props: { hash: string }) {
  const text = useText();
  const words = text.models.register;
  const register = useRegister();
  return (
    <>
      <Crumb href="/models/register" label={words.crumb} />
      <QueryView query={register}>
        {({ models, rescoring }) => {
          const model = models.find(({ hash }) => hash === props.hash);
          if (!model) return <ErrorState error={{ code: 'not-found', message: text.app.notFound.hint }} />;
          return (
            <>
              <PageHeader
                title={model.name}
                subtitle={words.purposeFacts[model.purpose]}
                actions={
                  <>
                    {model.kind === 'learned-model' && <ExportMenu hash={model.hash} />}
                    <ModelDecision model={model} />
                  </>
                }
              />
              <Rescoring rescoring={rescoring} />
              <ModelFacts model={model} />
              {model.kind === 'learned-model' && model.purpose === 'files' && model.status === 'active' && (
                <ScoreFile hash={model.hash} />
              )}
              <PassportSection model={model} />
              {model.kind === 'case-model' && <Parts hash={model.hash} />}
              {model.kind === 'learned-model' && <LearnedTerms hash={model.hash} />}
            </>
          );
        }}
      </QueryView>
    </>
  );
}

function Parts(props: { hash: string }) {
  const model = useDeskQuery('model.get', { hash: props.hash });
  return <QueryView query={model}>{(opened) => <CaseModel model={opened} />}</QueryView>;
}

function ModelFacts(props: { model: ListedModel }) {
  const text = useText();
  const words = text.models.register;
  const formats = useFormats();
  const { model } = props;
  const { facts } = words;
  const { activatedAt, activatedBy } = model;
  return (
    <Box sx={{ px: 3, pb: 2, maxWidth: 960 }}>
      <Facts
        labelWidth={128}
        facts={[
          {
            label: facts.state,
            value: (
              <Box component="span" sx={{ fontWeight: 600, color: statePaint(model.status) }}>
                {words.states[model.status]}
              </Box>
            ),
          },
          ...(model.note === '' ? [] : [{ label: facts.note, value: model.note }]),
          { label: facts.kind, value: words.kinds[model.kind] },
          { label: facts.id, value: `${model.id} · ${model.version}` },
          { label: facts.origin, value: text.domain.origin(model.origin) },
          { label: facts.proposed, value: words.by(model.proposedBy, formats.instant(model.proposedAt)) },
          ...(activatedAt === null
            ? []
            : [
                {
                  label: facts.activated,
                  // What the desk shipped with was put in force with the workspace.
                  value: words.by(activatedBy ?? text.app.name, formats.instant(activatedAt)),
                },
              ]),
          { label: facts.hash, value: <Box sx={{ fontFamily: MONO_FAMILY }}>{model.hash}</Box> },
        ]}
      />
    </Box>
  );
}
