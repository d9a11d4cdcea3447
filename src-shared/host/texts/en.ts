export const en = {
  closed: {
    title: 'This window was not opened by Norise',
    body: 'The address works once and on this computer only. To open the office, start Norise or “npm start” again: it opens a new window or shows a new address.',
  },
  browser: {
    usage: 'Usage: browserHost [--data DIR] [--demo] [--port N] [--no-open] [--reason WHY]',
    open: 'Norise is open in a browser ({{why}}): {{address}}',
    openPlain: 'Norise is open in a browser: {{address}}',
    visit: 'Open this address in a browser; it works once, for 10 minutes.',
    why: {
      asked: 'as asked',
      noElectron: 'Electron is not on this computer',
      fetchFailed: 'Electron could not be fetched',
      noDisplay: 'there is no screen here',
      ci: 'automatic checks',
    },
    stop: 'Press Ctrl+C to end.',
    ended: 'Norise is closed.',
    portTaken: 'Port {{port}} is taken. Name another with --port, or leave the choice to Norise.',
  },
  folder: {
    alreadyOpenWindow: 'This office is open already. Its window is in front.',
    alreadyOpenAddress: 'This office is open already: {{address}}',
    silent:
      'Another Norise is using this folder but does not answer. Wait a moment and try again; if that does not help, restart the computer.',
    closing: 'This office is just being closed. It opens as soon as it is.',
    closingTitle: 'Norise is still closing',
    stillClosing:
      'This office has been closing for a good while and is not closed yet. Try again in a moment; if that does not help, restart the computer.',
    beingReplaced:
      'Norise is closing to put the new version in its place. Wait a moment; if it does not open by itself, open Norise again.',
    network:
      'The folder {{folder}} is on a network ({{kind}}). Norise keeps one office on one desk, so its data must be on a disk of this computer. Choose another folder with --data.',
    unwritableYet:
      'The folder {{folder}} cannot be written to now. The office opens as soon as it can. If it is not the right one, name another with --data.',
    giveUp: 'Close Norise',
    unwritable: 'The folder {{folder}} cannot be written to. Choose another folder with --data.',
    diskFull:
      'The disk of the folder {{folder}} has no room left. Free some space and open Norise again.',
    notAFolder:
      'Norise needs a folder for its data, but {{folder}} is, or lies in, a file. Move the file or name another folder with --data.',
    title: 'Norise cannot open its data folder',
  },
  menu: {
    file: 'File',
    print: 'Print…',
    lock: 'Lock the screen',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    pasteAsText: 'Paste as text',
    selectAll: 'Select all',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Actual size',
    fullScreen: 'Full screen',
    reload: 'Reload the window',
    window: 'Window',
    minimize: 'Minimise',
    close: 'Close',
  },
  update: {
    title: 'The newer version of Norise was not installed',
    refused:
      'The package that was ready is no longer the one that was signed, so it was not started. Program and data are as they were. Open Norise: it will get the newer version ready again.',
    failed:
      'The newer version could not be started. Program and data are as they were. Open Norise and try again.',
  },
  demoMark: 'Norise — a practice office with invented data',
}
