import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { GroupForm } from './GroupForm.tsx'
import classes from './courses.module.css'

/** Enters a group; then its page is there to add participants. */
export function NewGroupScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useWhereIAm(t('courses.new'))
  return (
    <div className={classes['page']}>
      <h1 className={classes['name']}>{t('courses.new')}</h1>
      <GroupForm
        group={null}
        onSaved={(id) => void navigate({ to: '/courses/$id', params: { id }, replace: true })}
        onClose={() => void navigate({ to: '/courses', search: {} })}
      />
    </div>
  )
}
