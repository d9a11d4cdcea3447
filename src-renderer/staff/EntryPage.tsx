import type { ReactNode } from 'react'
import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { demoPassword } from '#shared/staff/demo.ts'
import { changeLanguage } from '#renderer/app/language/language.ts'
import { languages } from '#renderer/app/language/languages.ts'
import classes from './EntryPage.module.css'

interface EntryPageProps {
  office?: string
  demo?: boolean
  title: string
  text?: string
  wide?: boolean
  children: ReactNode
}

/** The page before the office is open: one quiet column, the language at its foot. The demo office tells its password. */
export function EntryPage({ office, demo, title, text, wide, children }: EntryPageProps) {
  const { t, i18n } = useTranslation()
  return (
    <div className={classes['page']}>
      <main className={classes['column']} data-wide={wide === true ? true : undefined}>
        <p className={classes['office']}>
          <span className={classes['name']}>{t('app.name')}</span>
          {office === undefined ? null : <span>{office}</span>}
          {demo === true ? <span className={classes['demo']}>{t('app.frame.demo')}</span> : null}
        </p>
        <h1 className={classes['title']}>{title}</h1>
        {text === undefined ? null : <p className={classes['text']}>{text}</p>}
        {demo === true ? (
          <p className={classes['text']}>{t('staff.demo.password', { password: demoPassword })}</p>
        ) : null}
        {children}
      </main>
      <footer className={classes['foot']}>
        {languages.map((language) => (
          <Anchor
            key={language}
            component="button"
            type="button"
            fz="xs"
            lang={language}
            {...(i18n.language === language
              ? { c: 'inherit', fw: 600, 'aria-current': true }
              : { c: 'dimmed' })}
            onClick={() => void changeLanguage(language)}
          >
            {t(`app.menu.${language}`)}
          </Anchor>
        ))}
      </footer>
    </div>
  )
}
