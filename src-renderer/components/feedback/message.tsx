import { useSyncExternalStore } from 'react'
import { IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import { getI18n } from 'react-i18next'
import { MessageText } from './MessageText.tsx'
import type { WayBack } from './undo.ts'

/** How a message is meant; danger stays until it is closed or the window is locked. */
type Tone = 'good' | 'danger' | 'plain'

const colours = { good: 'baltic', danger: 'red', plain: 'gray' } as const
const icons = { good: IconCircleCheck, danger: IconCircleX, plain: IconInfoCircle } as const

let wanted = false
const listeners = new Set<() => void>()

/** Whether anything was ever said in this window: only then the place for messages is loaded. */
export const useMessagesWanted = (): boolean =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => wanted,
  )

/** How often somebody has left the window: what is said to one of them is for nobody else's eyes. */
let leavings = 0
let somebodyLeft = false
/** Messages that are taken away with the person they were said to. */
const personal = new Set<string>()

interface Said {
  /** The command's journal entry, where it can be taken back. */
  entry?: number | null
  way?: WayBack
  /** Names nobody: it may stand on the lock page too. */
  toAnybody?: boolean
}

const say = async (
  tone: Tone,
  text: string,
  { entry = null, way = 'undo', toAnybody = false }: Said = {},
): Promise<void> => {
  const isFor = leavings
  const isLate = (): boolean => !toAnybody && (somebodyLeft || leavings !== isFor)
  if (isLate()) return
  wanted = true
  for (const listener of listeners) listener()
  const { notifications } = await import('@mantine/notifications')
  if (isLate()) return
  const Icon = icons[tone]
  const id = notifications.show({
    icon: <Icon size={18} stroke={1.8} aria-hidden />,
    color: colours[tone],
    closeButtonProps: { 'aria-label': getI18n().t('components.feedback.close') },
    autoClose: tone === 'danger' ? false : entry === null ? 5000 : 10_000,
    message: (
      <MessageText text={text} entry={entry} way={way} onDone={() => notifications.hide(id)} />
    ),
    onClose: () => personal.delete(id),
  })
  if (!toAnybody) personal.add(id)
}

/** Somebody works at the window now, and hears what is said. */
export const beginMessages = (): void => {
  somebodyLeft = false
}

/**
 * Whoever worked at the window has locked it or left: what was said to them goes from the screen, and
 * what comes late of their work is said to nobody.
 */
export const takeMessagesAway = async (): Promise<void> => {
  leavings += 1
  somebodyLeft = true
  if (!wanted) return
  const { notifications } = await import('@mantine/notifications')
  for (const id of personal) notifications.hide(id)
}

/**
 * Remembers who works at the window now; the answer tells whether they still do, without having locked
 * it in between: what comes late of somebody's work is neither said nor handed to whoever came after.
 */
export const whoSitsHere = (): (() => boolean) => {
  const then = leavings
  return () => leavings === then
}

/**
 * Says in one sentence what happened; with the command's journal entry it offers *Atsaukt darbību*,
 * or to have it again where the entry is an undo.
 */
export const sayDone = (text: string, entry: number | null = null, way: WayBack = 'undo'): void =>
  void say('good', text, { entry, way })

/** Says something that is neither good nor bad. */
export const sayPlainly = (text: string): void => void say('plain', text)

/** Says what went wrong; it stays until it is closed or the window is locked. */
export const sayRefused = (text: string): void => void say('danger', text)

/** Says what became of the office itself, whoever is at the window. It names no person. */
export const sayToAnybody = (text: string, tone: 'plain' | 'danger' = 'plain'): void =>
  void say(tone, text, { toAnybody: true })
