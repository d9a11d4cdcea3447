import { externalAddress } from '#shared/host/externalAddress.ts'
import { safeFileName } from '#shared/text/fileName.ts'
import type { Line } from '#shared/host/line.ts'
import type { HostServices, NoticePermission } from '#shared/host/services.ts'
import { printPdf } from './printPdf.ts'
import { socketLine } from './socketLine.ts'

/** 403 is the host saying that it does not know this session (any more). */
async function stillWelcome(): Promise<'yes' | 'no' | 'unknown'> {
  try {
    const { status } = await fetch('/', { method: 'HEAD', cache: 'no-store' })
    return status === 403 ? 'no' : 'yes'
  } catch {
    return 'unknown'
  }
}

const permissions = { granted: 'allowed', default: 'notAsked', denied: 'denied' } as const

const mayNotify = (): NoticePermission =>
  'Notification' in window ? permissions[Notification.permission] : 'unavailable'

/** The host services in a browser window: what a page may do, and the rest answered honestly. */
export function browserHost(): HostServices {
  let line: Line | undefined
  return {
    kind: 'browser',
    connect: () =>
      (line ??= socketLine({
        dial: () => new WebSocket(`${location.origin.replace(/^http/, 'ws')}/office`),
        stillWelcome,
      })),
    chooseFolder: async () => ({ kind: 'typeIt' }),
    async saveFile({ name, bytes, mediaType }) {
      const address = URL.createObjectURL(new Blob([bytes], { type: mediaType }))
      const anchor = document.createElement('a')
      anchor.href = address
      anchor.download = safeFileName(name)
      anchor.click()
      // The download reads the address after the click has returned.
      setTimeout(() => URL.revokeObjectURL(address), 60_000)
      return { kind: 'downloaded' }
    },
    printPdf,
    reveal: async () => 'unavailable',
    mayNotify,
    async askToNotify() {
      if (mayNotify() === 'notAsked') await Notification.requestPermission()
      return mayNotify()
    },
    async notify({ title, body }, opened) {
      const may = mayNotify()
      if (may === 'unavailable') return may
      if (may !== 'allowed') return 'denied'
      // The tag: several windows of one office tell the same once.
      const shown = new Notification(title, { body, tag: `norise ${title} ${body}` })
      shown.addEventListener('click', () => {
        window.focus()
        shown.close()
        opened()
      })
      return 'shown'
    },
    async openExternal(address) {
      const allowed = externalAddress(address)
      if (allowed === undefined) return 'refused'
      window.open(allowed, '_blank', 'noopener,noreferrer')
      return 'opened'
    },
    // Asked at most once in an office's life: it need not come with the first screen.
    openDemo: async () => (await import('./openDemo.ts')).openDemo(),
    onLockAsked: () => () => {},
    setAppearance: async () => {},
  }
}
