import { useState } from 'react'
import { Button, SegmentedControl, Textarea, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { BatchRow, BatchText } from '#shared/deliveries/batchSchema.ts'
import { Language } from '#shared/people/schema.ts'
import { mailTextsQuery } from './batchQuery.ts'
import type { BatchChoice } from './useBatchChoice.ts'
import classes from './batch.module.css'

/**
 * The text in each language that somebody of the group reads: the prepared one, until the office
 * writes its own. Only e-mail has a prepared text.
 */
export function BatchTexts({ choice, rows }: { choice: BatchChoice; rows: readonly BatchRow[] }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { group, session, channel, materials, texts, setTexts } = choice
  const read = new Set(rows.map(({ language }) => language))
  const languages = Language.options.filter((one) => one === 'lv' || read.has(one))
  const [shown, setShown] = useState<Language>('lv')
  const language = languages.includes(shown) ? shown : 'lv'
  const mails =
    channel === 'email' || channel === 'electronic' || rows.some((row) => row.channel === 'email')
  const about = { group, session, materials: materials.map(({ id }) => id) }
  const { data } = useQuery({
    ...mailTextsQuery(office, about),
    enabled: group !== null && mails && materials.length > 0,
  })
  const prepared = mails && materials.length > 0 ? (data ?? []) : []
  const own = texts.find((text) => text.language === language)
  const nothing: BatchText = { language, subject: '', message: '' }
  const text = own ?? prepared.find((one) => one.language === language) ?? nothing
  const others = texts.filter((one) => one.language !== language)
  const write = (change: Partial<BatchText>): void => setTexts([...others, { ...text, ...change }])
  return (
    <section aria-labelledby="batch-text">
      <div className={classes['textHead']}>
        <h3 id="batch-text" className={classes['heading']}>
          {t('batch.text.title')}
        </h3>
        {languages.length > 1 ? (
          <SegmentedControl
            size="xs"
            aria-label={t('batch.text.help')}
            data={languages.map((one) => ({ value: one, label: t(`batch.text.language.${one}`) }))}
            value={language}
            onChange={(value) => setShown(Language.parse(value))}
          />
        ) : null}
        {own === undefined ? null : (
          <Button size="compact-xs" variant="subtle" onClick={() => setTexts(others)}>
            {t('batch.text.again')}
          </Button>
        )}
      </div>
      <TextInput
        label={t('batch.field.subject')}
        maxLength={200}
        value={text.subject}
        onChange={({ currentTarget }) => write({ subject: currentTarget.value })}
      />
      <Textarea
        mt="sm"
        label={t('batch.field.message')}
        autosize
        minRows={2}
        maxRows={8}
        value={text.message}
        onChange={({ currentTarget }) => write({ message: currentTarget.value })}
      />
    </section>
  )
}
