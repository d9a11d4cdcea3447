import './texts.ts'
import { useState } from 'react'
import { ActionIcon, Anchor, Tooltip } from '@mantine/core'
import { IconArrowDownLeft, IconArrowUpRight, IconPencil, IconX } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import type { ContactLine } from '#shared/notices/schema.ts'
import { ContactDialog } from './ContactDialog.tsx'
import { contactLogQuery, contactPage } from './contactQuery.ts'
import classes from './notices.module.css'

/** Lines that one query may ask for. */
const most = 500

/** Every contact with a person, the newest first. */
export function ContactLog({ person }: { person: string }) {
  const { t } = useTranslation()
  const office = useOffice()
  const [limit, setLimit] = useState(contactPage)
  const [editing, setEditing] = useState<ContactLine | null>(null)
  const { data } = useQuery({
    ...contactLogQuery(office, person, limit),
    placeholderData: keepPreviousData,
  })
  if (data === undefined) return <p className={classes['quiet']}>{'\u00a0'}</p>
  if (data.total === 0) return <p className={classes['quiet']}>{t('notices.contact.none')}</p>
  return (
    <>
      <ul className={classes['lines']}>
        {data.rows.map((line) => (
          <Contact key={line.id} person={person} line={line} onEdit={() => setEditing(line)} />
        ))}
      </ul>
      {data.total > data.rows.length && limit < most ? (
        <Anchor
          component="button"
          type="button"
          fz="sm"
          onClick={() => setLimit(Math.min(limit * 5, most))}
        >
          {t('notices.contact.more', { count: data.total - data.rows.length })}
        </Anchor>
      ) : null}
      {editing === null ? null : (
        <ContactDialog person={person} line={editing} onClose={() => setEditing(null)} />
      )}
    </>
  )
}

function Contact(props: { person: string; line: ContactLine; onEdit: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const { person, line } = props
  const Way = line.direction === 'in' ? IconArrowDownLeft : IconArrowUpRight
  const remove = (): void =>
    void run(
      (commandId) => client.notices.removeContact({ commandId, payload: { id: line.id, person } }),
      {
        done: () => t('notices.done.contactRemoved'),
        refused: (refusal) => t(`notices.refusal.${refusal.reason}`),
      },
    )
  const who = [line.by?.name, line.enteredBy].filter((name) => name !== undefined && name !== '')
  return (
    <li className={classes['contact']}>
      <Tooltip label={t(`notices.direction.${line.direction}`)}>
        <span className={classes['way']}>
          <Way
            size={16}
            stroke={1.6}
            role="img"
            aria-label={t(`notices.direction.${line.direction}`)}
          />
        </span>
      </Tooltip>
      <div className={classes['contactText']}>
        <p className={classes['about']}>{line.about}</p>
        <p className={classes['dim']}>
          {[t(`notices.channel.${line.channel}`), formatInstant(line.at), who[0] ?? ''].join(' · ')}
          {line.group === null ? null : (
            <>
              {' · '}
              <Link
                to="/courses/$id"
                params={{ id: line.group.id }}
                className={classes['link'] ?? ''}
              >
                {line.group.name}
              </Link>
            </>
          )}
          {isLate(line)
            ? ` · ${t('notices.contact.entered', { at: formatInstant(line.enteredAt), by: line.enteredBy })}`
            : null}
        </p>
      </div>
      {line.own && !line.ofNotice ? (
        <span className={classes['tools']}>
          <Tooltip label={t('notices.contact.edit')}>
            <ActionIcon size={24} aria-label={t('notices.contact.edit')} onClick={props.onEdit}>
              <IconPencil size={14} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
          <Tooltip label={t('notices.contact.remove')}>
            <ActionIcon size={24} aria-label={t('notices.contact.remove')} onClick={remove}>
              <IconX size={14} stroke={1.6} aria-hidden />
            </ActionIcon>
          </Tooltip>
        </span>
      ) : null}
    </li>
  )
}

const hour = 3_600_000

/** Entered by somebody else than who spoke, or more than an hour later: then both are told. */
const isLate = (line: ContactLine): boolean =>
  (line.by !== null && line.by.name !== line.enteredBy) ||
  new Date(line.enteredAt).getTime() - new Date(line.at).getTime() > hour
