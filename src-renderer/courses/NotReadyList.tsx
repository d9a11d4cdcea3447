import { useTranslation } from 'react-i18next'
import type { NotReady } from '#shared/courses/schema.ts'
import classes from './courses.module.css'

/** Who can't be confirmed yet, each with what is missing, and what could be done instead. */
export function NotReadyList(props: { count: number; people: readonly NotReady[] }) {
  const { t } = useTranslation()
  const more = props.count - props.people.length
  return (
    <>
      {t('courses.refusal.notReady', { count: props.count })}
      <ul className={classes['lines']}>
        {props.people.map(({ id, name, missing, guardian }) => (
          <li key={id}>
            {t(`courses.missing.${missing}`, { name, guardian: guardian?.name ?? '' })}
          </li>
        ))}
        {more > 0 ? <li>{t('courses.more', { count: more })}</li> : null}
      </ul>
      {t('courses.refusal.notReadyWay')}
    </>
  )
}
