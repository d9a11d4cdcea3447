import type { Line } from './line.ts'

/** A file as a screen hands it to its host: a plain name without folders, and its bytes. */
export interface HostFile {
  name: string
  bytes: Uint8Array<ArrayBuffer>
  /** `application/pdf`, `text/csv` … */
  mediaType: string
}

/** `typeIt`: this host can't show the PC's folders, so the path is typed and the office checks it. */
export type FolderChoice =
  { kind: 'chosen'; folder: string } | { kind: 'cancelled' } | { kind: 'typeIt' }

/** `downloaded`: the browser put it among its downloads; where exactly, a page never learns. */
export type SaveOutcome =
  | { kind: 'saved'; path: string }
  | { kind: 'downloaded' }
  | { kind: 'cancelled' }
  | { kind: 'failed'; why: SaveFailure }
export type SaveFailure = 'diskFull' | 'readOnly' | 'inUse' | 'other'

/** `asked`: the print dialog was opened; what the person did in it is not told to anyone. */
export type PrintOutcome = 'asked' | 'failed'

/**
 * `opened`: a window shows the demo office. `ready`: it runs, but no window could be opened for it
 * without another click; the address opens it once. `inBrowser`: a browser on this PC has it open,
 * and only a browser can show it.
 */
export type DemoOutcome =
  | { kind: 'opened' }
  | { kind: 'ready'; address: string }
  | { kind: 'inBrowser'; address: string }
  | { kind: 'refused'; why: 'folder' | 'failed'; folder: string }

export type NoticePermission = 'allowed' | 'notAsked' | 'denied' | 'unavailable'

/** A message outside the window: counts and kinds of things, never whose they are. */
export interface HostNotice {
  title: string
  body: string
}

export interface Appearance {
  theme: 'system' | 'light' | 'dark'
  language: 'lv' | 'en'
}

/**
 * What only a host can do, in one typed port: Electron and the browser implement it, screens call
 * nothing else of their surroundings. Nothing here rejects; what can't be done is an answer.
 */
export interface HostServices {
  readonly kind: 'electron' | 'browser'
  /** The line to the office; the same one however often it is asked for. */
  connect(): Line
  /** Asks for a folder, beginning at `startIn` where the host can. */
  chooseFolder(ask: { title: string; startIn?: string }): Promise<FolderChoice>
  /** Asks where to keep a file and writes it there; a name that is taken is asked about, never overwritten silently. */
  saveFile(file: HostFile): Promise<SaveOutcome>
  /** Opens the print dialog for a PDF. */
  printPdf(pdf: Uint8Array<ArrayBuffer>): Promise<PrintOutcome>
  /** Shows a file or folder of this PC in its file manager. */
  reveal(path: string): Promise<'shown' | 'unavailable'>
  /** Whether messages outside the window are let through; `notAsked`: the person has to be asked first. */
  mayNotify(): NoticePermission
  /** Asks the person whether messages outside the window may come; only ever at their own wish. */
  askToNotify(): Promise<NoticePermission>
  /**
   * A message outside the window, on a locked screen too. No personal data: it stays in the system's
   * list of notifications. `opened` is called when it is clicked; the window is in front then.
   */
  notify(message: HostNotice, opened: () => void): Promise<'shown' | 'denied' | 'unavailable'>
  /** Opens an https, mailto or tel address outside; anything else is refused. */
  openExternal(address: string): Promise<'opened' | 'refused'>
  /** Opens the demo office, which lives in a folder of its own, beside this one. */
  openDemo(): Promise<DemoOutcome>
  /**
   * Calls `listener` when the host's own menu asks to lock the screen, until what is answered is called.
   * A browser's menu has no such word.
   */
  onLockAsked(listener: () => void): () => void
  /** Tells the host how it should look: the window's colour before its first paint, the menu's language. */
  setAppearance(appearance: Appearance): Promise<void>
}
