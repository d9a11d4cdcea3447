import { useMemo, useState } from 'react'
import { Button, Skeleton } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { problemText } from '#renderer/components/form/problems.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { PdfPreview } from '#renderer/components/pdf/PdfPreview.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { type PaperText, PaperTextInput, placeholdersOf } from '#shared/documents/paperText.ts'
import type { Language } from '#shared/people/schema.ts'
import { textPreviewQuery } from './textsQuery.ts'
import { canBeUndone, wordedText, wordText } from './wordText.ts'
import classes from './texts.module.css'
import './texts.ts'

/** Long enough that a preview is not made for every letter, short enough to be felt as at once. */
const settleMs = 250

const Current = z.object({ text: z.string() })

interface TextDialogProps {
  language: Language
  text: PaperText
  /** Where it stands on the sheet, in words. */
  place: string
  onClose: () => void
}

/** Words one text of the sheet, beside a sample sheet that says it already. */
export function TextDialog({ language, text, place, onClose }: TextDialogProps) {
  const { t } = useTranslation()
  const office = useOffice()
  const [typed, setTyped] = useState(text.text)
  const { name, revision } = text
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'longText' as const,
            name: 'text' as const,
            label: place,
            help: t('paperTexts.help', {
              placeholders: placeholdersOf(name)
                .map((each) => `{${each}}`)
                .join(' '),
            }),
            wide: true,
            minRows: 6,
          },
        ],
      },
    ],
    [t, place, name],
  )
  return (
    <FormDialog title={t('paperTexts.edit')} size={1120} onClose={onClose}>
      <div className={classes['dialog']}>
        <div>
          <RecordForm
            form={`paperText:${language}:${name}`}
            schema={PaperTextInput}
            sections={sections}
            values={{ text: text.text }}
            revision={revision ?? 0}
            focus="text"
            onValues={({ text: words }) => setTyped(typeof words === 'string' ? words : '')}
            save={({ commandId, values, revision: seen }) =>
              wordText(office, {
                commandId,
                payload: { language, name, text: values.text, revision: seen || null },
              })
            }
            refused={({ reason }) => ({ text: t(`paperTexts.${reason}`) })}
            currentOf={(current) => Current.safeParse(current).data ?? null}
            onSaved={(worded, entry) => {
              sayDone(wordedText(t, worded), canBeUndone(worded) ? entry : null)
              onClose()
            }}
            onClose={onClose}
          />
          {revision === null ? null : (
            <Original language={language} text={text} onRestored={onClose} />
          )}
        </div>
        <Sample language={language} name={name} text={typed} now={text.text} />
      </div>
    </FormDialog>
  )
}

/** The program's own text, with the way back to it. */
function Original(props: { language: Language; text: PaperText; onRestored: () => void }) {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const { language, text, onRestored } = props
  const { name, shipped, shippedChanged, revision } = text
  const restore = async (): Promise<void> => {
    const restored = await run(
      (commandId) =>
        wordText(office, { commandId, payload: { language, name, text: shipped, revision } }),
      {
        done: (worded) => wordedText(t, worded),
        undoable: canBeUndone,
        refused: ({ reason }) => t(`paperTexts.${reason}`),
      },
    )
    if (restored !== null) onRestored()
  }
  return (
    <section className={classes['original']}>
      <h3>{t(shippedChanged ? 'paperTexts.originalChanged' : 'paperTexts.original')}</h3>
      <p lang={language}>{shipped === '' ? t('paperTexts.leftOut') : shipped}</p>
      <Button size="compact-sm" variant="default" onClick={() => void restore()}>
        {t('paperTexts.restore')}
      </Button>
    </section>
  )
}

/** The sample sheet; while the text can't stand there, why. */
function Sample(props: { language: Language; name: string; text: string; now: string }) {
  const { t } = useTranslation()
  const office = useOffice()
  const [settled] = useDebouncedValue(props.text, settleMs)
  const { data } = useQuery({
    ...textPreviewQuery(office, { language: props.language, name: props.name, text: settled }),
    placeholderData: keepPreviousData,
  })
  return (
    <section className={classes['sample']} aria-label={t('paperTexts.sample')}>
      {data === undefined ? (
        <Skeleton h="100%" />
      ) : data.kind === 'problem' ? (
        <p role="alert" className={classes['problem']}>
          {problemText(t, data.problem)}
        </p>
      ) : (
        <>
          {data.asksAnew === 0 || settled.trim() === props.now ? null : (
            <p className={classes['asksAnew']}>
              {t('paperTexts.asksAnew', { count: data.asksAnew })}
            </p>
          )}
          <PdfPreview pdf={data.pdf} />
        </>
      )}
    </section>
  )
}
