import type { App, Session, WebContents } from 'electron'
import { externalAddress } from '#shared/host/externalAddress.ts'
import { safeFileName } from '#shared/text/fileName.ts'
import { isScreenAddress, screenOrigin } from './screenAddress.ts'

/** Called once for each thing that a page was refused and that no screen of ours asks for. */
type OnRefused = () => void

/** Nothing a page asks of the system is granted: no camera, no location, no clipboard reading, no USB. */
export function denyPermissions(session: Session, onRefused: OnRefused): void {
  // The page prints and copies without a permission; everything else has a call of its own.
  session.setPermissionRequestHandler((_contents, permission, answer) => {
    const granted = permission === 'clipboard-sanitized-write'
    if (!granted) onRefused()
    answer(granted)
  })
  // Chromium checks by itself, without anybody asking: that is nothing strange.
  session.setPermissionCheckHandler(
    (_contents, permission) => permission === 'clipboard-sanitized-write',
  )
  session.setDevicePermissionHandler(() => false)
}

/** A download comes from our own page only, and is asked about under a safe name. */
export function guardDownloads(session: Session, onRefused: OnRefused): void {
  session.on('will-download', (event, item) => {
    if (!item.getURL().startsWith(`blob:${screenOrigin}/`)) {
      event.preventDefault()
      // A click with Alt asks to save one of our own links: that is nothing strange.
      if (!isScreenAddress(item.getURL())) onRefused()
      return
    }
    item.setSaveDialogOptions({ defaultPath: safeFileName(item.getFilename()) })
  })
}

interface Ways {
  /** Decides about links outside. */
  open: (address: string) => void
  onRefused: OnRefused
}

/** A window stays on our own screen for its whole life: no way out, no other window, no guests. */
function confine(contents: WebContents, { open, onRefused }: Ways): void {
  const stay = (event: { preventDefault(): void }, address: string): boolean => {
    const stays = isScreenAddress(address)
    if (!stays) event.preventDefault()
    return stays
  }
  // Of the window itself the event of all frames comes as well: that one is told.
  contents.on('will-navigate', (event) => stay(event, event.url))
  contents.on('will-redirect', (event) => {
    if (!stay(event, event.url)) onRefused()
  })
  contents.on('will-frame-navigate', (event) => {
    // The frame that prints a PDF shows a blob of our own page.
    if (!event.isMainFrame && event.url.startsWith(`blob:${screenOrigin}/`)) return
    if (!stay(event, event.url)) onRefused()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
    onRefused()
  })
  contents.setWindowOpenHandler(({ url }) => {
    // A click with Ctrl, Shift or the middle button asks for a window of one of our own links.
    if (!isScreenAddress(url) && externalAddress(url) === undefined) onRefused()
    open(url)
    return { action: 'deny' }
  })
}

/** Every window there will ever be is confined, whoever made it. */
export function confineAll(app: Pick<App, 'on'>, ways: Ways): void {
  app.on('web-contents-created', (_event, contents) => confine(contents, ways))
}
