/** Serves the built interface under `app://desk/`, so that the window needs neither files nor a server. */
import { contentHeaders } from '../security/content-policy.ts';
import { CONTENT_SCHEME, isOwnAddress } from '../security/window-origin.ts';
import { staticFile } from './static-files.ts';

/** What the scheme may do; to be registered before Electron is ready. */
export const CONTENT_PRIVILEGES = {
  scheme: CONTENT_SCHEME,
  privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
};

/** Answers requests for the interface's files in `folder`; anything else is refused. */
export function contentResponder(folder: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const headers = { ...contentHeaders('bridge') };
    if (!isOwnAddress(request.url)) return new Response(null, { status: 403, headers });
    if (request.method !== 'GET') return new Response(null, { status: 405, headers });
    const file = await staticFile(folder, new URL(request.url).pathname);
    if (file === null) return new Response(null, { status: 404, headers });
    return new Response(file.content, { headers: { ...headers, 'Content-Type': file.mediaType } });
  };
}
