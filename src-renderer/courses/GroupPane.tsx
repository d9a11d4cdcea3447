import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { GroupFacts } from './GroupFacts.tsx'
import { groupQuery } from './groupQuery.ts'
import { GroupTrouble } from './GroupTrouble.tsx'
import { MemberNames } from './MemberNames.tsx'
import { PhaseMark } from './PhaseMark.tsx'
import classes from './courses.module.css'

/** A group beside the list: what it is and who is in it. */
export function GroupPane({ id }: { id: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const { data: group, error } = useQuery(groupQuery(office, id))
  if (group === undefined) return error === null ? null : <GroupTrouble error={error} />
  return (
    <div className={classes['pane']}>
      <h2 className={classes['name']}>{group.name}</h2>
      <PhaseMark dates={group} />
      <GroupFacts group={group} />
      <div className={classes['paneHead']}>
        <h3>{t('courses.enrolledCount', { count: group.enrolled })}</h3>
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => void navigate({ to: '/courses/$id', params: { id } })}
        >
          {t('courses.action.open')}
        </Button>
      </div>
      <MemberNames group={id} />
    </div>
  )
}
