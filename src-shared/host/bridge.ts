import type { DemoAnswer } from './demoAnswer.ts'
import type {
  Appearance,
  FolderChoice,
  HostFile,
  HostNotice,
  HostServices,
  SaveOutcome,
} from './services.ts'

/** What Electron's shell does for its window, call by call: the whole boundary as one table. */
export interface ShellCalls {
  chooseFolder(ask: { title: string; startIn?: string }): Promise<FolderChoice>
  saveFile(file: HostFile): Promise<SaveOutcome>
  reveal(path: string): ReturnType<HostServices['reveal']>
  notify(message: HostNotice): ReturnType<HostServices['notify']>
  openExternal(address: string): ReturnType<HostServices['openExternal']>
  openDemo(): Promise<DemoAnswer>
  setAppearance(appearance: Appearance): Promise<void>
  /** Asks for a port to the office; it comes as a message with `officePortMessage`. */
  askForOffice(): Promise<void>
}

/** What the preload script puts on the window as `norise`, and nothing else. */
export interface ShellBridge extends ShellCalls {
  /** Calls `listener` when the office process has died; a new port follows by itself. */
  onOfficeLost(listener: () => void): void
  /** Calls `listener` when a message outside the window was clicked; the window is in front then. */
  onNoticeOpened(listener: () => void): void
  /** Calls `listener` when the menu asks to lock the screen. */
  onLockAsked(listener: () => void): void
}

/** The channel of each call; the type makes sure none is forgotten. */
export const shellChannels: Record<keyof ShellCalls, string> = {
  chooseFolder: 'norise:choose-folder',
  saveFile: 'norise:save-file',
  reveal: 'norise:reveal',
  notify: 'norise:notify',
  openExternal: 'norise:open-external',
  openDemo: 'norise:open-demo',
  setAppearance: 'norise:set-appearance',
  askForOffice: 'norise:ask-for-office',
}

/** From the shell to its window: a port to the office comes with it, or the office is gone. */
export const officePortMessage = 'norise:office-port'
export const officeLostMessage = 'norise:office-lost'
/** From the shell to its window: a message outside the window was clicked. */
export const noticeOpenedMessage = 'norise:notice-opened'
/** From the shell to its window: the menu asks to lock the screen. */
export const lockAskedMessage = 'norise:lock-asked'

/** The name under which the window finds the bridge. */
export const bridgeName = 'norise'
