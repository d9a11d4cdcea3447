import { useSyncExternalStore } from 'react'
import { IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import { getI18n } from 'react-i18next'
import { MessageText } from './MessageText.tsx'
import type { WayBack } from './undo.ts'

/** How a message is meant; danger stays until it is closed. */
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

const say = async (
  tone: Tone,
  text: string,
  entry: number | null,
  way: WayBack = 'undo',
): Promise<void> => {
  wanted = true
  for (const listener of listeners) listener()
  const { notifications } = await import('@mantine/notifications')
  const Icon = icons[tone]
  const id = notifications.show({
    icon: <Icon size={18} stroke={1.8} aria-hidden />,
    color: colours[tone],
    closeButtonProps: { 'aria-label': getI18n().t('components.feedback.close') },
    autoClose: tone === 'danger' ? false : entry === null ? 5000 : 10_000,
    message: (
      <MessageText text={text} entry={entry} way={way} onDone={() => notifications.hide(id)} />
    ),
  })
}

/**
 * Says in one sentence what happened; with the command's journal entry it offers *Atsaukt darbību*,
 * or to have it again where the entry is an undo.
 */
export const sayDone = (text: string, entry: number | null = null, way?: WayBack): void =>
  void say('good', text, entry, way)

/** Says something that is neither good nor bad. */
export const sayPlainly = (text: string): void => void say('plain', text, null)

/** Says what went wrong; it stays until it is closed. */
export const sayRefused = (text: string): void => void say('danger', text, null)
