import { Button, Checkbox, NativeSelect, Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { StateMark, type Meaning } from '#renderer/components/StateMark.tsx'
import { noticeState } from '#shared/notices/rules.ts'
import { ContactChannel, type Notice, type NoticeRecipient } from '#shared/notices/schema.ts'
import { RecipientContact } from './RecipientContact.tsx'
import { useMoment } from './useMoment.ts'
import classes from './notices.module.css'

const meanings: Readonly<Record<NoticeRecipient['state'], Meaning>> = {
  inTime: 'good',
  late: 'warning',
  notSent: 'waiting',
  missed: 'danger',
}

interface RecipientRowsProps {
  notice: Notice
  closed: boolean
  chosen: ReadonlySet<string>
  onChoose: (chosen: ReadonlySet<string>) => void
  onChannel: (person: string, channel: ContactChannel) => void
  onRead: (person: string) => void
  onTold: (person: string) => void
}

/** Everybody who is to be told by a notice: how, by which number or address, and whether they were. */
export function RecipientRows(props: RecipientRowsProps) {
  const { t } = useTranslation()
  const { notice, closed, chosen, onChoose } = props
  const open = notice.people.filter(isOpen).map(({ person }) => person)
  const all = open.length > 0 && open.every((person) => chosen.has(person))
  return (
    <div className={classes['recipientsPlace']}>
      {/* In a narrow pane rows stand as blocks, and blocks are no table to a screen reader but by their roles. */}
      <Table role="table" verticalSpacing={6} className={classes['recipients'] ?? ''}>
        <Table.Thead role="rowgroup">
          <Table.Tr role="row">
            <Table.Th role="columnheader" className={classes['choose'] ?? ''}>
              {closed || open.length === 0 ? null : (
                <Checkbox
                  size="xs"
                  aria-label={t('notices.choose.all')}
                  checked={all}
                  indeterminate={!all && chosen.size > 0}
                  onChange={() => onChoose(new Set(all ? [] : open))}
                />
              )}
            </Table.Th>
            <Table.Th role="columnheader">{t('notices.column.who')}</Table.Th>
            <Table.Th role="columnheader">{t('notices.column.channel')}</Table.Th>
            <Table.Th role="columnheader">{t('notices.column.contact')}</Table.Th>
            <Table.Th role="columnheader">{t('notices.column.state')}</Table.Th>
            <Table.Th role="columnheader" aria-label={t('notices.column.acts')} />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody role="rowgroup">
          {notice.people.map((recipient) => (
            <RecipientRow key={recipient.person} recipient={recipient} {...props} />
          ))}
        </Table.Tbody>
      </Table>
    </div>
  )
}

const isOpen = ({ toldAt, superseded }: NoticeRecipient): boolean => toldAt === null && !superseded

function RecipientRow(props: RecipientRowsProps & { recipient: NoticeRecipient }) {
  const { t } = useTranslation()
  const { recipient, closed, chosen, onChoose, onChannel, onRead, onTold } = props
  const { person, name, role, wards, channel, toldAt, dueAt } = recipient
  const moment = useMoment()
  // Too late by now, though it was not when the office was asked.
  const state =
    noticeState(dueAt, toldAt, moment) === 'missed' ? ('missed' as const) : recipient.state
  const open = !closed && isOpen(recipient)
  const toggle = (): void => {
    const next = new Set(chosen)
    if (!next.delete(person)) next.add(person)
    onChoose(next)
  }
  return (
    <Table.Tr role="row">
      <Table.Td role="cell" className={classes['choose'] ?? ''}>
        {open ? (
          <Checkbox
            size="xs"
            aria-label={t('notices.choose.one', { name })}
            checked={chosen.has(person)}
            onChange={toggle}
          />
        ) : null}
      </Table.Td>
      <Table.Td role="cell" className={classes['who'] ?? ''}>
        {name}
        <p className={classes['dim']}>
          {role === 'guardian'
            ? t('notices.role.guardian', { wards: wards.join(', ') })
            : t(`notices.role.${role}`)}
        </p>
      </Table.Td>
      <Table.Td role="cell">
        {open ? (
          <NativeSelect
            size="xs"
            aria-label={t('notices.channelOf', { name })}
            value={channel}
            data={ContactChannel.options.map((value) => ({
              value,
              label: t(`notices.channel.${value}`),
            }))}
            onChange={(event) => onChannel(person, ContactChannel.parse(event.currentTarget.value))}
          />
        ) : (
          t(`notices.channel.${channel}`)
        )}
      </Table.Td>
      <Table.Td role="cell">
        <RecipientContact recipient={recipient} />
      </Table.Td>
      <Table.Td role="cell">
        {recipient.superseded ? (
          <span className={classes['dim']}>{t('notices.state.superseded')}</span>
        ) : (
          <>
            <StateMark meaning={meanings[state]} word={t(`notices.told.${state}`)} quiet />
            {toldAt === null ? null : (
              <p className={classes['dim']}>
                {[formatInstant(toldAt), recipient.toldBy].filter(Boolean).join(' · ')}
              </p>
            )}
          </>
        )}
      </Table.Td>
      <Table.Td role="cell" className={classes['rowActs'] ?? ''}>
        <Button size="compact-sm" variant="subtle" onClick={() => onRead(person)}>
          {t('notices.read')}
        </Button>
        {open ? (
          <Button size="compact-sm" variant="default" onClick={() => onTold(person)}>
            {t('notices.tell.one')}
          </Button>
        ) : null}
      </Table.Td>
    </Table.Tr>
  )
}
