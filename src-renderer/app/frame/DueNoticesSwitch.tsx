import { useState } from 'react'
import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { useDueNotices } from './screenPreferences.ts'

/** The switch for messages outside the window; turning it on is what makes a browser ask. */
export function DueNoticesSwitch() {
  const { t } = useTranslation()
  const { host } = useOffice()
  const [wanted, setWanted] = useDueNotices()
  const [may, setMay] = useState(() => host.mayNotify())
  const choose = async (on: boolean): Promise<void> => {
    const answer = on ? await host.askToNotify() : may
    setMay(answer)
    if (on && answer !== 'allowed') sayRefused(t('app.menu.noNotices'))
    else setWanted(on)
  }
  return (
    <Menu.CheckboxItem
      checked={wanted && may === 'allowed'}
      onChange={(on) => void choose(on)}
      closeMenuOnClick={false}
    >
      {t('app.menu.dueNotices')}
    </Menu.CheckboxItem>
  )
}
