import { TermsReader } from '#renderer/charts/lab/terms/terms-reader.tsx';
import { useText } from '#renderer/ui/language/language.tsx';
import { Section } from '#renderer/ui/layout/section.tsx';

/** What a registered model that scores tables consists of: whoever puts it in force can read every point. */
export function LearnedTerms(props: { hash: string }) {
  const words = useText().models.terms;
  return (
    <Section flush title={words.title} note={words.note}>
      <TermsReader source={{ hash: props.hash }} />
    </Section>
  );
}
