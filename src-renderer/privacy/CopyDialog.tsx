import { useState } from 'react'
import { Checkbox, SegmentedControl, Stack } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { useSaveFile } from '#renderer/app/client/useSaveFile.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { sayRefused, whoSitsHere } from '#renderer/components/feedback/message.tsx'
import { PdfDialog } from '#renderer/components/pdf/PdfDialog.tsx'
import { Language } from '#shared/people/schema.ts'
import type { IncidentItem } from '#shared/privacy/copy.ts'
import { incidentItemsQuery, previewQuery } from './privacyQuery.ts'
import { refusalText } from './words.ts'
import classes from './privacy.module.css'

/**
 * A copy of somebody's data as it will be printed; printing or saving it makes it, with a number of
 * its own. Of incidents only what the reviewer ticks is in it: at first nothing.
 */
export function CopyDialog({
  request,
  spoken,
  onClose,
}: {
  request: string
  /** The language that whoever asks is addressed in: their copy begins in it. */
  spoken: Language
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const saveFile = useSaveFile()
  const [language, setLanguage] = useState(spoken)
  const [items, setItems] = useState<string[]>([])
  const wish = { id: request, language, items }
  const preview = useQuery(previewQuery(office, wish))
  const incidents = useQuery({
    ...incidentItemsQuery(office, { id: request, language }),
    placeholderData: keepPreviousData,
  })
  // No copy is made before it can be chosen from what incidents hold.
  const pdf = incidents.data === undefined ? undefined : preview.data
  const make = async (way: 'print' | 'save'): Promise<void> => {
    const { privacy } = office.client
    const isStillHere = whoSitsHere()
    const made = await run((commandId) => privacy.makeCopy({ commandId, payload: wish }), {
      done: ({ number }) => t('privacy.done.copied', { number }),
      undoable: () => false,
      refused: (refusal) => refusalText(t, refusal),
    })
    if (made === null) return
    const file = await privacy.openCopy({ id: request, copy: made.made, as: 'pdf' })
    const bytes = file === null ? null : new Uint8Array(await file.arrayBuffer())
    // Whoever has left finds the copy with the request; over a locked window it does not appear.
    if (!isStillHere()) return
    if (bytes === null) sayRefused(t('privacy.copyUnreadable'))
    else if (way === 'save') {
      await saveFile({ name: `${made.number}.pdf`, bytes, mediaType: 'application/pdf' })
    } else if ((await office.host.printPdf(bytes)) === 'failed') {
      sayRefused(t('app.file.printFailed'))
    }
    onClose()
  }
  return (
    <PdfDialog
      title={t('privacy.title.copy')}
      under={t('privacy.preview')}
      remarks={
        <Stack gap="sm" className={classes['remarks'] ?? ''}>
          <SegmentedControl
            w="fit-content"
            aria-label={t('privacy.field.language')}
            value={language}
            onChange={(next) => setLanguage(Language.parse(next))}
            data={Language.options.map((value) => ({
              value,
              label: t(`people.language.${value}`),
            }))}
          />
          <IncidentTicks
            found={incidents.data}
            failed={incidents.isError && !incidents.isFetching}
            ticked={items}
            onTick={setItems}
          />
        </Stack>
      }
      pdf={pdf}
      failed={[preview, incidents].some(({ isError, isFetching }) => isError && !isFetching)}
      onAgain={() => {
        for (const { isError, refetch } of [preview, incidents]) if (isError) void refetch()
      }}
      print={() => make('print')}
      save={() => make('save')}
      onClose={onClose}
    />
  )
}

function IncidentTicks({
  found,
  failed,
  ticked,
  onTick,
}: {
  /** Undefined while it is sought, or where that failed. */
  found: { items: IncidentItem[]; unreadable: number; namesakes: string[] } | undefined
  failed: boolean
  ticked: string[]
  onTick: (keys: string[]) => void
}) {
  const { t } = useTranslation()
  if (found === undefined) {
    return (
      <section>
        <h3 className={classes['heading']}>{t('privacy.items.title')}</h3>
        <p className={classes['quiet']} role={failed ? 'alert' : undefined}>
          {t(failed ? 'privacy.items.failed' : 'privacy.items.seeking')}
        </p>
      </section>
    )
  }
  const { items, unreadable, namesakes } = found
  const word = ({ number, on }: IncidentItem): string =>
    t('privacy.items.item', { number, on: formatDate(on) })
  return (
    <section>
      <h3 className={classes['heading']}>{t('privacy.items.title')}</h3>
      <p className={classes['quiet']}>
        {t(items.length === 0 ? 'privacy.items.none' : 'privacy.items.help')}
      </p>
      {unreadable === 0 ? null : (
        <p className={classes['quiet']}>{t('privacy.items.unreadable', { count: unreadable })}</p>
      )}
      {namesakes.length === 0 ? null : (
        <p className={classes['quiet']}>
          {t('privacy.items.namesakes', { numbers: namesakes.join(', ') })}
        </p>
      )}
      {items.length === 0 ? null : (
        <Checkbox.Group value={ticked} onChange={onTick}>
          <div className={classes['items']}>
            {items.map((item) => (
              <Checkbox
                key={item.key}
                value={item.key}
                label={word(item)}
                description={item.text}
              />
            ))}
          </div>
        </Checkbox.Group>
      )}
    </section>
  )
}
