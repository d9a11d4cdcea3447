import { join } from 'node:path'
import { app, dialog } from 'electron'
import { startShell } from './startShell.ts'

// The build puts this file in out/main, beside the office process.
const here = import.meta.dirname
// Not awaited: Electron is ready only after this module is done, and the shell waits for that.
const starting = startShell({
  screen: join(here, '../renderer'),
  preload: join(here, '../preload/preload.cjs'),
  officeProcess: join(here, 'officeProcess.js'),
  ownProgram: { program: process.execPath, words: app.isPackaged ? [] : [app.getAppPath()] },
})
starting.catch((error: unknown) => {
  dialog.showErrorBox('Norise', error instanceof Error ? error.message : String(error))
  app.exit(1)
})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    starting.then((shell) => shell?.endDemo()).catch(() => {})
    app.quit()
  })
}
