import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatDates } from '#renderer/app/format/dates.ts'
import type { LacksInGroup } from '#shared/equipment/groupFor.ts'
import type { NeedKind } from '#shared/equipment/schema.ts'
import classes from './equipment.module.css'

/** What somebody lacks still, group by group; nothing where nothing is lacking. */
export function Lacks({
  groups,
  onNeed,
}: {
  groups: readonly LacksInGroup[]
  onNeed: (kind: NeedKind) => void
}) {
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
              <span className={classes['quiet']}>
                {[name, formatDates(startsOn, endsOn)].filter(Boolean).join(' · ')}
              </span>
            </span>
            <Group gap="xs">
              {lacks.map((kind) => (
                <Button key={kind} size="compact-sm" variant="default" onClick={() => onNeed(kind)}>
                  {t('equipment.desk.pickFor', { what: t(`equipment.need.${kind}`) })}
                </Button>
              ))}
            </Group>
          </li>
        ))}
      </ul>
    </div>
  )
}
