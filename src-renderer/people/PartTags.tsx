import { useTranslation } from 'react-i18next'
import type { Part } from '#shared/people/schema.ts'
import classes from './people.module.css'

/** What somebody is to the office, as quiet tags. */
export function PartTags({ parts }: { parts: readonly Part[] }) {
  const { t } = useTranslation()
  return (
    <span className={classes['tags']}>
      {parts.map((part) => (
        <span key={part} className={classes['tag']}>
          {t(`people.part.${part}`)}
        </span>
      ))}
    </span>
  )
}
