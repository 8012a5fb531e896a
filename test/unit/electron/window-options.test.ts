import { expect, test } from 'vitest';
import { windowOptions } from '#electron/security/window-options.ts';

test('the window runs its content sandboxed, isolated, without Node, web views or relaxed web security', () => {
  expect(windowOptions('/desk/preload.cjs').webPreferences).toEqual({
    preload: '/desk/preload.cjs',
    sandbox: true,
    contextIsolation: true,
    webSecurity: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webviewTag: false,
    allowRunningInsecureContent: false,
    navigateOnDragDrop: false,
    safeDialogs: true,
    // Spell checking would fetch dictionaries.
    spellcheck: false,
    enableWebSQL: false,
  });
});

test('the window stays hidden until there is something to show', () => {
  expect(windowOptions('/desk/preload.cjs').show).toBe(false);
});
