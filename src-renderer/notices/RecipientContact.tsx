import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { NoticeRecipient } from '#shared/notices/schema.ts'
import { formatPhone } from '#shared/people/phoneText.ts'

/** The number to call or the address to write to, as the person's channel needs it. */
export function RecipientContact({ recipient }: { recipient: NoticeRecipient }) {
  const { t } = useTranslation()
  const { host } = useOffice()
  const { channel, email, phone } = recipient
  const byMail = channel === 'email'
  const value = byMail ? email : phone
  if (channel === 'eKlase' || channel === 'ePlatform' || channel === 'inPerson') return null
  if (value === '') return <>{t(byMail ? 'notices.noEmail' : 'notices.noPhone')}</>
  const address = `${byMail ? 'mailto' : 'tel'}:${value}`
  return (
    <Anchor
      href={address}
      onClick={(event) => {
        event.preventDefault()
        void host.openExternal(address)
      }}
    >
      {byMail ? email : formatPhone(phone)}
    </Anchor>
  )
}
