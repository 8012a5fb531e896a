import { TermsReader } from '#renderer/charts/lab/terms/terms-reader.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';
import { text } from '#shared/text/text.ts';

const words = text.models.terms;

/** What a registered model that scores tables consists of: whoever puts it in force can read every point. */
export function LearnedTerms(props: { hash: string }) {
  return (
    <Section flush title={words.title} note={words.note}>
      <TermsReader source={{ hash: props.hash }} />
    </Section>
  );
}
