import { stat } from 'node:fs/promises'
import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import { ipcMain, shell } from 'electron'
import type { z } from 'zod'
import type { ShellCalls } from '#shared/host/bridge.ts'
import { shellChannels } from '#shared/host/bridge.ts'
import type { DemoAnswer } from '#shared/host/demoAnswer.ts'
import { externalAddress } from '#shared/host/externalAddress.ts'
import type { Appearance } from '#shared/host/services.ts'
import { bridgeInputs } from './bridgeInputs.ts'
import { chooseFolder } from './chooseFolder.ts'
import { openOutside } from './openOutside.ts'
import { saveFile } from './saveFile.ts'
import { showNotice } from './showNotice.ts'
import { isTrustedSender } from './trustedSender.ts'

type Inputs = { [K in keyof ShellCalls]: z.infer<(typeof bridgeInputs)[K]> }
type Answers = {
  [K in keyof ShellCalls]: (input: Inputs[K]) => ReturnType<ShellCalls[K]>
}

/** Listens to one call: first who asks, then what; a stranger or nonsense gets an error without a reason. */
function answer<K extends keyof ShellCalls>(
  name: K,
  parse: (input: unknown) => Inputs[K],
  { answers, onRefused }: { answers: Answers; onRefused: () => void },
): void {
  const understand = (event: IpcMainInvokeEvent, input: unknown): Inputs[K] => {
    try {
      if (!isTrustedSender(event)) throw new Error('refused')
      return parse(input)
    } catch (error) {
      onRefused()
      throw error
    }
  }
  ipcMain.handle(shellChannels[name], async (event, input: unknown) =>
    answers[name](understand(event, input)),
  )
}

interface Shell {
  window: () => BrowserWindow
  setAppearance: (appearance: Appearance) => void
  askForOffice: () => void
  openDemo: () => Promise<DemoAnswer>
  /** What was asked is what no screen of ours asks. */
  onRefused: () => void
  /** A message outside the window was clicked. */
  noticeOpened: () => void
}

async function reveal(path: string): Promise<'shown' | 'unavailable'> {
  try {
    await stat(path)
    shell.showItemInFolder(path)
    return 'shown'
  } catch {
    return 'unavailable'
  }
}

/** Answers everything the window may ask of the shell: the table `ShellCalls`, and no more. */
export function answerCalls({
  window,
  setAppearance,
  askForOffice,
  openDemo,
  onRefused,
  noticeOpened,
}: Shell): void {
  const answers: Answers = {
    chooseFolder: (ask) => chooseFolder(window(), ask),
    saveFile: ({ name, bytes }) => saveFile(window(), { name, bytes: new Uint8Array(bytes) }),
    reveal,
    notify: async (message) => showNotice(message, noticeOpened),
    openExternal: (address) => {
      // Our own screens hold an address against the same rule before they ask.
      if (externalAddress(address) === undefined) onRefused()
      return openOutside(address)
    },
    openDemo,
    setAppearance: async (appearance) => setAppearance(appearance),
    askForOffice: async () => askForOffice(),
  }
  const wishes = { answers, onRefused }
  answer('chooseFolder', (input) => bridgeInputs.chooseFolder.parse(input), wishes)
  answer('saveFile', (input) => bridgeInputs.saveFile.parse(input), wishes)
  answer('reveal', (input) => bridgeInputs.reveal.parse(input), wishes)
  answer('notify', (input) => bridgeInputs.notify.parse(input), wishes)
  answer('openExternal', (input) => bridgeInputs.openExternal.parse(input), wishes)
  answer('openDemo', (input) => bridgeInputs.openDemo.parse(input), wishes)
  answer('setAppearance', (input) => bridgeInputs.setAppearance.parse(input), wishes)
  answer('askForOffice', (input) => bridgeInputs.askForOffice.parse(input), wishes)
}
