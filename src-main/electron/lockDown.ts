import type { App, Session, WebContents } from 'electron'
import { safeFileName } from '#shared/text/fileName.ts'
import { isScreenAddress, screenOrigin } from './screenAddress.ts'

/** Nothing a page asks of the system is granted: no camera, no location, no clipboard reading, no USB. */
export function denyPermissions(session: Session): void {
  // The page prints and copies without a permission; everything else has a call of its own.
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(permission === 'clipboard-sanitized-write'),
  )
  session.setPermissionCheckHandler(
    (_contents, permission) => permission === 'clipboard-sanitized-write',
  )
  session.setDevicePermissionHandler(() => false)
}

/** A download comes from our own page only, and is asked about under a safe name. */
export function guardDownloads(session: Session): void {
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${screenOrigin}/`)) {
      event.preventDefault()
      return
    }
    item.setSaveDialogOptions({ defaultPath: safeFileName(item.getFilename()) })
  })
}

/** A window stays on our own screen for its whole life: no way out, no other window, no guests. */
function confine(contents: WebContents, open: (address: string) => void): void {
  const stay = (event: { preventDefault(): void }, address: string): void => {
    if (!isScreenAddress(address)) event.preventDefault()
  }
  contents.on('will-navigate', (event) => stay(event, event.url))
  contents.on('will-redirect', (event) => stay(event, event.url))
  contents.on('will-frame-navigate', (event) => {
    // The frame that prints a PDF shows a blob of our own page.
    if (!event.isMainFrame && event.url.startsWith(`blob:${screenOrigin}/`)) return
    stay(event, event.url)
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.setWindowOpenHandler(({ url }) => {
    open(url)
    return { action: 'deny' }
  })
}

/** Every window there will ever be is confined, whoever made it. `open` decides about links outside. */
export function confineAll(app: Pick<App, 'on'>, open: (address: string) => void): void {
  app.on('web-contents-created', (_event, contents) => confine(contents, open))
}
