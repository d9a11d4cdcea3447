import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { ReadyUpdate } from '#shared/updates/schema.ts'

/** Where the package stands and what a person does with it, where the program can't replace itself. */
export function ByHand({ ready }: { ready: ReadyUpdate }) {
  const { t } = useTranslation()
  const { host } = useOffice()
  return (
    <>
      <p>{t('updates.ready.where', { path: ready.path })}</p>
      <p>{t(`updates.ready.byHand.${ready.kind}`)}</p>
      {host.kind === 'electron' ? (
        <Group gap="xs">
          <Button variant="default" onClick={() => void host.reveal(ready.path)}>
            {t('updates.ready.reveal')}
          </Button>
        </Group>
      ) : null}
    </>
  )
}
