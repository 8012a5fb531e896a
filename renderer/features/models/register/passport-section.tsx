import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import { saveText } from '#renderer/api/files.ts';
import { useDeskQuery } from '#renderer/api/queries.ts';
import type { ListedModel } from '#renderer/api/replies.ts';
import { type Fact, Facts } from '#renderer/ui/display/facts.tsx';
import { HashText } from '#renderer/ui/display/value-text.tsx';
import { QueryView } from '#renderer/ui/feedback/query-view.tsx';
import { useFormats, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Passport } from '#shared/domain/passport.ts';
import type { Told } from '#shared/domain/words.ts';
import type { Formats } from '#shared/text/formats.ts';
import { nameOf } from '#shared/text/name-of.ts';
import type { Text } from '#shared/text/text.ts';
import { PassportEdits, PassportInputs, PassportMetrics } from './passport-tables.tsx';

/** The passport of a registered model, to read and to keep as a file. */
export function PassportSection(props: { model: ListedModel }) {
  const words = useText().models.passport;
  const { model } = props;
  const found = useDeskQuery('model.passport', { hash: model.hash }, { enabled: model.hasPassport });
  const passport = found.data?.passport ?? null;
  return (
    <Section
      title={words.title}
      note={model.hasPassport ? words.note : words.none}
      actions={
        passport && (
          <Button
            onClick={() =>
              saveText(
                `${model.id} ${model.version} passport.json`,
                'application/json',
                `${JSON.stringify(passport, null, 2)}\n`,
              )
            }
          >
            {words.save}
          </Button>
        )
      }
    >
      {model.hasPassport && (
        <QueryView query={found}>{(answer) => answer.passport && <Opened passport={answer.passport} />}</QueryView>
      )}
    </Section>
  );
}

/** A part of the passport under its heading. */
function Part(props: { title: string; note?: string; children: ReactNode }) {
  return (
    <Box sx={{ mt: 3 }}>
      <Box sx={{ display: 'flex', gap: 2, mb: 0.5 }}>
        <Typography variant="h3">{props.title}</Typography>
        {props.note !== undefined && <Box sx={{ color: color.inkQuiet }}>{props.note}</Box>}
      </Box>
      {props.children}
    </Box>
  );
}

/** Each as an item; a line for a terminal as it is typed. */
function Sentences(props: { sentences: readonly string[] }) {
  return (
    <Box component="ul" sx={{ m: 0, pl: 2.5, maxWidth: 880 }}>
      {props.sentences.map((sentence) => (
        <li key={sentence}>{/^[a-z]+ .*-/.test(sentence) ? <code translate="no">{sentence}</code> : sentence}</li>
      ))}
    </Box>
  );
}

function Opened(props: { passport: Told<Passport> }) {
  const text = useText();
  const words = text.models.passport;
  const formats = useFormats();
  const { passport } = props;
  return (
    <Box sx={{ maxWidth: 1120 }}>
      <Box sx={{ borderLeft: `3px solid ${color.caution}`, pl: 2, py: 0.5, mb: 2 }}>
        <Typography variant="h3">{words.limits}</Typography>
        <Sentences sentences={passport.limitsOfUse} />
      </Box>
      <Facts labelWidth={128} facts={originFacts(text, formats, passport)} />
      {passport.metrics && (
        <Part title={words.metrics} note={words.metricsNote}>
          <PassportMetrics metrics={passport.metrics} />
        </Part>
      )}
      {passport.judgement.length > 0 && (
        <Part title={words.judgement}>
          <Sentences sentences={passport.judgement} />
        </Part>
      )}
      {passport.edits.length > 0 && (
        <Part title={words.edits}>
          <PassportEdits edits={passport.edits} />
        </Part>
      )}
      <Part title={words.inputs}>
        <PassportInputs inputs={passport.inputs} />
      </Part>
      {Object.keys(passport.settings).length > 0 && (
        <Part title={words.settings}>
          <Facts labelWidth={200} facts={settingFacts(text, formats, passport.settings)} />
        </Part>
      )}
      {passport.reproduce.length > 0 && (
        <Part title={words.reproduce}>
          <Sentences sentences={passport.reproduce} />
        </Part>
      )}
    </Box>
  );
}

function originFacts(text: Text, formats: Formats, { made, training }: Told<Passport>): Fact[] {
  const words = text.models.passport;
  const facts: Fact[] = [
    { label: words.made, value: words.madeText(formats.instant(made.at), made.by, made.codeVersion) },
  ];
  if (training === null) return [...facts, { label: words.training, value: words.judgementOnly }];
  const { source, rows, defaults, rejected, target, period, licence, sha256 } = training;
  const counted = words.trainingText(source, formats.number(rows), formats.number(defaults));
  return [
    ...facts,
    {
      label: words.training,
      value: rejected > 0 ? `${counted}${words.rejected(formats.number(rejected))}` : counted,
    },
    { label: words.target, value: target },
    ...(period === null ? [] : [{ label: words.period, value: period }]),
    ...(licence === null ? [] : [{ label: words.licence, value: licence }]),
    { label: words.dataHash, value: <HashText hash={sha256} length={64} /> },
  ];
}

/** Longest value of a setting that is written out; longer ones are in the file. */
const LONGEST = 300;

/** Options as labels and values, names in words; inputs and outcome are shown above. */
function settingFacts(text: Text, formats: Formats, settings: Told<Passport>['settings']): Fact[] {
  const shownAbove: readonly string[] = ['inputs', 'target'];
  const others = Object.entries(settings).filter(([name]) => !shownAbove.includes(name));
  return others.map(([name, value]) => {
    const shown = settingText(text, formats, value);
    const ofLab = (text.lab.settings as Readonly<Record<string, unknown>>)[name];
    return {
      label: typeof ofLab === 'string' ? ofLab : settingName(text, name),
      value: shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown,
    };
  });
}

/** What a setting is called; a column of the table and a setting of a later program by their own names. */
function settingName(text: Text, name: string): string {
  return nameOf(text.models.passport.settingNames, name);
}

/** A JSON value as text without its punctuation. */
function settingText(text: Text, formats: Formats, value: unknown): string {
  const none = text.app.none.toLowerCase();
  if (value === null) return none;
  if (Array.isArray(value))
    return value.length === 0 ? none : formats.remarks(value.map((one) => settingText(text, formats, one)));
  if (typeof value === 'object') {
    // What says which of several it is stands first, without its name: "by time, column granted_on".
    const isChoice = (name: string) => name === 'kind' || name === 'method';
    if (Object.keys(value).length === 0) return none;
    const parts = Object.entries(value).sort(([a], [b]) => Number(isChoice(b)) - Number(isChoice(a)));
    return formats.enumeration(
      parts.map(([name, part]) =>
        isChoice(name)
          ? settingText(text, formats, part)
          : `${settingName(text, name)} ${settingText(text, formats, part)}`,
      ),
    );
  }
  const names = { ...text.models.passport.settingValues, ...text.domain.directions };
  return nameOf(names, String(value));
}
