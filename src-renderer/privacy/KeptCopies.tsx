import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import type { DataCopyRow } from '#shared/privacy/schema.ts'
import { keptCopyQuery } from './privacyQuery.ts'
import classes from './privacy.module.css'

/** The copies that were made for a request; a file's name holds its number alone. */
export function KeptCopies({
  request,
  copies,
}: {
  request: string
  copies: readonly DataCopyRow[]
}) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const saveFile = useSaveFile()
  const [opened, setOpened] = useState<DataCopyRow | null>(null)
  const saveJson = async ({ id, number }: DataCopyRow): Promise<void> => {
    const isStillHere = whoSitsHere()
    const file = await client.privacy.openCopy({ id: request, copy: id, as: 'json' })
    const bytes = file === null ? null : new Uint8Array(await file.arrayBuffer())
    if (!isStillHere()) return
    if (bytes === null) return sayRefused(t('privacy.copyUnreadable'))
    await saveFile({ name: `${number}.json`, bytes, mediaType: 'application/json' })
  }
  return (
    <section>
      <h3 className={classes['heading']}>{t('privacy.copies')}</h3>
      <ul className={classes['lines']}>
        {copies.map((copy) => (
          <li key={copy.id}>
            <span>
              {t('privacy.copyLine', { number: copy.number, at: formatInstant(copy.madeAt) })}
            </span>
            {copy.readable ? (
              <Group gap="xs">
                <Button size="compact-sm" variant="default" onClick={() => setOpened(copy)}>
                  {t('privacy.action.open')}
                </Button>
                <Button size="compact-sm" variant="default" onClick={() => void saveJson(copy)}>
                  {t('privacy.action.json')}
                </Button>
              </Group>
            ) : (
              <span className={classes['quiet']}>{t('privacy.copyUnreadable')}</span>
            )}
          </li>
        ))}
      </ul>
      {opened === null ? null : (
        <KeptCopyDialog request={request} copy={opened} onClose={() => setOpened(null)} />
      )}
    </section>
  )
}

function KeptCopyDialog({
  request,
  copy,
  onClose,
}: {
  request: string
  copy: DataCopyRow
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const saveFile = useSaveFile()
  const { data, error, refetch } = useQuery(keptCopyQuery(office, request, copy.id))
  return (
    <PdfDialog
      title={copy.number}
      pdf={data ?? undefined}
      nothing={data === null ? t('privacy.copyUnreadable') : null}
      failed={error !== null}
      onAgain={() => void refetch()}
      print={async (pdf) => {
        if ((await office.host.printPdf(pdf)) === 'failed') sayRefused(t('app.file.printFailed'))
      }}
      save={async (bytes) => {
        await saveFile({ name: `${copy.number}.pdf`, bytes, mediaType: 'application/pdf' })
      }}
      onClose={onClose}
    />
  )
}
