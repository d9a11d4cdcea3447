import { useTranslation } from 'react-i18next'
import { StateMark } from '#renderer/components/StateMark.tsx'
import classes from './incidents.module.css'

/** What is stored is not what was written. */
export function BrokenMark() {
  const { t } = useTranslation()
  return <StateMark quiet meaning="danger" word={t('incidents.page.brokenPart')} />
}

/** A line for each of whom or of what nothing can be read: it is there, and not passed over. */
export function UnreadLines({ count }: { count: number }) {
  if (count === 0) return null
  return (
    <ul className={classes['lines']}>
      {Array.from({ length: count }, (_, place) => (
        <li key={place}>
          <BrokenMark />
        </li>
      ))}
    </ul>
  )
}
