import './texts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import classes from './erasure.module.css'
import { ErasurePaperDialog } from './ErasurePaperDialog.tsx'
import { ErasureParts } from './ErasureParts.tsx'

/** What was written down of an erasure. */
export function ErasureProtocol({ person }: { person: string }) {
  const { t } = useTranslation()
  const { queries } = useOffice()
  const [printing, setPrinting] = useState(false)
  const { data } = useQuery(
    queries.erasure.protocol.queryOptions({
      input: { id: person },
      meta: { shows: [{ kind: 'person', ids: [person] }] },
    }),
  )
  if (data === undefined || data === null) return null
  const { reason, requestedOn, erasedAt, erasedBy, goes, stays, copies } = data
  return (
    <>
      <p className={classes['quiet']}>
        {t('erasure.erased.by', { name: erasedBy, date: formatInstant(erasedAt) })}
        <br />
        {t('erasure.erased.reason', {
          reason: t(`erasure.reason.${reason}`),
          date: formatDate(requestedOn),
        })}
      </p>
      <ErasureParts
        goes={goes}
        stays={stays}
        copies={copies}
        titles={{ goes: t('erasure.erased.went'), stays: t('erasure.erased.stayed') }}
      />
      <Button variant="default" onClick={() => setPrinting(true)}>
        {t('erasure.erased.print')}
      </Button>
      {printing ? <ErasurePaperDialog person={person} onClose={() => setPrinting(false)} /> : null}
    </>
  )
}
