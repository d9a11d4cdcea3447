import { useState, type FormEvent } from 'react'
import { Button, PasswordInput } from '@mantine/core'
import { IconKeyOff } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { CalmPage } from '#renderer/app/frame/CalmPage.tsx'
import { nobody, refusalText } from './words.ts'

/** The reader may, but has no key to it; the office's recovery key gives them one. */
export function NoKey({ number }: { number: string }) {
  const { t } = useTranslation()
  const { client, queries } = useOffice()
  const cache = useQueryClient()
  const run = useCommand()
  const [recoveryKey, setRecoveryKey] = useState('')
  const recover = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    const found = await run(
      (commandId) => client.incidents.recoverKeys({ commandId, payload: { recoveryKey } }),
      {
        done: ({ sealed }) => t('incidents.done.recovered', { count: sealed }),
        undoable: () => false,
        refused: (refusal) => refusalText(t, refusal, nobody),
      },
    )
    if (found !== null) await cache.invalidateQueries({ queryKey: queries.incidents.key() })
  }
  return (
    <CalmPage
      icon={IconKeyOff}
      title={`${t('incidents.page.noKeyTitle')}: ${number}`}
      text={t('incidents.page.noKeyText')}
    >
      <form onSubmit={(event) => void recover(event)}>
        <PasswordInput
          w={320}
          mb="xs"
          label={t('incidents.field.recoveryKey')}
          autoComplete="off"
          value={recoveryKey}
          onChange={(event) => setRecoveryKey(event.currentTarget.value)}
        />
        <Button type="submit" variant="default" disabled={recoveryKey.trim() === ''}>
          {t('incidents.page.recover')}
        </Button>
      </form>
    </CalmPage>
  )
}
