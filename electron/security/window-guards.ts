/**
 * What the window may never do, whatever its content asks: leave the desk's own pages, open another
 * window, embed a web view, use a device, or reach any address outside the program.
 */
import type { Session, WebContents } from 'electron';
import { isOwnAddress, isOwnDocument } from './window-origin.ts';

/** Denies navigation, new windows and web views to contents. */
export function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => {
    if (!isOwnAddress(event.url) || !event.isMainFrame) event.preventDefault();
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnAddress(event.url) || !event.isMainFrame) event.preventDefault();
  });
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
}

/** Denies every permission, device and outbound request to a session; lets the officer save the desk's own documents. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !mayRequest(details.url) }));
  session.on('will-download', (event, item) => {
    if (!isOwnDocument(item.getURL())) event.preventDefault();
  });
}

/** Whether the window may ask for an address: the desk's own files, its own documents, pictures within a page. */
export function mayRequest(address: string): boolean {
  return isOwnAddress(address) || isOwnDocument(address) || address.startsWith('data:image/');
}
