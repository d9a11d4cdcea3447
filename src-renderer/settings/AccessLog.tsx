import { useState } from 'react'
import { Button, Table } from '@mantine/core'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { actionWord } from './actionWord.ts'
import classes from './settings.module.css'

const portion = 100

/** Who did what and when, the newest first, as far as the office tells one's role. Every look at it is written into it, so it is shown on request. */
export function AccessLog() {
  const { t, i18n } = useTranslation()
  const { client } = useOffice()
  const { actor } = useSession()
  const [shown, setShown] = useState(false)
  const { data, fetchNextPage, hasNextPage, isFetching } = useInfiniteQuery({
    queryKey: ['accessLog'],
    queryFn: ({ pageParam, signal }) =>
      client.journal.entries({ before: pageParam, limit: portion }, { signal }),
    initialPageParam: null as number | null,
    getNextPageParam: (last) => (last.length < portion ? null : (last.at(-1)?.seq ?? null)),
    enabled: shown,
    staleTime: Infinity,
    gcTime: 0,
  })
  const lines = data?.pages.flat() ?? []
  return (
    <section aria-labelledby="access-log">
      <h1 id="access-log">{t('settings.journal.logTitle')}</h1>
      <p className={classes['quiet']}>
        {t(
          actor.role === 'systemAdministrator'
            ? 'settings.journal.technicalText'
            : 'settings.journal.logText',
        )}
      </p>
      {data === undefined ? (
        <Button variant="default" loading={isFetching} onClick={() => setShown(true)}>
          {t('settings.journal.show')}
        </Button>
      ) : (
        <>
          <Table className={classes['table'] ?? ''} aria-labelledby="access-log">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('settings.journal.at')}</Table.Th>
                <Table.Th>{t('settings.journal.who')}</Table.Th>
                <Table.Th>{t('settings.journal.what')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {lines.map((line) => (
                <Table.Tr key={line.seq}>
                  <Table.Td className={classes['at'] ?? ''}>{formatInstant(line.at)}</Table.Td>
                  <Table.Td>{line.actorName ?? t('settings.journal.office')}</Table.Td>
                  <Table.Td>
                    {t(`settings.journal.kind.${line.kind}`, {
                      what:
                        actionWord(i18n.language, line.action) ??
                        t('settings.otherAction', { action: line.action }),
                    })}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
          {hasNextPage ? (
            <Button variant="default" loading={isFetching} onClick={() => void fetchNextPage()}>
              {t('settings.journal.more')}
            </Button>
          ) : null}
        </>
      )}
    </section>
  )
}
