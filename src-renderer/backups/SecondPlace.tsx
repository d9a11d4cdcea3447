import { useState } from 'react'
import { Button, Group, Stack } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import classes from '#renderer/settings/settings.module.css'
import type { BackupPlace, ForeignBackup } from '#shared/backups/schema.ts'
import own from './backups.module.css'
import { FolderInput } from './FolderInput.tsx'

interface SecondPlaceProps {
  place: BackupPlace | null
  placed: readonly ForeignBackup[]
}

/** The folder elsewhere that gets the backups encrypted, and how the post to it is. */
export function SecondPlace({ place, placed }: SecondPlaceProps) {
  const { t } = useTranslation()
  const { client, queries } = useOffice()
  const cache = useQueryClient()
  const run = useCommand()
  const [folder, setFolder] = useState(place?.folder ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const set = async (next: string | null): Promise<void> => {
    setProblem(null)
    await run(
      (commandId) =>
        client.backups.setPlace({
          commandId,
          payload: { folder: next, revision: place?.revision ?? null },
        }),
      {
        done: () => (next === null ? t('backups.placeRemoved') : t('backups.placeSaved')),
        refused: ({ reason }) => {
          setProblem(t(`backups.refusal.${reason}`))
          return t(`backups.refusal.${reason}`)
        },
      },
    )
    await cache.invalidateQueries({ queryKey: queries.backups.key() })
  }
  return (
    <section aria-labelledby="second-place">
      <h2 id="second-place">{t('backups.place')}</h2>
      <p className={classes['quiet']}>{t('backups.placeText')}</p>
      <Stack gap="md">
        {place === null ? (
          <StateMark meaning="warning" word={t('backups.placeNone')} quiet />
        ) : place.waitingSince === null ? (
          place.deliveredAt === null ? null : (
            <StateMark
              meaning="good"
              word={t('backups.delivered', { at: formatInstant(place.deliveredAt) })}
              quiet
            />
          )
        ) : (
          <div role="status">
            <StateMark
              meaning="warning"
              word={t('backups.waits', { since: formatInstant(place.waitingSince) })}
              quiet
            />
            <p className={own['why']}>
              {t(`exports.reason.${place.reason ?? 'other'}`)} {t('backups.waitsUntil')}
              {place.reason === 'folderMissing' ? ` ${t('exports.found.movedHere')}` : null}
            </p>
          </div>
        )}
        <FolderInput folder={folder} error={problem} onChange={setFolder} />
        <Group gap="xs">
          <Button
            disabled={folder.trim() === '' || folder.trim() === place?.folder}
            onClick={() => void set(folder.trim())}
          >
            {t('backups.save')}
          </Button>
          {place === null ? null : (
            <Button variant="subtle" color="gray" onClick={() => void set(null)}>
              {t('backups.remove')}
            </Button>
          )}
        </Group>
        {placed.length === 0 ? null : (
          <ul aria-labelledby="second-place">
            {placed.map(({ name, at, size }) => (
              <li key={name}>
                {formatInstant(at)} · {formatBytes(size)}
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </section>
  )
}
