import { EventEmitter } from 'node:events'
import type {
  BrowserWindow,
  BrowserWindowConstructorOptions,
  Rectangle,
  WebContents,
} from 'electron'
import type { StandInPort } from './standInPort.ts'

type OpenHandler = Parameters<WebContents['setWindowOpenHandler']>[0]

export class StandInContents
  extends EventEmitter
  implements Pick<WebContents, 'reload' | 'send' | 'setWindowOpenHandler'>
{
  readonly sent: string[] = []
  readonly handed: { channel: string; ports: StandInPort[] }[] = []
  openHandler: OpenHandler | undefined
  reloads = 0

  send(channel: string): void {
    this.sent.push(channel)
    this.emit('stand-in-sent', channel)
  }
  postMessage(channel: string, _message: unknown, ports: StandInPort[] = []): void {
    this.handed.push({ channel, ports })
    this.emit('stand-in-handed', ports[0])
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.openHandler = handler
  }
  reload(): void {
    this.reloads += 1
  }
}

export class StandInWindow
  extends EventEmitter
  implements
    Pick<
      BrowserWindow,
      | 'focus'
      | 'getNormalBounds'
      | 'isDestroyed'
      | 'isMaximized'
      | 'isMinimized'
      | 'loadURL'
      | 'maximize'
      | 'restore'
      | 'setBackgroundColor'
      | 'show'
    >
{
  static readonly all: StandInWindow[] = []
  readonly options: BrowserWindowConstructorOptions
  readonly webContents = new StandInContents()
  readonly loaded: string[] = []
  colour: string | undefined
  shown = false
  focused = 0
  minimized = false
  maximized = false
  bounds: Rectangle = { x: 10, y: 20, width: 1000, height: 700 }

  constructor(options: BrowserWindowConstructorOptions) {
    super()
    this.options = options
    this.colour = options.backgroundColor
    StandInWindow.all.push(this)
  }
  async loadURL(address: string): Promise<void> {
    this.loaded.push(address)
  }
  show(): void {
    this.shown = true
  }
  focus(): void {
    this.focused += 1
  }
  restore(): void {
    this.minimized = false
  }
  maximize(): void {
    this.maximized = true
  }
  isMinimized(): boolean {
    return this.minimized
  }
  isMaximized(): boolean {
    return this.maximized
  }
  isDestroyed(): boolean {
    return false
  }
  getNormalBounds(): Rectangle {
    return this.bounds
  }
  setBackgroundColor(colour: string): void {
    this.colour = colour
  }
}
