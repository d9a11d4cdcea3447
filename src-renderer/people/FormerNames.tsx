import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/people/schema.ts'
import { formerName } from './personName.ts'
import classes from './people.module.css'

/** The names somebody had before, as people say it: „agrāk Kalniņa”. */
export function FormerNames({ person }: { person: Person }) {
  const { t } = useTranslation()
  if (person.formerNames.length === 0) return null
  const names = person.formerNames.map((former) => formerName(former, person)).join(', ')
  return <span className={classes['former']}>{t('people.formerly', { names })}</span>
}
