import { EventEmitter } from 'node:events'
import type * as Electron from 'electron'
import { StandInPort } from './standInPort.ts'
import { StandInProcess } from './standInProcess.ts'
import { StandInSession } from './standInSession.ts'
import { StandInWindow } from './standInWindow.ts'

/*
 * A stand-in for the module `electron`. Each part is declared by `Pick` from Electron's own types,
 * so that a change of theirs, or a lie of ours, does not compile. It does nothing but remember.
 */

type IpcHandler = Parameters<Electron.IpcMain['handle']>[1]

class StandInApp
  extends EventEmitter
  implements
    Pick<
      Electron.App,
      | 'exit'
      | 'getPath'
      | 'isPackaged'
      | 'quit'
      | 'setAppUserModelId'
      | 'requestSingleInstanceLock'
      | 'setName'
      | 'setPath'
      | 'whenReady'
    >
{
  isPackaged = false
  readonly paths = new Map<string, string>()
  exitCode: number | undefined
  ready = false
  onlyInstance = true
  name = ''
  userModelId = ''

  whenReady = async (): Promise<void> => {
    this.ready = true
  }
  setAppUserModelId = (id: string): void => {
    this.userModelId = id
  }
  setName = (name: string): void => {
    this.name = name
  }
  setPath = (name: string, path: string): void => {
    if (this.ready) throw new Error('setPath comes too late')
    this.paths.set(name, path)
  }
  getPath = (name: string): string => this.paths.get(name) ?? `/home/${name}`
  requestSingleInstanceLock = (): boolean => this.onlyInstance
  exit = (code = 0): void => {
    this.exitCode = code
  }
  /** As Electron does it: quitting can be put off, and begins anew when it is asked for again. */
  quit = (): void => {
    let putOff = false
    this.emit('will-quit', { preventDefault: () => (putOff = true) })
    if (!putOff) this.exitCode ??= 0
  }
}

export const app = new StandInApp()

const handlers = new Map<string, IpcHandler>()
export const ipcMain: Pick<Electron.IpcMain, 'handle'> = {
  handle: (channel, handler) => {
    if (handlers.has(channel)) throw new Error(`a second handler for ${channel}`)
    handlers.set(channel, handler)
  },
}

export const nativeTheme: Pick<Electron.NativeTheme, 'shouldUseDarkColors' | 'themeSource'> = {
  themeSource: 'system',
  get shouldUseDarkColors() {
    return nativeTheme.themeSource === 'dark'
  },
}

/** What was done to the outside, in order. */
export const done = {
  opened: [] as string[],
  revealed: [] as string[],
  errorBoxes: [] as string[],
  /** Those that stand at the moment. */
  messageBoxes: [] as string[],
  /** Their buttons, to be pressed. */
  buttons: new Map<string, () => void>(),
  schemes: [] as Electron.CustomScheme[],
  menus: [] as Electron.MenuItemConstructorOptions[][],
  popups: 0,
  /** What the person answers to the next dialogs. */
  saveTo: { canceled: true, filePath: '' } as Electron.SaveDialogReturnValue,
  folder: { canceled: true, filePaths: [] } as Electron.OpenDialogReturnValue,
  saveAsked: [] as Electron.SaveDialogOptions[],
}

export const shell: Pick<Electron.Shell, 'openExternal' | 'showItemInFolder'> = {
  openExternal: async (address) => void done.opened.push(address),
  showItemInFolder: (path) => void done.revealed.push(path),
}

export const protocol: Pick<Electron.Protocol, 'registerSchemesAsPrivileged'> = {
  registerSchemesAsPrivileged: (schemes) => {
    if (app.ready) throw new Error('the scheme comes too late')
    done.schemes.push(...schemes)
  },
}

export const screen: Pick<Electron.Screen, 'getAllDisplays'> = { getAllDisplays: () => [] }

export const dialog = {
  showErrorBox: (_title: string, content: string): void => void done.errorBoxes.push(content),
  /** It stands until its button is pressed, or what it is about has ended. */
  showMessageBox({ message, buttons = ['OK'], signal }: Electron.MessageBoxOptions): Promise<void> {
    done.messageBoxes.push(message)
    const { promise, resolve } = Promise.withResolvers<void>()
    const end = (): void => {
      done.messageBoxes.length = 0
      done.buttons.clear()
      resolve()
    }
    for (const button of buttons) done.buttons.set(button, end)
    signal?.addEventListener('abort', end)
    return promise
  },
  showSaveDialog: async (
    _window: StandInWindow,
    options: Electron.SaveDialogOptions,
  ): Promise<Electron.SaveDialogReturnValue> => {
    done.saveAsked.push(options)
    return done.saveTo
  },
  showOpenDialog: async (): Promise<Electron.OpenDialogReturnValue> => done.folder,
}

export class Notification extends EventEmitter implements Pick<Electron.Notification, 'show'> {
  static isSupported = (): boolean => true
  static shown: Electron.NotificationConstructorOptions[] = []
  static last: Notification | undefined
  readonly #options: Electron.NotificationConstructorOptions
  constructor(options: Electron.NotificationConstructorOptions) {
    super()
    this.#options = options
  }
  show(): void {
    Notification.shown.push(this.#options)
    Notification.last = this
  }
}

export const Menu = {
  buildFromTemplate: (template: Electron.MenuItemConstructorOptions[]) => ({
    template,
    popup: (): void => void (done.popups += 1),
  }),
  setApplicationMenu: ({ template }: { template: Electron.MenuItemConstructorOptions[] }): void =>
    void done.menus.push(template),
}

/** An item of the menu bar as it stands now, by what it is called. */
export const menuItem = (label: string): Electron.MenuItemConstructorOptions | undefined =>
  (done.menus.at(-1) ?? [])
    .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
    .find((item) => item.label === label)

/** Somebody chooses it. */
export const pressMenu = (label: string): void => {
  const click = menuItem(label)?.click
  if (click === undefined) throw new Error(`nothing in the menu does ${label}`)
  Reflect.apply(click, undefined, [])
}

export class MessageChannelMain {
  readonly port1: StandInPort
  readonly port2: StandInPort
  constructor() {
    const channel = new MessageChannel()
    this.port1 = new StandInPort(channel.port1)
    this.port2 = new StandInPort(channel.port2)
  }
}

export const powerMonitor = new EventEmitter()

export const session = { defaultSession: new StandInSession() }

export class BrowserWindow extends StandInWindow {
  constructor(options: Electron.BrowserWindowConstructorOptions) {
    super(options)
    app.emit('web-contents-created', {}, this.webContents)
  }
}

export const utilityProcess = {
  fork: (path: string, args: string[]): StandInProcess => new StandInProcess(path, args),
}

/** Calls what listens on a channel, as a frame of the window would. */
export async function callShell(
  channel: string,
  input: unknown,
  senderFrame: { url: string; parent: unknown } | null = {
    url: 'app://norise/people',
    parent: null,
  },
): Promise<unknown> {
  const handler = handlers.get(channel)
  if (handler === undefined) throw new Error(`nobody listens on ${channel}`)
  // Electron's event has forty members; the shell may look at the frame only.
  return Reflect.apply(handler, undefined, [{ senderFrame }, input])
}

export const channels = (): string[] => [...handlers.keys()]

/** Everything as on a fresh start. */
export function startAnew(): void {
  app.removeAllListeners()
  powerMonitor.removeAllListeners()
  app.paths.clear()
  app.exitCode = undefined
  app.ready = false
  app.onlyInstance = true
  nativeTheme.themeSource = 'system'
  handlers.clear()
  session.defaultSession = new StandInSession()
  StandInWindow.all.length = 0
  StandInProcess.all.length = 0
  Notification.shown.length = 0
  for (const list of [
    done.opened,
    done.revealed,
    done.errorBoxes,
    done.messageBoxes,
    done.schemes,
    done.menus,
  ]) {
    list.length = 0
  }
  done.saveAsked.length = 0
  done.buttons.clear()
  done.popups = 0
  done.saveTo = { canceled: true, filePath: '' }
  done.folder = { canceled: true, filePaths: [] }
}
