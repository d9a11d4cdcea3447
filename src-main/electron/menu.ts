import type { ContextMenuParams, MenuItemConstructorOptions } from 'electron'
import type { HostTexts } from '#shared/host/texts/texts.ts'

type Item = MenuItemConstructorOptions
const line: Item = { type: 'separator' }

/**
 * The menu bar. Roles bring keys and behaviour, the labels are ours. Reloading keeps the drafts and helps
 * a stuck screen. `lock` asks the page, which first brings what was typed to safety.
 */
export function menuTemplate({ menu }: HostTexts, mac: boolean, lock: () => void): Item[] {
  const quit: Item = { role: 'quit', label: menu.quit }
  return [
    ...(mac ? [{ role: 'appMenu' } satisfies Item] : []),
    {
      label: menu.file,
      submenu: [
        // The page hears the key itself, over its dialogs too: the menu names it and claims it nowhere it need not.
        // A Mac's menu claims it all the same, and ⌥L writes ļ there.
        {
          label: menu.lock,
          accelerator: mac ? 'Ctrl+Cmd+L' : 'Alt+L',
          registerAccelerator: false,
          click: lock,
        },
        line,
        { role: 'close', label: menu.close },
        ...(mac ? [] : [line, quit]),
      ],
    },
    { label: menu.edit, submenu: editItems(menu) },
    {
      label: menu.view,
      submenu: [
        { role: 'zoomIn', label: menu.zoomIn },
        // The key as it is on most keyboards, without Shift.
        { role: 'zoomIn', label: menu.zoomIn, accelerator: 'CmdOrCtrl+=', visible: false },
        { role: 'zoomOut', label: menu.zoomOut },
        { role: 'resetZoom', label: menu.zoomReset },
        line,
        { role: 'togglefullscreen', label: menu.fullScreen },
        line,
        { role: 'reload', label: menu.reload },
      ],
    },
    { label: menu.window, submenu: [{ role: 'minimize', label: menu.minimize }] },
  ]
}

function editItems(menu: HostTexts['menu']): Item[] {
  return [
    // Ctrl+Z outside a field takes back a command: the page decides, so the menu claims no key.
    { role: 'undo', label: menu.undo, registerAccelerator: false },
    { role: 'redo', label: menu.redo, registerAccelerator: false },
    line,
    { role: 'cut', label: menu.cut },
    { role: 'copy', label: menu.copy },
    { role: 'paste', label: menu.paste },
    { role: 'pasteAndMatchStyle', label: menu.pasteAsText },
    { role: 'selectAll', label: menu.selectAll },
  ]
}

type Clicked = Pick<ContextMenuParams, 'isEditable' | 'selectionText' | 'editFlags'>

/** The menu of the right button: what can be done in a field, or with a selection; nothing elsewhere. */
export function contextMenuTemplate(
  { isEditable, selectionText, editFlags }: Clicked,
  { menu }: HostTexts,
): Item[] {
  if (isEditable) {
    return [
      { role: 'undo', label: menu.undo, enabled: editFlags.canUndo },
      { role: 'redo', label: menu.redo, enabled: editFlags.canRedo },
      line,
      { role: 'cut', label: menu.cut, enabled: editFlags.canCut },
      { role: 'copy', label: menu.copy, enabled: editFlags.canCopy },
      { role: 'paste', label: menu.paste, enabled: editFlags.canPaste },
      { role: 'selectAll', label: menu.selectAll, enabled: editFlags.canSelectAll },
    ]
  }
  return selectionText.trim() === '' ? [] : [{ role: 'copy', label: menu.copy }]
}
