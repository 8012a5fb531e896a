/** The renderer's entry. */
import '#renderer/ui/theme/fonts.css';
import { CacheProvider } from '@emotion/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { redeemCode } from '#renderer/api/carrier.ts';
import { loadText } from '#renderer/ui/language/catalogues.ts';
import { useLanguageChoice } from '#renderer/ui/language/choice.ts';
import { constructedCache } from '#renderer/ui/theme/constructed-sheet.ts';
import { SpokenApp } from './spoken-app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
const { language } = useLanguageChoice.getState();
const [text] = await Promise.all([loadText(language), redeemCode()]);
const first = { language, text };

createRoot(root).render(
  <StrictMode>
    <CacheProvider value={constructedCache()}>
      <SpokenApp first={first} />
    </CacheProvider>
  </StrictMode>,
);
