import '#renderer/notices/texts.ts'
import './texts.ts'
import { useState } from 'react'
import { Anchor, Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import { Facts } from '#renderer/components/detail/Facts.tsx'
import { PersonLink } from '#renderer/components/detail/PersonLink.tsx'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { formatPhone } from '#shared/people/phoneText.ts'
import { AbsenceDialog } from './AbsenceDialog.tsx'
import { AbsenceMark } from './AbsenceMark.tsx'
import { absenceQuery } from './absencesQuery.ts'
import { Followed } from './Followed.tsx'
import { FollowUps } from './FollowUps.tsx'
import { useAbsenceCommands } from './useAbsenceCommands.ts'
import { excusedWord, inTimeWord, missedWords, reportedWord } from './words.ts'
import classes from './absences.module.css'

/** An absence beside the list: how it stands, what may follow, who told it. */
export function AbsencePane({ id }: { id: string }) {
  const { t } = useTranslation()
  const { data: absence, error } = useQuery(absenceQuery(useOffice(), id))
  const [editing, setEditing] = useState(false)
  const { withdraw } = useAbsenceCommands()
  if (absence === undefined) {
    return error === null ? null : <p className={classes['quiet']}>{t('absences.gone')}</p>
  }
  const { person, session } = absence
  return (
    <div className={classes['pane']}>
      <h2 className={classes['name']}>{`${person.name} · ${missedWords(absence)}`}</h2>
      <AbsenceMark absence={absence} />
      {absence.callGuardian && absence.nothingFollowed ? (
        <StateMark meaning="warning" word={t('absences.state.nothingFollowed')} quiet />
      ) : null}
      {absence.withdrawn ? null : <FollowUps absence={absence} />}
      <Followed absence={absence} />
      {absence.callGuardian && absence.guardians.length > 0 ? (
        <section>
          <h3 className={classes['heading']}>{t('absences.guardians')}</h3>
          <ul className={classes['lines']}>
            {absence.guardians.map((guardian) => (
              <li key={guardian.id}>
                <PersonLink id={guardian.id} name={guardian.name} />
                <span className={classes['figures']}>{formatPhone(guardian.phone)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <Facts
        facts={[
          [
            t('absences.field.person'),
            <PersonLink key="person" id={person.id} name={person.name} />,
          ],
          [
            t('absences.field.missed'),
            session === null ? (
              missedWords(absence)
            ) : (
              <Anchor
                key="session"
                underline="always"
                renderRoot={(props) => (
                  <Link to="/timetable" search={{ open: session.id }} {...props} />
                )}
              >
                {missedWords(absence)}
              </Anchor>
            ),
          ],
          [t('absences.field.group'), absence.group.name],
          [t('absences.field.kind'), t(`absences.kind.${absence.kind}`)],
          [t('absences.field.excused'), excusedWord(t, absence)],
          [
            t('absences.field.reported'),
            `${reportedWord(absence)}, ${t(`notices.channel.${absence.channel}`)}`,
          ],
          [
            t('absences.field.inTime'),
            absence.inTime === 'unknown' ? t('absences.hourDecides') : inTimeWord(t, absence),
          ],
          [
            t('absences.field.reportedBy'),
            [t(`absences.reportedBy.${absence.reportedBy}`), absence.reporter?.name ?? '']
              .filter((text) => text !== '')
              .join(': '),
          ],
          [t('absences.field.receivedBy'), absence.receivedBy.name],
          [
            t('absences.field.catchUp'),
            absence.catchUp === null ? '' : t(`absences.catchUp.${absence.catchUp}`),
          ],
          [
            t('absences.field.disruption'),
            absence.sessions
              .filter(({ disruption }) => disruption !== '')
              .map(({ day, disruption }) =>
                session === null ? `${formatDate(day)} ${disruption}` : disruption,
              )
              .join('; '),
          ],
          [t('absences.field.note'), absence.note],
          [
            t('absences.field.entered'),
            `${absence.enteredBy}, ${formatInstant(absence.enteredAt)}`,
          ],
        ]}
      />
      {absence.withdrawn ? null : (
        <Group gap="xs">
          <Button size="compact-sm" variant="default" onClick={() => setEditing(true)}>
            {t('absences.action.edit')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => void withdraw(absence)}>
            {t('absences.action.withdraw')}
          </Button>
        </Group>
      )}
      {editing ? (
        <AbsenceDialog absence={absence} person={person.id} onClose={() => setEditing(false)} />
      ) : null}
    </div>
  )
}
