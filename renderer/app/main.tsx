/** The renderer's entry. */
import '#renderer/ui/theme/fonts.css';
import { CacheProvider } from '@emotion/react';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { carrierOfHost } from '#renderer/api/carrier.ts';
import { constructedCache } from '#renderer/ui/theme/constructed-sheet.ts';
import { clientOver } from '#shared/contract/client.ts';
import { App } from './app.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');
const client = clientOver(carrierOfHost());

createRoot(root).render(
  <StrictMode>
    <CacheProvider value={constructedCache()}>
      <App client={client} />
    </CacheProvider>
  </StrictMode>,
);
