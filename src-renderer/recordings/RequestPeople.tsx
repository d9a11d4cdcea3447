import { useTranslation } from 'react-i18next'
import { PersonLink } from '#renderer/components/detail/PersonLink.tsx'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Named } from '#shared/courses/schema.ts'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { GridRow } from '#shared/recordings/schema.ts'
import { ageUnknown, guardianSigns } from '#shared/recordings/requiredPeople.ts'
import { hasAgreed } from '#shared/recordings/standing.ts'
import { alsoRecorded } from './alsoRecorded.ts'
import { conditionWords, standingMeaning } from './words.ts'
import classes from './recordings.module.css'

/** Who must agree: those who are missing first, with why and where to call. For the office alone. */
export function RequestPeople({ request }: { request: RequestDetails }) {
  const { t } = useTranslation()
  const { grid, person } = request
  const missing = grid.filter(({ standing }) => !hasAgreed(standing))
  const agreed = grid.filter(({ standing }) => hasAgreed(standing))
  const others = alsoRecorded(request)
  if (grid.length === 0 && (person !== null || others.length === 0)) {
    return <p className={classes['quiet']}>{t('recordings.people.none')}</p>
  }
  // Nobody was asked: there is no answer to wait for.
  if (person === null) return <Concerned rows={grid} others={others} />
  return (
    <>
      <People title={t('recordings.people.missing')} rows={missing} />
      <People title={t('recordings.people.agreed')} rows={agreed} />
    </>
  )
}

/** Who may be in a recording that nobody asked for, and who is although the session is not theirs. */
function Concerned({ rows, others }: { rows: readonly GridRow[]; others: readonly Named[] }) {
  const { t } = useTranslation()
  return (
    <section>
      <h3 className={classes['heading']}>
        {t('recordings.people.concerned')}{' '}
        <span className={classes['count']}>{rows.length + others.length}</span>
      </h3>
      <ul className={classes['lines']}>
        {rows.map(({ person, name, role, standing, reason }) => (
          <li key={person}>
            <span>
              <PersonLink id={person} name={name} />{' '}
              <span className={classes['quiet']}>{t(`recordings.role.${role}`)}</span>
            </span>
            {standing === 'refused' && reason !== null ? (
              <StateMark
                meaning={standingMeaning(standing)}
                word={t(`recordings.why.${reason}`)}
                quiet
              />
            ) : null}
          </li>
        ))}
        {others.map(({ id, name }) => (
          <li key={id}>
            <PersonLink id={id} name={name} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function People({ title, rows }: { title: string; rows: readonly GridRow[] }) {
  if (rows.length === 0) return null
  return (
    <section>
      <h3 className={classes['heading']}>
        {title} <span className={classes['count']}>{rows.length}</span>
      </h3>
      <ul className={classes['lines']}>
        {rows.map((row) => (
          <li key={row.person}>
            <Person row={row} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Person({ row }: { row: GridRow }) {
  const { t } = useTranslation()
  const { standing, reason, role, guardians } = row
  const why =
    reason === null
      ? [conditionWords(t, row.conditions), row.atLarge ? t('recordings.events.standing') : '']
          .filter((text) => text !== '')
          .join(', ')
      : t(`recordings.why.${reason}`)
  // Who signs is who is called.
  const calls = guardianSigns(row) ? guardians : []
  return (
    <>
      <span className={classes['person']}>
        <span>
          <PersonLink id={row.person} name={row.name} />{' '}
          <span className={classes['quiet']}>{t(`recordings.role.${role}`)}</span>
        </span>
        {ageUnknown(row) ? (
          <span className={classes['quiet']}>{t('recordings.people.ageUnknown')}</span>
        ) : null}
        {calls.map(({ id, name, phone }) => (
          <span key={id} className={classes['quiet']}>
            {[t('recordings.people.call', { name }), formatPhone(phone)]
              .filter((text) => text !== '')
              .join(', ')}
          </span>
        ))}
        {calls.length > 0 || row.phone === '' || hasAgreed(standing) ? null : (
          <span className={classes['quiet']}>{formatPhone(row.phone)}</span>
        )}
      </span>
      <StateMark
        meaning={standingMeaning(standing)}
        word={
          standing === 'missing' || standing === 'refused'
            ? why
            : [t(`recordings.standing.${standing}`), why].filter((text) => text !== '').join(': ')
        }
        quiet
      />
    </>
  )
}
