import type { ShellBridge } from '#shared/host/bridge.ts'
import { externalAddress } from '#shared/host/externalAddress.ts'
import { safeFileName } from '#shared/text/fileName.ts'
import type { Line } from '#shared/host/line.ts'
import type { HostServices } from '#shared/host/services.ts'
import { portLine } from './portLine.ts'
import { printPdf } from './printPdf.ts'

/** The host services in Electron: what the shell does is asked of it over the bridge. */
export function electronHost(bridge: ShellBridge): HostServices {
  let line: Line | undefined
  let noticeOpened: () => void = () => {}
  bridge.onNoticeOpened(() => noticeOpened())
  const lockers = new Set<() => void>()
  bridge.onLockAsked(() => {
    for (const lock of lockers) lock()
  })
  return {
    kind: 'electron',
    connect: () => (line ??= portLine(bridge, window)),
    chooseFolder: (ask) => bridge.chooseFolder(ask),
    saveFile: (file) => bridge.saveFile({ ...file, name: safeFileName(file.name) }),
    printPdf,
    reveal: (path) => bridge.reveal(path),
    // The system asks nobody; whoever wants quiet says so in its own settings.
    mayNotify: () => 'allowed',
    askToNotify: async () => 'allowed',
    notify(message, opened) {
      noticeOpened = opened
      return bridge.notify(message)
    },
    // The bridge takes no address of just any length: what would not be opened is not asked for.
    openExternal: async (address) =>
      externalAddress(address) === undefined ? 'refused' : bridge.openExternal(address),
    async openDemo() {
      const answer = await bridge.openDemo()
      if (answer.kind === 'refused') return answer
      return answer.kind === 'inFront'
        ? { kind: 'opened' }
        : { kind: 'inBrowser', address: answer.address }
    },
    onLockAsked(listener) {
      lockers.add(listener)
      return () => lockers.delete(listener)
    },
    setAppearance: (appearance) => bridge.setAppearance(appearance),
  }
}
