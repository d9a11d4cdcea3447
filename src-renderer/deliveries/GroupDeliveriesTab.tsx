import './batchTexts.ts'
import { useState } from 'react'
import { Anchor, Button, Table } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { PersonLink } from '#renderer/components/detail/PersonLink.tsx'
import { GroupMaterials } from '#renderer/materials/GroupMaterials.tsx'
import type { StudyGroup } from '#shared/courses/schema.ts'
import { BatchDialog } from './BatchDialog.tsx'
import { groupDeliveriesQuery, groupTallyQuery, shownOfGroup } from './batchQuery.ts'
import { channelWord } from './batchWords.ts'
import { DeliveryMark } from './DeliveryMark.tsx'
import { plainStart } from './useBatchChoice.ts'
import classes from './batch.module.css'

const kinds = ['drafts', 'underWay', 'arrived', 'troubled'] as const

/** What was sent to a group, and the way to send to all of it at once. */
export function GroupDeliveriesTab({ group }: { group: StudyGroup }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { data: tally } = useQuery(groupTallyQuery(office, group.id))
  const { data: list } = useQuery(groupDeliveriesQuery(office, group.id))
  const [sending, setSending] = useState(false)
  if (tally === undefined || list === undefined) return null
  const counts = [
    t('batch.tab.count', { count: tally.count }),
    kinds
      .filter((kind) => tally[kind] > 0)
      .map((kind) => t(`batch.tab.${kind}`, { count: tally[kind] }))
      .join(', '),
  ]
  return (
    <div className={classes['tab']}>
      <div className={classes['bar']}>
        <span className={classes['counts']}>
          {tally.count === 0 ? t('batch.tab.none') : counts.filter(Boolean).join(' ')}
        </span>
        <Button
          disabled={group.archivedAt !== null}
          leftSection={<IconSend size={16} stroke={1.6} aria-hidden />}
          onClick={() => setSending(true)}
        >
          {t('batch.open')}
        </Button>
      </div>
      <GroupMaterials group={group.id} />
      {list.rows.length === 0 ? null : (
        <Table aria-label={t('batch.tab.list')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('deliveries.field.code')}</Table.Th>
              <Table.Th>{t('batch.tab.person')}</Table.Th>
              <Table.Th>{t('batch.preview.how')}</Table.Th>
              <Table.Th>{t('batch.tab.contents')}</Table.Th>
              <Table.Th>{t('deliveries.field.sentAt')}</Table.Th>
              <Table.Th>{t('batch.tab.stands')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.rows.map((delivery) => (
              <Table.Tr key={delivery.id}>
                <Table.Td className={classes['code'] ?? ''}>
                  <Anchor
                    underline="always"
                    renderRoot={(props) => (
                      <Link to="/deliveries" search={{ open: delivery.id }} {...props} />
                    )}
                  >
                    {delivery.code}
                  </Anchor>
                </Table.Td>
                <Table.Td>
                  <PersonLink id={delivery.person} name={delivery.personName} />
                </Table.Td>
                <Table.Td>{channelWord(t, delivery.channel)}</Table.Td>
                <Table.Td>{delivery.contents}</Table.Td>
                <Table.Td className={classes['code'] ?? ''}>
                  {delivery.sentAt === null ? '' : formatInstant(delivery.sentAt)}
                </Table.Td>
                <Table.Td>
                  <DeliveryMark delivery={delivery} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
      {list.rows.length < shownOfGroup ? null : (
        <p className={classes['quiet']}>{t('batch.tab.more', { count: shownOfGroup })}</p>
      )}
      {sending ? (
        <BatchDialog start={{ ...plainStart, group: group.id }} onClose={() => setSending(false)} />
      ) : null}
    </div>
  )
}
