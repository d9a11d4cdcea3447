import { Button, FileButton, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import type { Item } from '#shared/equipment/schema.ts'
import classes from './equipment.module.css'

/** The picture of a thing, and how to give it one. */
export function ItemPhoto({ item }: { item: Pick<Item, 'id' | 'tag' | 'photo' | 'revision'> }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const { id, tag, photo, revision } = item
  const { data: file } = useQuery({
    queryKey: ['itemPhoto', id, revision],
    queryFn: () => client.equipment.itemPhoto({ id }),
    enabled: photo,
  })
  const keep = (chosen: File | null) =>
    void run(
      (commandId) => client.equipment.keepPhoto({ commandId, payload: { id, file: chosen } }),
      {
        done: () =>
          t(chosen === null ? 'equipment.items.photoRemoved' : 'equipment.items.photoSaved'),
        refused: ({ reason }) => t(`equipment.items.${reason}`),
      },
    )
  return (
    <>
      {photo && file ? (
        <img
          ref={(picture) => {
            if (picture === null) return undefined
            const address = URL.createObjectURL(file)
            picture.src = address
            return () => URL.revokeObjectURL(address)
          }}
          alt={`${t('equipment.items.photo')}: ${tag}`}
          className={classes['photo']}
        />
      ) : null}
      <Group gap="xs">
        <FileButton accept="image/jpeg,image/png" onChange={(chosen) => chosen && keep(chosen)}>
          {(props) => (
            <Button {...props} size="compact-sm" variant="subtle">
              {t('equipment.items.addPhoto')}
            </Button>
          )}
        </FileButton>
        {photo ? (
          <Button size="compact-sm" variant="subtle" onClick={() => keep(null)}>
            {t('equipment.items.removePhoto')}
          </Button>
        ) : null}
      </Group>
    </>
  )
}
