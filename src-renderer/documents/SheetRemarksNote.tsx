import { Anchor } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import type { SheetGap, SheetRemarks } from '#shared/documents/schema.ts'
import classes from './documents.module.css'

const ofGroup: readonly SheetGap[] = ['groupDates', 'teacher', 'teacherChannel', 'manager']
const ofInstitution: readonly SheetGap[] = [
  'institutionNumber',
  'institutionAddress',
  'institutionPhone',
  'institutionEmail',
  'procedure',
]

/** What whoever hands the sheets out should know, with the way to mend it; nothing when all is well. */
export function SheetRemarksNote({ remarks, group }: { remarks: SheetRemarks; group: string }) {
  const { t } = useTranslation()
  const { actor } = useSession()
  const { gaps, missingLetters, overLeaf } = remarks
  if (gaps.length === 0 && missingLetters.length === 0 && !overLeaf) return null
  const mayChange = mayCall(actor.role, 'settings.changeInstitution')
  return (
    <section className={classes['remarks']} aria-label={t('documents.remarks.title')}>
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden className={classes['remarkIcon']} />
      <div>
        {gaps.length === 0 ? null : (
          <p>
            {t('documents.remarks.missing')}{' '}
            {gaps.map((gap) => t(`documents.remarks.gap.${gap}`)).join(', ')}.{' '}
            {mayChange && gaps.some((gap) => ofInstitution.includes(gap)) ? (
              <Anchor renderRoot={(props) => <Link to="/settings" {...props} />}>
                {t('documents.remarks.toInstitution')}
              </Anchor>
            ) : null}{' '}
            {gaps.some((gap) => ofGroup.includes(gap)) ? (
              <Anchor
                renderRoot={(props) => (
                  <Link
                    to="/courses/$id"
                    params={{ id: group }}
                    search={{ tab: 'about', edit: true }}
                    {...props}
                  />
                )}
              >
                {t('documents.remarks.toGroup')}
              </Anchor>
            ) : null}
          </p>
        )}
        {missingLetters.length === 0 ? null : (
          <p>{t('documents.remarks.letters', { letters: missingLetters.join(' ') })}</p>
        )}
        {overLeaf ? <p>{t('documents.remarks.overLeaf')}</p> : null}
      </div>
    </section>
  )
}
