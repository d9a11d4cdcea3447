import { useState } from 'react'
import { Button, Group, Stack, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import classes from '#renderer/settings/settings.module.css'
import type { UpdatePlace as Place } from '#shared/updates/schema.ts'

/** Where newer versions are looked for: a folder, or an https address. */
export function UpdatePlace({ place }: { place: Place | null }) {
  const { t } = useTranslation()
  const { client, queries, host } = useOffice()
  const cache = useQueryClient()
  const run = useCommand()
  const [address, setAddress] = useState(place?.address ?? '')
  const [problem, setProblem] = useState<string | null>(null)
  const choose = async (): Promise<void> => {
    const choice = await host.chooseFolder({ title: t('updates.place') })
    if (choice.kind === 'chosen') setAddress(choice.folder)
  }
  const set = async (next: string | null): Promise<void> => {
    setProblem(null)
    await run(
      (commandId) =>
        client.updates.setPlace({
          commandId,
          payload: { address: next, revision: place?.revision ?? null },
        }),
      {
        done: () => (next === null ? t('updates.placeRemoved') : t('updates.placeSaved')),
        refused: ({ reason }) => {
          setProblem(t(`updates.refusal.${reason}`))
          return t(`updates.refusal.${reason}`)
        },
      },
    )
    await cache.invalidateQueries({ queryKey: queries.updates.key() })
  }
  return (
    <section aria-labelledby="update-place">
      <h2 id="update-place">{t('updates.place')}</h2>
      <p className={classes['quiet']}>{t('updates.placeText')}</p>
      <Stack gap="md">
        <Group gap="xs" align="flex-end" wrap="nowrap">
          <TextInput
            style={{ flex: 1 }}
            label={t('updates.placeField')}
            description={t('updates.placeHelp')}
            inputWrapperOrder={['label', 'description', 'input', 'error']}
            autoComplete="off"
            spellCheck={false}
            maxLength={500}
            value={address}
            error={problem}
            errorProps={{ role: 'alert' }}
            onChange={(event) => setAddress(event.currentTarget.value)}
          />
          {host.kind === 'electron' ? (
            <Button variant="default" onClick={() => void choose()}>
              {t('updates.choose')}
            </Button>
          ) : null}
        </Group>
        <Group gap="xs">
          <Button
            disabled={address.trim() === '' || address.trim() === place?.address}
            onClick={() => void set(address.trim())}
          >
            {t('updates.save')}
          </Button>
          {place === null ? null : (
            <Button variant="subtle" color="gray" onClick={() => void set(null)}>
              {t('updates.remove')}
            </Button>
          )}
        </Group>
      </Stack>
    </section>
  )
}
