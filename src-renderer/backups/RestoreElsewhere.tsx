import '#renderer/exports/texts.ts'
import './texts.ts'
import { useState } from 'react'
import { Button, Divider, Radio, Stack, Text, Textarea } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import { sayToAnybody } from '#renderer/components/feedback/message.tsx'
import { restoreRefusal } from '#renderer/staff/restoreRefusal.ts'
import type { ForeignBackup } from '#shared/backups/schema.ts'
import { FolderInput } from './FolderInput.tsx'

/** The move to a new PC: a backup in another folder, and the recovery key where it is encrypted. */
export function RestoreElsewhere() {
  const { t } = useTranslation()
  const { client, queries } = useOffice()
  const cache = useQueryClient()
  const [opened, setOpened] = useState(false)
  const [folder, setFolder] = useState('')
  const [found, setFound] = useState<readonly ForeignBackup[] | null>(null)
  const [name, setName] = useState('')
  const [recoveryKey, setRecoveryKey] = useState('')
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const chosen = found?.find((backup) => backup.name === name)

  /** What comes of it is told in words; a line that broke off too. */
  const working = async (work: () => Promise<string | null>): Promise<void> => {
    setBusy(true)
    setProblem(null)
    setProblem(await work().catch(() => t('backups.elsewhere.failed')))
    setBusy(false)
  }
  const find = () =>
    working(async () => {
      const answer = await client.backups.findIn({ folder: folder.trim() })
      setFound(answer.ok ? answer.backups : null)
      setName(answer.ok ? (answer.backups[0]?.name ?? '') : '')
      if (answer.ok) return answer.backups.length === 0 ? t('backups.elsewhere.nothing') : null
      return answer.reason === 'notAbsolute' || answer.reason === 'notInTrouble'
        ? t(`backups.elsewhere.${answer.reason}`)
        : t(`exports.reason.${answer.reason}`)
    })
  const restore = () =>
    working(async () => {
      const answer = await client.backups.restoreFrom({ folder: folder.trim(), name, recoveryKey })
      if (!answer.ok) return restoreRefusal(t, answer.refusal)
      if (answer.erasures === 'unread') {
        sayToAnybody(t('backups.elsewhere.erasuresUnread'), 'danger')
      }
      await cache.invalidateQueries({ queryKey: queries.staff.state.key() })
      return null
    })

  if (!opened) {
    return (
      <Stack gap="sm" mt="lg">
        <Divider />
        <Button
          variant="default"
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => setOpened(true)}
        >
          {t('backups.elsewhere.open')}
        </Button>
      </Stack>
    )
  }
  return (
    <Stack gap="md" mt="lg">
      <Divider />
      <Text size="sm" c="dimmed">
        {t('backups.elsewhere.text')}
      </Text>
      <FolderInput folder={folder} error={found === null ? problem : null} onChange={setFolder} />
      <Button
        variant="default"
        loading={busy && found === null}
        disabled={folder.trim() === ''}
        onClick={() => void find()}
      >
        {t('backups.elsewhere.find')}
      </Button>
      {found === null || found.length === 0 ? null : (
        <>
          <Radio.Group label={t('backups.elsewhere.choose')} value={name} onChange={setName}>
            <Stack gap={6} mt={6}>
              {found.map(({ name: each, at, size, sealed }) => (
                <Radio
                  key={each}
                  value={each}
                  label={[
                    formatInstant(at),
                    formatBytes(size),
                    ...(sealed ? [t('backups.elsewhere.sealed')] : []),
                    // It is read through when it is chosen, and not before.
                    t('staff.restore.check.unchecked'),
                  ].join(' · ')}
                />
              ))}
            </Stack>
          </Radio.Group>
          {chosen?.sealed === true ? (
            <Textarea
              label={t('backups.elsewhere.key')}
              description={t('backups.elsewhere.keyHelp')}
              autoComplete="off"
              spellCheck={false}
              maxLength={200}
              rows={3}
              value={recoveryKey}
              onChange={(event) => setRecoveryKey(event.currentTarget.value)}
            />
          ) : null}
          {problem === null ? null : (
            <Text c="red" role="alert">
              {problem}
            </Text>
          )}
          <Button
            loading={busy}
            disabled={chosen === undefined || (chosen.sealed && recoveryKey.trim() === '')}
            onClick={() => void restore()}
          >
            {t('backups.elsewhere.restore')}
          </Button>
        </>
      )}
    </Stack>
  )
}
