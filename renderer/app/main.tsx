/** The renderer's entry. */
import '#renderer/ui/theme/fonts.css';
import { CacheProvider } from '@emotion/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { carrierOfHost } from '#renderer/api/carrier.ts';
import { LanguageProvider } from '#renderer/ui/language/language.tsx';
import { constructedCache } from '#renderer/ui/theme/constructed-sheet.ts';
import { clientOver } from '#shared/contract/client.ts';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
const { screenText } = await import('#shared/text/en/screens.ts');
const client = clientOver(carrierOfHost(screenText.app.hostUnreachable), 'en');

createRoot(root).render(
  <StrictMode>
    <CacheProvider value={constructedCache()}>
      <LanguageProvider language="en" text={screenText}>
        <App client={client} />
      </LanguageProvider>
    </CacheProvider>
  </StrictMode>,
);
