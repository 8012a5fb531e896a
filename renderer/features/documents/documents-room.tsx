/** Documents the desk makes of a case: the decision report in three formats. */

import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import { useState } from 'react';
import { saveDocument } from '#renderer/api/files.ts';
import { useDeskCommand } from '#renderer/api/queries.ts';
import type { CaseDetail } from '#renderer/api/replies.ts';
import { FailureNote } from '#renderer/ui/feedback/error-state.tsx';
import { showDone } from '#renderer/ui/feedback/toast.tsx';
import { LANGUAGE_OPTIONS } from '#renderer/ui/fields/options.ts';
import { PlainChoice } from '#renderer/ui/fields/plain-inputs.tsx';
import { useLanguage, useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { color } from '#renderer/ui/theme/tokens.ts';
import type { Language } from '#shared/domain/language.ts';
import { isDecided } from '#shared/workflow/states.ts';

const FORMATS = ['pdf', 'xlsx', 'json'] as const;
type Format = (typeof FORMATS)[number];

interface DocumentsRoomProps {
  readonly detail: CaseDetail;
  readonly openTab: (tab: 'evidence') => void;
}

/** The language of the documents, at first that of the page, and one line a format. */
export function DocumentsRoom({ detail, openTab }: DocumentsRoomProps) {
  const text = useText();
  const words = text.documents;
  const spoken = useLanguage();
  const [language, setLanguage] = useState(spoken);
  const decided = isDecided(detail.summary.state);
  return (
    <Section title={words.report.title}>
      <Box sx={{ color: color.inkQuiet, mb: 1 }}>{words.report.text}</Box>
      <Box sx={{ mb: 2 }}>{decided ? words.state.final : words.state.draft}</Box>
      <Box sx={{ mb: 2, maxWidth: 200 }}>
        <PlainChoice
          label={words.report.language}
          value={language}
          options={LANGUAGE_OPTIONS}
          onChange={(chosen) => setLanguage(chosen || spoken)}
        />
      </Box>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, maxWidth: 640 }}>
        {FORMATS.map((format) => (
          <FormatLine key={format} caseId={detail.summary.id} format={format} language={language} />
        ))}
      </Box>
      <Box sx={{ mt: 3, color: color.inkQuiet }}>
        {`${words.sources} `}
        <Link component="button" type="button" sx={{ verticalAlign: 'baseline' }} onClick={() => openTab('evidence')}>
          {words.toSources}
        </Link>
      </Box>
    </Section>
  );
}

interface FormatLineProps {
  readonly caseId: string;
  readonly format: Format;
  readonly language: Language;
}

function FormatLine({ caseId, format, language }: FormatLineProps) {
  const text = useText();
  const words = text.documents.report;
  const { name, text: description } = words.formats[format];
  const create = useDeskCommand('report.create');
  function make() {
    create.mutate(
      { caseId, format, language },
      {
        onSuccess: (document) => {
          saveDocument(document);
          showDone(words.saved(document.fileName));
        },
      },
    );
  }
  return (
    <Box component="li" sx={{ borderTop: `1px solid ${color.hairline}`, py: 1.5 }}>
      <Box sx={{ display: 'grid', gridTemplateColumns: '64px 1fr 160px', alignItems: 'center', columnGap: 2 }}>
        <Box sx={{ fontSize: 15, fontWeight: 600 }}>{name}</Box>
        <Box sx={{ color: color.inkQuiet }}>{description}</Box>
        <Button onClick={make} disabled={create.isPending}>
          {create.isPending ? words.making(name) : words.make(name)}
        </Button>
      </Box>
      <FailureNote error={create.error} />
    </Box>
  );
}
