import type { BrowserWindow } from 'electron'
import { dialog } from 'electron'
import type { FolderChoice } from '#shared/host/services.ts'

/** Asks for a folder. */
export async function chooseFolder(
  window: BrowserWindow,
  { title, startIn }: { title: string; startIn?: string | undefined },
): Promise<FolderChoice> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    ...(startIn === undefined ? {} : { defaultPath: startIn }),
    properties: ['openDirectory', 'createDirectory'],
  })
  const [folder] = filePaths
  return canceled || folder === undefined ? { kind: 'cancelled' } : { kind: 'chosen', folder }
}
