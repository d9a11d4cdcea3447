import { ActionIcon } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'

/** Takes a line out of a table of days; the message that follows offers to take it back. */
export function RemoveDay({ name, onRemove }: { name: string; onRemove: () => void }) {
  const { t } = useTranslation()
  return (
    <ActionIcon aria-label={t('settings.days.remove', { name })} onClick={onRemove}>
      <IconTrash size={16} stroke={1.6} aria-hidden />
    </ActionIcon>
  )
}
