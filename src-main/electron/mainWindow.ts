import { BrowserWindow, Menu, nativeTheme, screen } from 'electron'
import type { HostTexts } from '#shared/host/texts/texts.ts'
import { windowColours } from '#shared/host/windowColours.ts'
import { contextMenuTemplate } from './menu.ts'
import { screenOrigin } from './screenAddress.ts'
import type { Bounds, ShellMemory } from './shellMemory.ts'
import { smallest, windowPlace } from './windowPlace.ts'

interface WindowWishes {
  preload: string
  title: string
  memory: ShellMemory
  texts: () => HostTexts
  moved: (bounds: Bounds, maximized: boolean) => void
}

export const windowColour = (): string =>
  nativeTheme.shouldUseDarkColors ? windowColours.dark : windowColours.light

/** Opens the one window of the office: sandboxed, without Node, in its colour before the first paint. */
export function openMainWindow({ preload, title, memory, texts, moved }: WindowWishes) {
  const screens = screen.getAllDisplays().map((display) => display.workArea)
  const window = new BrowserWindow({
    ...windowPlace(memory.bounds, screens),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title,
    show: false,
    backgroundColor: windowColour(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      // The spell checker would fetch dictionaries from the network.
      spellcheck: false,
      // The PDF viewer, from which papers are printed, is a plugin.
      plugins: true,
    },
  })
  if (memory.maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  // The page's own title would name the screen one is on, visible in the task bar to anyone.
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('close', () => moved(window.getNormalBounds(), window.isMaximized()))
  window.webContents.on('context-menu', (_event, clicked) => {
    const items = contextMenuTemplate(clicked, texts())
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
  // A page that died is loaded again; its drafts are in the office.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  void window.loadURL(`${screenOrigin}/`)
  return window
}
