/**
 * What a page of the office may load, the same in both hosts, sent as a header.
 * `ownOrigin` is where the page comes from: `http://127.0.0.1:4310`, `app://norise`.
 * Styles are inline because Mantine writes them; scripts never are.
 * Blob frames and objects are the PDF that is being printed.
 */
export function contentSecurityPolicy(ownOrigin: string): string {
  const line = ownOrigin.startsWith('http:') ? ` ws:${ownOrigin.slice('http:'.length)}` : ''
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    `connect-src 'self'${line}`,
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "worker-src 'self' blob:",
    "manifest-src 'self'",
    'frame-src blob:',
    'object-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')
}
