import { useState } from 'react'
import { Anchor, Button, Table } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { Stocktake } from '#shared/equipment/stocktake.ts'
import { stocktakesQuery } from './stocktakeQuery.ts'
import { StocktakeStart } from './StocktakeStart.tsx'
import { placeWords } from './stocktakeWords.ts'
import classes from './equipment.module.css'

/** The stock-takes that go on, and those that were. */
export function StocktakeList() {
  const { t } = useTranslation()
  const { data } = useQuery(stocktakesQuery(useOffice()))
  const [starting, setStarting] = useState(false)
  if (data === undefined) return null
  return (
    <div className={classes['page']}>
      <section aria-labelledby="stocktakes">
        <div className={classes['sectionHead']}>
          <h2 id="stocktakes" className={classes['heading']}>
            {t('equipment.stocktake.list')}
          </h2>
          <Button
            leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />}
            onClick={() => setStarting(true)}
          >
            {t('equipment.stocktake.start')}
          </Button>
        </div>
        {data.stocktakes.length === 0 ? (
          <p className={classes['quiet']}>{t('equipment.stocktake.none')}</p>
        ) : (
          <Table>
            <Table.Thead>
              <Table.Tr>
                {(['place', 'began', 'by', 'ended', 'scannedCodes'] as const).map((word) => (
                  <Table.Th key={word}>{t(`equipment.stocktake.${word}`)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {data.stocktakes.map((stocktake) => (
                <StocktakeRow key={stocktake.id} stocktake={stocktake} />
              ))}
            </Table.Tbody>
          </Table>
        )}
      </section>
      {starting ? <StocktakeStart {...data} onClose={() => setStarting(false)} /> : null}
    </div>
  )
}

function StocktakeRow({ stocktake }: { stocktake: Stocktake }) {
  const { t } = useTranslation()
  const { id, place, startedAt, startedBy, finishedAt, scanned } = stocktake
  return (
    <Table.Tr>
      <Table.Td>
        <Anchor
          underline="always"
          renderRoot={(props) => (
            <Link to="/equipment/stocktake" search={{ open: id }} {...props} />
          )}
        >
          {placeWords(t, place)}
        </Anchor>
      </Table.Td>
      <Table.Td>{formatInstant(startedAt)}</Table.Td>
      <Table.Td>{startedBy}</Table.Td>
      <Table.Td>
        {finishedAt === null ? (
          <StateMark meaning="waiting" word={t('equipment.stocktake.goesOn')} quiet />
        ) : (
          formatInstant(finishedAt)
        )}
      </Table.Td>
      <Table.Td className={classes['figures'] ?? ''}>{scanned}</Table.Td>
    </Table.Tr>
  )
}
