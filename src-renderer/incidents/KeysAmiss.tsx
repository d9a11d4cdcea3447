import { Alert, Button, Group } from '@mantine/core'
import { IconKey } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { keysAmissQuery } from './incidentQuery.ts'
import { nobody, refusalText } from './words.ts'

/** Tells where keys are not with exactly those who may read, and puts it right. Nothing when all is well. */
export function KeysAmiss() {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const { data } = useQuery(keysAmissQuery(office))
  const count = data === undefined ? 0 : Math.max(data.missing, data.surplus)
  if (count === 0) return null
  const mend = (): void =>
    void run((commandId) => office.client.incidents.mendKeys({ commandId, payload: {} }), {
      done: () => t('incidents.done.mended'),
      undoable: () => false,
      refused: (refusal) => refusalText(t, refusal, nobody),
    })
  return (
    <Alert color="yellow" m="md" mb={0} icon={<IconKey size={18} aria-hidden />}>
      <Group justify="space-between">
        <span>{t('incidents.readers.amiss', { count })}</span>
        <Button size="compact-sm" variant="default" onClick={mend}>
          {t('incidents.readers.mend')}
        </Button>
      </Group>
    </Alert>
  )
}
