import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import type { ShellMessage } from '#main/electron/officeMessages.ts'
import { serveOffice } from '#main/electron/officePorts.ts'
import { startShell } from '#main/electron/startShell.ts'
import { portLine } from '#renderer/app/host/portLine.ts'
import { officeLostMessage, officePortMessage, shellChannels } from '#shared/host/bridge.ts'
import { standInOffice } from '../office/hosts/standInOffice.ts'
import * as electron from './standIn.ts'
import type { StandInPort } from './standInPort.ts'
import { StandInProcess } from './standInProcess.ts'
import { StandInWindow } from './standInWindow.ts'

/** The real shell on a folder of its own, with the stand-in under it. */
export async function startTestShell({
  words = [] as string[],
  folder = '',
  /** The whole command line, where it names no folder. */
  argv: given = undefined as string[] | undefined,
  /** The words of the program that stands for a second shell; it is made in the folder given. */
  second = async (_at: string): Promise<string[]> => ['-e', 'process.exit(1)'],
} = {}) {
  electron.startAnew()
  const above = await mkdtemp(join(tmpdir(), 'norise-shell-'))
  onTestFinished(() => rm(above, { recursive: true, force: true }))
  const data = folder === '' ? join(above, 'data') : folder
  const screen = join(above, 'renderer')
  await mkdir(join(screen, 'assets'), { recursive: true })
  await writeFile(join(screen, 'index.html'), 'The screen')
  await writeFile(join(screen, 'assets', 'a.js'), 'export {}')
  await writeFile(join(above, 'secret.js'), 'secret')
  const argv = process.argv
  process.argv = given ?? ['electron', '.', `--data=${data}`, ...words]
  onTestFinished(() => void (process.argv = argv))
  const places = {
    screen,
    preload: '/out/preload/preload.cjs',
    officeProcess: '/out/office.js',
    ownProgram: { program: process.execPath, words: await second(join(above, 'second')) },
  }
  const starting = startShell(places)
  onTestFinished(async () => {
    for (const one of StandInProcess.all) one.listen ??= () => void one.die(0)
    electron.app.quit()
    await vi.waitFor(() => {
      if (electron.app.exitCode === undefined) throw new Error('still running')
    })
  })
  const shell = await starting
  return { folder: data, places, shell }
}

/** The newest process that was started, with an office in it. */
export function officeInProcess() {
  const { office, seen } = standInOffice()
  const process = StandInProcess.all.at(-1)
  if (process === undefined) throw new Error('no process was started')
  const say = (message: ShellMessage): void => void process.emit('message', message)
  const serve = serveOffice(office, { say, end: () => void process.die(0) })
  process.listen = (event) => Reflect.apply(serve, undefined, [event])
  return { process, seen, say }
}

export function theWindow(): StandInWindow {
  const window = StandInWindow.all.at(-1)
  if (window === undefined) throw new Error('no window was opened')
  return window
}

class PageWindow extends EventTarget {
  receive(port: StandInPort): void {
    const message = { data: officePortMessage, ports: [port.raw], source: this }
    this.dispatchEvent(Object.assign(new Event('message'), message))
  }
}

/** The page in the window: the real line of the screen over what the shell hands it. */
export function pageLine(patienceMs = 2000) {
  const { webContents } = theWindow()
  const page = new PageWindow()
  webContents.on('stand-in-handed', (port: StandInPort) => page.receive(port))
  return portLine(
    {
      askForOffice: async () => {
        // A page of an earlier test asks the shell of this one for nothing.
        if (theWindow().webContents !== webContents) return
        await electron.callShell(shellChannels.askForOffice, undefined)
      },
      onOfficeLost: (listener) => {
        webContents.on('stand-in-sent', (channel) => {
          if (channel === officeLostMessage) listener()
        })
      },
    },
    page,
    patienceMs,
  )
}
