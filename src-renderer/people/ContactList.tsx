import type { ComponentType } from 'react'
import { Anchor } from '@mantine/core'
import { IconAddressBook, IconBrandWhatsapp, IconMail, IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Contact } from '#shared/people/schema.ts'
import { CopyValue } from './CopyValue.tsx'
import classes from './people.module.css'

type Icon = ComponentType<{ size?: number; stroke?: number; 'aria-hidden'?: boolean }>
const icons: Readonly<Record<Contact['kind'], Icon>> = {
  phone: IconPhone,
  email: IconMail,
  whatsapp: IconBrandWhatsapp,
  other: IconAddressBook,
}

/** How to reach somebody: a click calls or writes, another copies. */
export function ContactList({ contacts }: { contacts: readonly Contact[] }) {
  const { t } = useTranslation()
  if (contacts.length === 0) return <p className={classes['quiet']}>{t('people.contact.none')}</p>
  return (
    <ul className={classes['contacts']}>
      {contacts.map((contact) => (
        <ContactLine key={contact.id} contact={contact} />
      ))}
    </ul>
  )
}

function ContactLine({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const Icon = icons[contact.kind]
  const value = contact.phoneType === '' ? contact.value : formatPhone(contact.value)
  const type =
    contact.phoneType === 'mobile' || contact.phoneType === 'fixed'
      ? t(`people.contact.${contact.phoneType}`)
      : contact.kind === 'whatsapp'
        ? t('people.contact.whatsapp')
        : ''
  const detail = [type, contact.note].filter((text) => text !== '').join(' · ')
  return (
    <li className={classes['contact']}>
      <Icon size={16} stroke={1.6} aria-hidden />
      <span className={classes['contactText']}>
        <ContactValue contact={contact} value={value} />
        {detail === '' ? null : <span className={classes['contactNote']}>{detail}</span>}
      </span>
      <CopyValue value={value} />
    </li>
  )
}

function ContactValue({ contact, value }: { contact: Contact; value: string }) {
  const { t } = useTranslation()
  const { host } = useOffice()
  if (contact.kind === 'other') return <span>{value}</span>
  const isEmail = contact.kind === 'email'
  const address = `${isEmail ? 'mailto' : 'tel'}:${contact.value}`
  return (
    <Anchor
      href={address}
      aria-label={t(isEmail ? 'people.contact.write' : 'people.contact.call', { value })}
      onClick={(event) => {
        event.preventDefault()
        void host.openExternal(address)
      }}
    >
      {value}
    </Anchor>
  )
}
