import './dispatchTexts.ts'
import { useTranslation } from 'react-i18next'
import type { PortalRowNote } from '#shared/deliveries/dispatchContract.ts'
import classes from './dispatch.module.css'

const mostShown = 12

/** What the portal may not take; nothing of it was cut or changed. */
export function PortalNotes({ notes }: { notes: readonly PortalRowNote[] }) {
  const { t } = useTranslation()
  if (notes.length === 0) return null
  return (
    <section>
      <h3 className={classes['heading']}>{t('dispatch.portal.notes')}</h3>
      <ul className={classes['list']}>
        {notes.slice(0, mostShown).map(({ code, field, problem, longest }) => (
          <li key={`${code}/${field}/${problem}`}>
            {t(`dispatch.portal.note.${problem}`, {
              code,
              field: t(`dispatch.field.${field}`),
              count: longest ?? 0,
            })}
          </li>
        ))}
      </ul>
      {notes.length > mostShown ? (
        <p className={classes['note']}>
          {t('dispatch.portal.moreNotes', { count: notes.length - mostShown })}
        </p>
      ) : null}
    </section>
  )
}
