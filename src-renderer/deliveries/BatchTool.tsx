import './batchTexts.ts'
import { useState } from 'react'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { BatchDialog } from './BatchDialog.tsx'
import { plainStart } from './useBatchChoice.ts'

/** From the list of deliveries to those for a whole group. */
export function BatchTool({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation()
  const [sending, setSending] = useState(false)
  const sign = <IconSend size={16} stroke={1.6} aria-hidden />
  const open = (): void => setSending(true)
  return (
    <>
      {narrow ? (
        <Tooltip label={t('batch.open')}>
          <ActionIcon size={30} aria-label={t('batch.open')} onClick={open}>
            {sign}
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button h={30} px={12} variant="default" leftSection={sign} onClick={open}>
          {t('batch.open')}
        </Button>
      )}
      {sending ? <BatchDialog start={plainStart} onClose={() => setSending(false)} /> : null}
    </>
  )
}
