import { useContext, useState } from 'react'
import { Anchor, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { UndoContext, type WayBack } from './undo.ts'

/** What a message says, with the way back beside it. */
export function MessageText(props: {
  text: string
  entry: number | null
  way: WayBack
  onDone: () => void
}) {
  const { t } = useTranslation()
  const undo = useContext(UndoContext)
  const [undoing, setUndoing] = useState(false)
  const { entry, way } = props
  const takeBack = async (): Promise<void> => {
    setUndoing(true)
    const heard = await undo(entry, way)
    setUndoing(false)
    if (heard) props.onDone()
  }
  return (
    <Group justify="space-between" wrap="nowrap" gap="md">
      <span>{props.text}</span>
      {entry === null ? null : (
        <Anchor
          component="button"
          type="button"
          fz="sm"
          fw={500}
          style={{ flex: 'none' }}
          disabled={undoing}
          onClick={() => void takeBack()}
        >
          {undoing ? t('components.feedback.undoing') : t(`components.feedback.${way}`)}
        </Anchor>
      )}
    </Group>
  )
}
