import './texts.ts'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { GroupForm } from './GroupForm.tsx'
import classes from './courses.module.css'

const route = getRouteApi('/courses/new')

/** Enters a group; then its page is there to add participants. */
export function NewGroupScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { course } = route.useSearch()
  useWhereIAm(t('courses.new'))
  return (
    <div className={classes['page']}>
      <h1 className={classes['name']}>{t('courses.new')}</h1>
      <GroupForm
        group={null}
        course={course}
        onSaved={(id) => void navigate({ to: '/courses/$id', params: { id }, replace: true })}
        onClose={() => void navigate({ to: '/courses', search: {} })}
      />
    </div>
  )
}
