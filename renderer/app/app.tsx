import CssBaseline from '@mui/material/CssBaseline';
import { ThemeProvider } from '@mui/material/styles';
import type { QueryClient } from '@tanstack/react-query';
import { Router } from 'wouter';
import { ClientProvider } from '#renderer/api/client-context.tsx';
import { useCompositionGuard } from '#renderer/ui/commands/composition.ts';
import { useSingleClicks } from '#renderer/ui/feedback/single-clicks.ts';
import { ToastHost } from '#renderer/ui/feedback/toast.tsx';
import { useLanguage } from '#renderer/ui/language/language.tsx';
import { GlobalStyles } from '#renderer/ui/theme/global-styles.tsx';
import { THEMES } from '#renderer/ui/theme/theme.ts';
import type { Client } from '#shared/contract/client.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import { useFragmentLocation } from './location.ts';
import { SessionGate } from './session-gate.tsx';

/** The whole interface over one client. */
export function App(props: { client: Client; queryClient?: QueryClient }) {
  const { client, queryClient } = props;
  useCompositionGuard();
  useSingleClicks();
  return (
    <ThemeProvider
      theme={THEMES[useLanguage()]}
      defaultMode="system"
      modeStorageKey="desk-mode"
      colorSchemeStorageKey="desk-scheme"
      disableTransitionOnChange={false}
    >
      <CssBaseline />
      <GlobalStyles />
      <ClientProvider client={client} {...(queryClient ? { queryClient } : {})}>
        <Router
          hook={useFragmentLocation}
          searchHook={useFragmentLocation.searchHook}
          hrefs={useFragmentLocation.hrefs}
        >
          <CrashBoundary>
            <SessionGate />
          </CrashBoundary>
        </Router>
        <ToastHost />
      </ClientProvider>
    </ThemeProvider>
  );
}
