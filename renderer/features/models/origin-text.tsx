import { useText } from '#renderer/ui/language/language.tsx';

/** Where a term's points come from in a word or two; the passport it names is told on hover. */
export function OriginText(props: { origin: string }) {
  const text = useText();
  const { origin } = props;
  const words = text.models.origins;
  if (origin === 'expert judgement') return words.judgement;
  return <span title={text.domain.origin(origin)}>{words.estimated}</span>;
}
