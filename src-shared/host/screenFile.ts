const mediaTypes: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ico: 'image/x-icon',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  map: 'application/json; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  ttf: 'font/ttf',
  txt: 'text/plain; charset=utf-8',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  woff: 'font/woff',
  woff2: 'font/woff2',
}

export type ScreenFile =
  | { kind: 'file'; segments: readonly string[]; mediaType: string }
  /** A route of the screen (`/people/…`): the page itself, which finds its way. */
  | { kind: 'page' }
  | { kind: 'refused' }

const plainName = /^[\w@+~-][\w.@+~-]*$/

/**
 * Which file of the built screen an address asks for. `pathname` as it stands in the address, still
 * encoded. Only plain names come through: no `..`, no backslash, no drive, no hidden file, whatever
 * way they were encoded.
 */
export function screenFile(pathname: string): ScreenFile {
  let path: string
  try {
    path = decodeURIComponent(pathname)
  } catch {
    return { kind: 'refused' }
  }
  if (!path.startsWith('/') || path.includes('\\') || path.includes('\0')) {
    return { kind: 'refused' }
  }
  const segments = path.split('/').filter((segment) => segment !== '')
  if (segments.some((segment) => segment.startsWith('.'))) return { kind: 'refused' }
  const extension = /\.([a-z0-9]+)$/i.exec(segments.at(-1) ?? '')?.[1]?.toLowerCase()
  if (extension === undefined) return { kind: 'page' }
  const mediaType = mediaTypes[extension]
  if (mediaType === undefined || !segments.every((segment) => plainName.test(segment))) {
    return { kind: 'refused' }
  }
  return { kind: 'file', segments, mediaType }
}
