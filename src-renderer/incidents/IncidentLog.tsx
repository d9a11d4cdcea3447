import '#renderer/settings/texts.ts'
import './texts.ts'
import { useState } from 'react'
import { Button, Table } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { actionWord } from '#renderer/settings/actionWord.ts'
import { OpenReason } from '#shared/incidents/schema.ts'
import { Section } from './Section.tsx'
import classes from './incidents.module.css'

const portion = 100

/** Who looked, changed, printed or was refused, of one incident or of all; shown on request, as the look is noted. */
export function IncidentLog({ id }: { id: string | null }) {
  const { t, i18n } = useTranslation()
  const { client } = useOffice()
  const [shown, setShown] = useState(false)
  const { data, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['incidentLog', id],
    queryFn: ({ pageParam, signal }) =>
      client.incidents.accessLog({ id, before: pageParam, limit: portion }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.length < portion ? null : (last.at(-1)?.seq ?? null)),
    enabled: shown,
    staleTime: Infinity,
    gcTime: 0,
  })
  const reasonWord = (reason: string | null): string => {
    const known = OpenReason.safeParse(reason)
    return known.success ? t(`incidents.word.openReason.${known.data}`) : ''
  }
  return (
    <Section title={t('incidents.readers.log')}>
      <p className={classes['quiet']}>{t('incidents.readers.logText')}</p>
      {data === undefined ? (
        <Button
          variant="default"
          w="fit-content"
          loading={isFetching}
          onClick={() => setShown(true)}
        >
          {t('incidents.readers.showLog')}
        </Button>
      ) : (
        <>
          <Table aria-label={t('incidents.readers.log')}>
            <Table.Tbody>
              {data.pages.flat().map((line) => (
                <Table.Tr key={line.seq}>
                  <Table.Td>{formatInstant(line.at)}</Table.Td>
                  <Table.Td>{line.name ?? t('settings.journal.office')}</Table.Td>
                  <Table.Td>
                    {t(`settings.journal.kind.${line.kind}`, {
                      what:
                        actionWord(i18n.language, line.action) ??
                        t('settings.otherAction', { action: line.action }),
                    })}
                  </Table.Td>
                  <Table.Td>{reasonWord(line.reason)}</Table.Td>
                  {id === null ? (
                    <Table.Td>
                      {line.incident === null ? null : (
                        <Link
                          to="/incidents/$id"
                          params={{ id: line.incident }}
                          className={classes['link']}
                        >
                          {line.number}
                        </Link>
                      )}
                    </Table.Td>
                  ) : null}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {hasNextPage ? (
            <Button variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
              {t('incidents.readers.more')}
            </Button>
          ) : null}
        </>
      )}
    </Section>
  )
}
