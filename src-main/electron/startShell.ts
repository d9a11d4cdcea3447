import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { BrowserWindow, MessagePortMain } from 'electron'
import {
  app,
  dialog,
  Menu,
  MessageChannelMain,
  nativeTheme,
  powerMonitor,
  session,
  utilityProcess,
} from 'electron'
import type { OwnProgram } from '#main/folder/openDemo.ts'
import { demoBeside } from '#main/folder/openDemo.ts'
import { takeNextStart } from '#main/updates/nextStart.ts'
import { ownPackage } from '#main/updates/ownPackage.ts'
import { replaceProgram } from '#main/updates/replaceProgram.ts'
import type { ClosingReply } from '#main/folder/owner.ts'
import { folderSentence } from '#main/folder/folderSentence.ts'
import { namedFolder, takeFolder } from '#main/folder/takeFolder.ts'
import {
  lockAskedMessage,
  noticeOpenedMessage,
  officeLostMessage,
  officePortMessage,
} from '#shared/host/bridge.ts'
import { filled } from '#shared/host/texts/filled.ts'
import { hostTexts } from '#shared/host/texts/texts.ts'
import { answerCalls } from './answerCalls.ts'
import { registerScreenScheme, serveScreen } from './appProtocol.ts'
import { confineAll, denyPermissions, guardDownloads } from './lockDown.ts'
import { openMainWindow, windowColour } from './mainWindow.ts'
import { menuTemplate } from './menu.ts'
import { keepOffice } from './officeKeeper.ts'
import type { OfficeStart } from './officeMessages.ts'
import { openOutside } from './openOutside.ts'
import { readShellArguments } from './shellArguments.ts'
import { onSystemEnd } from './systemEnd.ts'
import { recall, remember } from './shellMemory.ts'
import { sayWaiting } from './sayWaiting.ts'

/** Where the build put the other parts. */
export interface Places {
  screen: string
  preload: string
  officeProcess: string
  /** This very program, to be started once more for the demo office. */
  ownProgram: OwnProgram
}

export interface Shell {
  /**
   * Ends the demo office that was opened from here, as Ctrl+C ends everything. Closing this window
   * does not: somebody may be looking at the other.
   */
  endDemo(): Promise<void>
}

/** The exit code of a start that said why it opens nothing. */
const refusedCode = 3

const startAgain = ({ program, words }: OwnProgram, folder: string): ChildProcess => {
  const child = spawn(program, [...words, '--demo', `--data=${folder}`], { stdio: 'ignore' })
  child.unref()
  return child
}

/**
 * Starts the shell: takes the data folder, keeps an office process running, shows its window.
 * Everything up to the first await happens before Electron is ready, as scheme and paths must.
 * Answers undefined when there was nothing to open.
 */
export async function startShell(places: Places): Promise<Shell | undefined> {
  const { data: named, demo, updated } = readShellArguments(process.argv, app.isPackaged)
  // Opened by the installer of a newer version, which passes on no folder.
  const data = named ?? (updated && !demo ? takeNextStart() : undefined)
  const folder = namedFolder({ named: data, demo })
  // Chromium's own files, and with them Electron's idea of a single instance, are per data folder.
  app.setPath('userData', join(folder, 'electron'))
  app.setName('Norise')
  // Windows shows the messages of a program that says who it is: as the installer has named it.
  app.setAppUserModelId('lv.norise.desk')
  registerScreenScheme()

  const memoryPath = join(folder, 'electron', 'shell.json')
  let memory = recall(memoryPath)
  const texts = () => hostTexts[memory.language]
  let window: BrowserWindow | undefined
  const toFront = (): void => {
    if (window === undefined) return
    if (window.isMinimized()) window.restore()
    window.show()
    window.focus()
  }

  let closing: ClosingReply['closing'] | undefined
  const waiting = sayWaiting(() => {
    const { closing: message, closingTitle: title } = texts().folder
    return { title, message }
  })
  const unwritable = sayWaiting(
    () => {
      const { unwritableYet, title, giveUp } = texts().folder
      return { title, message: filled(unwritableYet, { folder }), button: giveUp }
    },
    () => app.exit(refusedCode),
  )
  const taken = await takeFolder(
    { named: folder, demo },
    {
      host: 'electron',
      answer: async (show) => {
        if (closing !== undefined) return { closing }
        if (show) toFront()
        return { host: 'electron' }
      },
      onWait: waiting.begin,
      // Where nothing could be said of it, it is refused as ever.
      ...(process.platform === 'darwin' ? {} : { onUnwritable: unwritable.begin }),
    },
  )
  waiting.end()
  unwritable.end()
  if (taken.state !== 'mine') {
    const shown = taken.state === 'held' && taken.reply?.host === 'electron'
    if (!shown) {
      await app.whenReady()
      dialog.showErrorBox(texts().folder.title, folderSentence(taken, texts()))
    }
    app.exit(shown ? 0 : refusedCode)
    return undefined
  }
  const { lock } = taken
  // The folder's lock is what counts; this one lets the system bring us to front by itself.
  if (app.requestSingleInstanceLock()) app.on('second-instance', toFront)
  // Windows are confined before there is an office to tell.
  let noteStrange = (): void => {}
  const onRefused = (): void => noteStrange()
  confineAll(app, { open: (address) => void openOutside(address), onRefused })
  await app.whenReady()

  nativeTheme.themeSource = memory.theme
  denyPermissions(session.defaultSession, onRefused)
  guardDownloads(session.defaultSession, onRefused)
  serveScreen(session.defaultSession, places.screen)
  const contents = () => (window?.isDestroyed() === false ? window.webContents : undefined)
  const askToLock = (): void => contents()?.send(lockAskedMessage)
  const showMenu = (): void =>
    Menu.setApplicationMenu(
      Menu.buildFromTemplate(menuTemplate(texts(), process.platform === 'darwin', askToLock)),
    )
  showMenu()

  // A demo office is closed with its window: it replaces nothing.
  const own = demo ? 'byHand' : ownPackage(app.isPackaged)
  const start: OfficeStart = { folder, demo, ownPackage: own }
  const office = keepOffice({
    fork: () =>
      utilityProcess.fork(places.officeProcess, [JSON.stringify(start)], {
        serviceName: 'Norise office',
      }),
    newChannel: () => new MessageChannelMain(),
    hand: (port: MessagePortMain) => contents()?.postMessage(officePortMessage, null, [port]),
    lost: () => contents()?.send(officeLostMessage),
    quit: () => app.quit(),
  })
  noteStrange = office.noteStrange
  const demoOffice = demoBeside(data, (at) => startAgain(places.ownProgram, at))
  answerCalls({
    window: () => window ?? open(),
    askForOffice: office.connectWindow,
    onRefused,
    // The demo office itself has none beside it.
    openDemo: demo ? async () => ({ kind: 'inFront' }) : demoOffice.open,
    noticeOpened() {
      toFront()
      contents()?.send(noticeOpenedMessage)
    },
    setAppearance({ theme, language }) {
      memory = { ...memory, theme, language }
      nativeTheme.themeSource = theme
      window?.setBackgroundColor(windowColour())
      showMenu()
      void remember(memoryPath, memory)
    },
  })

  let systemEnds = false
  const endsWithSystem = onSystemEnd(powerMonitor, () => {
    systemEnds = true
    app.quit()
  })
  // A running command ends before the computer does; a long one would be torn apart by hours.
  powerMonitor.on('suspend', office.sleep)
  const open = (): BrowserWindow => {
    const opened = openMainWindow({
      preload: places.preload,
      title: demo ? texts().demoMark : 'Norise',
      memory,
      texts,
      moved(bounds, maximized) {
        memory = { ...memory, bounds, maximized }
        void remember(memoryPath, memory)
      },
    })
    window = opened
    endsWithSystem(opened)
    opened.on('closed', () => (window = undefined))
    return opened
  }
  open()

  app.on('window-all-closed', () => app.quit())
  let quitting: 'no' | 'closing' | 'closed' = 'no'
  app.on('will-quit', (event) => {
    if (quitting === 'closed') return
    event.preventDefault()
    if (quitting === 'closing') return
    quitting = 'closing'
    closing = 'forNow'
    void (async () => {
      // A system that goes down would cut the replacing short.
      const then = await office.close(systemEnds ? 'leaveProgram' : 'asChosen')
      // It may have begun to go down while the office closed: asked each time anew.
      const replaces = (): boolean => then !== 'stay' && !systemEnds
      await remember(memoryPath, memory)
      if (replaces()) {
        closing = 'forNewVersion'
        await demoOffice.end()
      }
      const replaced = !replaces()
        ? null
        : await replaceProgram(folder, {
            own,
            opens: then === 'replaceAndOpen',
            data: data === undefined ? undefined : folder,
            free: lock.release,
          })
      await lock.release()
      if (replaced !== null && replaced !== 'started') {
        dialog.showErrorBox(texts().update.title, texts().update[replaced])
      }
      quitting = 'closed'
      app.quit()
    })()
  })
  return { endDemo: demoOffice.end }
}
