import { useEffect, useMemo, useState } from 'react';
import { carrierOfHost } from '#renderer/api/carrier.ts';
import { loadText } from '#renderer/ui/language/catalogues.ts';
import { useLanguageChoice } from '#renderer/ui/language/choice.ts';
import { LanguageProvider } from '#renderer/ui/language/language.tsx';
import { clientOver } from '#shared/contract/client.ts';
import type { Language } from '#shared/domain/language.ts';
import type { Text } from '#shared/text/text.ts';
import { App } from './app.tsx';

interface Loaded {
  readonly language: Language;
  readonly text: Text;
}

/** The interface in the chosen language; another one is shown once its words have come. */
export function SpokenApp(props: { first: Loaded }) {
  const { language, follow } = useLanguageChoice();
  const [loaded, setLoaded] = useState(props.first);
  useEffect(() => {
    if (language === loaded.language) return;
    let wanted = true;
    loadText(language)
      .then((text) => wanted && setLoaded({ language, text }))
      // The host is gone and its words with it: the page goes on in the language it has.
      .catch(() => wanted && follow(loaded.language));
    return () => {
      wanted = false;
    };
  }, [language, loaded.language, follow]);
  const client = useMemo(() => clientOver(carrierOfHost(loaded.text.app.hostUnreachable), loaded.language), [loaded]);
  return (
    <LanguageProvider language={loaded.language} text={loaded.text}>
      <App client={client} />
    </LanguageProvider>
  );
}
