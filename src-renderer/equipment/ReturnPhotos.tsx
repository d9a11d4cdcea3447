import { Button, FileButton, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useKeepReturnPhoto } from './useKeepReturnPhoto.ts'
import classes from './equipment.module.css'

/** Pictures of how a line came back, and how to add one. */
export function ReturnPhotos({ line, photos }: { line: string; photos: readonly string[] }) {
  const { t } = useTranslation()
  const keep = useKeepReturnPhoto()
  return (
    <>
      {photos.map((photo) => (
        <ReturnPhoto key={photo} line={line} photo={photo} />
      ))}
      <Group gap="xs">
        <FileButton
          accept="image/jpeg,image/png"
          onChange={(chosen) => chosen && void keep(line, chosen)}
        >
          {(props) => (
            <Button {...props} size="compact-sm" variant="subtle">
              {t('equipment.returnPhoto.add')}
            </Button>
          )}
        </FileButton>
      </Group>
    </>
  )
}

function ReturnPhoto({ line, photo }: { line: string; photo: string }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const { data: file } = useQuery({
    queryKey: ['returnPhoto', photo],
    queryFn: () => client.equipment.returnPhoto({ line, photo }),
  })
  if (!file) return null
  return (
    <figure className={classes['returnPhoto']}>
      <img
        ref={(picture) => {
          if (picture === null) return undefined
          const address = URL.createObjectURL(file)
          picture.src = address
          return () => URL.revokeObjectURL(address)
        }}
        alt={t('equipment.returnPhoto.name')}
        className={classes['photo']}
      />
      <Button
        size="compact-sm"
        variant="subtle"
        onClick={() =>
          void run(
            (commandId) =>
              client.equipment.removeReturnPhoto({ commandId, payload: { line, photo } }),
            {
              done: () => t('equipment.items.photoRemoved'),
              refused: () => t('components.refusal.other'),
            },
          )
        }
      >
        {t('equipment.items.removePhoto')}
      </Button>
    </figure>
  )
}
