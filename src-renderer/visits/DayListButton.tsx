import { useState } from 'react'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { DayListDialog } from './DayListDialog.tsx'

/** Opens today's list for printing; `narrow` leaves room for the sign only. */
export function DayListButton({ narrow }: { narrow: boolean }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  useKeys(open ? [] : [{ combination: 'p', word: 'visits.keys.print', run: () => setOpen(true) }])
  const sign = <IconPrinter size={16} stroke={1.8} aria-hidden />
  const face = {
    variant: 'default',
    'aria-keyshortcuts': 'p',
    onClick: () => setOpen(true),
  } as const
  return (
    <>
      {narrow ? (
        <Tooltip label={t('visits.action.dayList')}>
          <ActionIcon {...face} size={30} aria-label={t('visits.action.dayList')}>
            {sign}
          </ActionIcon>
        </Tooltip>
      ) : (
        <Button {...face} h={30} px={12} leftSection={sign}>
          {t('visits.action.dayList')}
        </Button>
      )}
      {open ? <DayListDialog onClose={() => setOpen(false)} /> : null}
    </>
  )
}
