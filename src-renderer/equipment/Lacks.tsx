import { useTranslation } from 'react-i18next'
import { formatDates } from '#renderer/app/format/dates.ts'
import type { LacksInGroup } from '#shared/equipment/groupFor.ts'
import classes from './equipment.module.css'

/** What somebody lacks still, group by group; nothing where nothing is lacking. */
export function Lacks({ groups }: { groups: readonly LacksInGroup[] }) {
  const { t } = useTranslation()
  const lacking = groups.filter(({ lacks }) => lacks.length > 0)
  if (lacking.length === 0) return null
  return (
    <div>
      <h3 className={classes['heading']}>{t('equipment.desk.lacks')}</h3>
      <ul className={classes['lines']}>
        {lacking.map(({ group, name, startsOn, endsOn, lacks }) => (
          <li key={group}>
            <span>
              <span className={classes['strong']}>
                {lacks.map((kind) => t(`equipment.need.${kind}`)).join(', ')}
              </span>
              <br />
              <span className={classes['quiet']}>{name}</span>
            </span>
            <span className={classes['figures']}>{formatDates(startsOn, endsOn)}</span>
          </li>
        ))}
      </ul>
    </div>
  )
}
