import { useState } from 'react'
import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { lateActionWord } from '#renderer/app/client/lateActionWord.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { shownKeys } from '#renderer/app/keys/shownKeys.ts'

/** Takes back the last command; which one that is, it says as soon as somebody is about to press it. */
export function UndoButton({ onUndo }: { onUndo: () => Promise<unknown> }) {
  const { t, i18n } = useTranslation()
  const { client } = useOffice()
  const [what, setWhat] = useState(t('app.frame.undo'))
  const look = async (): Promise<void> => {
    const last = await client.journal.lastUndoable().catch(() => undefined)
    if (last === undefined) return setWhat(t('app.frame.undo'))
    if (last === null) return setWhat(t('app.frame.nothingToUndo'))
    const action = await lateActionWord(i18n.language, last.action)
    setWhat(action === null ? t('app.frame.undo') : t('app.frame.undoNamed', { action }))
  }
  return (
    <Tooltip
      label={`${what} (${shownKeys('Ctrl+Z')})`}
      events={{ hover: true, focus: true, touch: false }}
    >
      <ActionIcon
        aria-label={t('app.frame.undo')}
        onMouseEnter={() => void look()}
        onFocus={() => void look()}
        onClick={() => void onUndo().then(look)}
        size={32}
      >
        <IconArrowBackUp size={18} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
