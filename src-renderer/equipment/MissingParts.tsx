import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { Item } from '#shared/equipment/schema.ts'
import { refusalText } from './refusalText.ts'

/**
 * What a thing that is here lacks, each completed with another by a click: the one that is owed is owed
 * still. What is out is whole or not as its loan says.
 */
export function MissingParts({ item }: { item: Pick<Item, 'id' | 'tag' | 'missingParts'> }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const { id, tag, missingParts } = item
  const complete = (part: string): Promise<unknown> =>
    run((commandId) => client.equipment.completePart({ commandId, payload: { id, part } }), {
      done: () => t('equipment.owed.completed', { tag, part }),
      refused: (refusal) => refusalText(t, refusal),
    })
  return (
    <>
      {missingParts.map((part) => (
        <Group key={part} gap="xs">
          <span>{t('equipment.items.missing', { parts: part })}</span>
          <Button
            size="compact-sm"
            variant="default"
            aria-label={`${t('equipment.owed.complete')}: ${part}, ${tag}`}
            onClick={() => void complete(part)}
          >
            {t('equipment.owed.complete')}
          </Button>
        </Group>
      ))}
    </>
  )
}
