/** Headers the interface is served with, the same over `app://` and over the loopback host. */

/**
 * The content security policy: nothing by default, then the desk's own files and nothing else. The
 * interface may connect to its own origin only where calls travel over HTTP.
 *
 * Styles: the production build inserts its rules through the CSSOM, which a policy does not govern,
 * so neither `unsafe-inline` nor a nonce is needed.
 */
export function contentPolicy(carrier: 'bridge' | 'http'): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src ${carrier === 'http' ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** All headers of a page or asset. */
export function contentHeaders(carrier: 'bridge' | 'http'): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentPolicy(carrier),
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
    'Cache-Control': 'no-store',
  };
}
