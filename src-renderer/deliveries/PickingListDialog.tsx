import { useState } from 'react'
import { Button, Group, Modal, Table } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { PackingPdf } from './PackingPdf.tsx'
import { pickingListPaperQuery, pickingListQuery } from './packingQuery.ts'
import classes from './packing.module.css'

/** What is taken from the shelves for many deliveries at once: on screen, and printed from here. */
export function PickingListDialog({
  deliveries,
  onClose,
}: {
  deliveries: string[]
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const { data: rows } = useQuery(pickingListQuery(office, deliveries))
  const [printing, setPrinting] = useState(false)
  const title = t('deliveries.packing.list')
  if (printing) {
    return (
      <PackingPdf
        title={title}
        file={title}
        query={pickingListPaperQuery(office, deliveries)}
        onClose={onClose}
      />
    )
  }
  return (
    <Modal
      opened
      size={760}
      title={`${title} ${t('deliveries.packing.listOf', { count: deliveries.length })}`}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      onClose={onClose}
    >
      <Table aria-label={title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('deliveries.packing.shelf')}</Table.Th>
            <Table.Th>{t('deliveries.packing.thing')}</Table.Th>
            <Table.Th ta="right">{t('deliveries.packing.quantity')}</Table.Th>
            <Table.Th>{t('deliveries.packing.into')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {(rows ?? []).map((row) => (
            <Table.Tr key={`${row.shelf}/${row.name}/${row.code}`}>
              <Table.Td>{row.shelf}</Table.Td>
              <Table.Td>{row.name}</Table.Td>
              <Table.Td ta="right">{row.quantity}</Table.Td>
              <Table.Td>
                <div className={classes['codes']}>
                  {row.codes.map((code, place) => (
                    <span key={code}>{place + 1 < row.codes.length ? `${code},` : code}</span>
                  ))}
                </div>
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <Group mt="lg" justify="flex-end">
        <Button onClick={() => setPrinting(true)}>{t('deliveries.packing.print')}</Button>
      </Group>
    </Modal>
  )
}
