import './texts.ts'
import { useId, useState } from 'react'
import { Anchor, Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { Disruption } from '#shared/absences/schema.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import { AbsenceMark } from './AbsenceMark.tsx'
import { awayFromQuery } from './absencesQuery.ts'
import { DisruptionDialog } from './DisruptionDialog.tsx'
import { useAbsenceCommands } from './useAbsenceCommands.ts'
import classes from './absences.module.css'

/** Who is away from a session, and what kept everybody from it. */
export function SessionAbsences({ session }: { session: TimetableSession }) {
  const { t } = useTranslation()
  const heading = useId()
  const { data } = useQuery(awayFromQuery(useOffice(), session.id))
  const [open, setOpen] = useState(false)
  if (data === undefined) return null
  const { absences, disruption } = data
  return (
    <section aria-labelledby={heading}>
      <div className={classes['head']}>
        <h3 id={heading}>{t('absences.ofSession.title')}</h3>
        {session.state === 'cancelled' ? null : (
          <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>
            {t(
              disruption === null ? 'absences.action.disruption' : 'absences.action.editDisruption',
            )}
          </Button>
        )}
      </div>
      {disruption === null ? null : <DisruptionLine session={session.id} disruption={disruption} />}
      {absences.length === 0 ? (
        <p className={classes['quiet']}>{t('absences.ofSession.none')}</p>
      ) : (
        <ul className={classes['lines']}>
          {absences.map((absence) => (
            <li key={absence.id}>
              <Anchor
                underline="always"
                renderRoot={(props) => (
                  <Link to="/absences" search={{ open: absence.id }} {...props} />
                )}
              >
                {absence.person.name}
              </Anchor>
              <AbsenceMark absence={absence} />
            </li>
          ))}
        </ul>
      )}
      {open ? (
        <DisruptionDialog
          session={session.id}
          disruption={disruption}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  )
}

function DisruptionLine({ session, disruption }: { session: string; disruption: Disruption }) {
  const { t } = useTranslation()
  const { forgetDisruption } = useAbsenceCommands()
  const { what, contacted, catchUp, revision } = disruption
  const word = t(contacted ? 'absences.disruption.told' : 'absences.disruption.notTold')
  return (
    <div>
      <StateMark meaning={contacted ? 'good' : 'warning'} word={`${what}: ${word}`} quiet />
      <Group gap="xs" justify="space-between">
        <span className={classes['quiet']}>
          {catchUp === null ? '' : t(`absences.catchUp.${catchUp}`)}
        </span>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => void forgetDisruption(session, revision)}
        >
          {t('absences.action.forgetDisruption')}
        </Button>
      </Group>
    </div>
  )
}
