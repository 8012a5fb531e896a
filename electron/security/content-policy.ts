/** Headers the interface is served with, the same over `app://` and over the loopback host. */

/**
 * SHA-256 of the empty string. The built interface makes empty style elements and fills them rule by
 * rule through the CSSOM, which a policy does not govern; this lets such an element exist, and no
 * style with text in it.
 */
const EMPTY_STYLE = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

/**
 * The content security policy: nothing by default, then the desk's own files and nothing else. The
 * interface may connect to its own origin only where calls travel over HTTP.
 */
export function contentPolicy(carrier: 'bridge' | 'http'): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' ${EMPTY_STYLE}`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src ${carrier === 'http' ? "'self'" : "'none'"}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
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
