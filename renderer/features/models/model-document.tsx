import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useState } from 'react';
import { saveText } from '#renderer/api/files.ts';
import type { Model } from '#renderer/api/replies.ts';
import { useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { MONO_FAMILY } from '#renderer/ui/theme/theme.ts';
import { color } from '#renderer/ui/theme/tokens.ts';

/** The document the hash is of: to read, and to keep as a file. */
export function ModelDocument(props: { model: Model }) {
  const words = useText().models.document;
  const { model } = props;
  const [shown, setShown] = useState(false);
  return (
    <Section
      title={words.title}
      note={words.note}
      actions={
        <>
          <Button onClick={() => setShown(!shown)} aria-expanded={shown}>
            {shown ? words.hide : words.show}
          </Button>
          <Button onClick={() => saveText(`${model.id} ${model.version}.json`, 'application/json', model.document)}>
            {words.save}
          </Button>
        </>
      }
    >
      {shown && (
        <Box
          component="pre"
          role="region"
          aria-label={words.title}
          tabIndex={0}
          sx={{
            m: 0,
            p: 2,
            maxHeight: 480,
            overflow: 'auto',
            backgroundColor: color.sunken,
            fontFamily: MONO_FAMILY,
            lineHeight: '18px',
            whiteSpace: 'pre-wrap',
            overflowWrap: 'anywhere',
          }}
        >
          {model.document}
        </Box>
      )}
    </Section>
  );
}
