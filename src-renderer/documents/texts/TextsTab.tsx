import '#renderer/documents/texts.ts'
import { useState } from 'react'
import { SegmentedControl, UnstyledButton } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { PaperText } from '#shared/documents/paperText.ts'
import { Language } from '#shared/people/schema.ts'
import { TextDialog } from './TextDialog.tsx'
import { placeOf, sectionsOf } from './textPlaces.ts'
import { textsQuery } from './textsQuery.ts'
import classes from './texts.module.css'
import './texts.ts'

/** The fixed texts of papers: each can be worded the office's own way. */
export function TextsTab() {
  const { t } = useTranslation()
  const office = useOffice()
  const [language, setLanguage] = useState<Language>('lv')
  const [open, setOpen] = useState<string | null>(null)
  const { data: texts } = useQuery(textsQuery(office, language))
  const shown = texts?.find(({ name }) => name === open)
  return (
    <div className={classes['page']}>
      <div className={classes['head']}>
        <p className={classes['quiet']}>{t('paperTexts.about')}</p>
        <SegmentedControl
          aria-label={t('documents.groupPaper.language')}
          value={language}
          onChange={(next) => setLanguage(Language.parse(next))}
          data={Language.options.map((value) => ({ value, label: t(`people.language.${value}`) }))}
        />
      </div>
      {texts === undefined
        ? null
        : sectionsOf(t, texts).map((section) => (
            <section key={section.key} aria-label={section.title}>
              <h2 className={classes['title']} lang={language}>
                {section.title}
              </h2>
              <ul className={classes['texts']}>
                {section.texts.map((text) => (
                  <li key={text.name}>
                    <UnstyledButton
                      className={classes['text'] ?? ''}
                      onClick={() => setOpen(text.name)}
                    >
                      <span className={classes['where']}>
                        {placeOf(t, text.name, texts)}
                        <TextMark text={text} />
                      </span>
                      <span className={classes['words']} lang={language}>
                        {text.text === '' ? t('paperTexts.leftOut') : text.text}
                      </span>
                    </UnstyledButton>
                  </li>
                ))}
              </ul>
            </section>
          ))}
      {shown === undefined || texts === undefined ? null : (
        <TextDialog
          language={language}
          text={shown}
          place={placeOf(t, shown.name, texts)}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  )
}

/** Whether the office words a text itself, and whether the program's has changed since. */
function TextMark({ text }: { text: PaperText }) {
  const { t } = useTranslation()
  if (text.revision === null) return null
  return text.shippedChanged ? (
    <StateMark meaning="warning" word={t('paperTexts.shippedChanged')} />
  ) : (
    <StateMark meaning="good" word={t('paperTexts.own')} quiet />
  )
}
