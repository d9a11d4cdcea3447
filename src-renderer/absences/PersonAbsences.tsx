import './texts.ts'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { AbsenceMark } from './AbsenceMark.tsx'
import { absencesOfQuery } from './absencesQuery.ts'
import { missedWords } from './words.ts'
import classes from './absences.module.css'

/** What somebody missed, on their page. */
export function PersonAbsences({ person }: { person: string }) {
  const { t } = useTranslation()
  const { data } = useQuery(absencesOfQuery(useOffice(), person))
  if (data === undefined) return null
  if (data.length === 0) return <p className={classes['quiet']}>{t('absences.emptyPerson')}</p>
  return (
    <ul className={classes['lines']}>
      {data.map((absence) => (
        <li key={absence.id}>
          <span>
            <Anchor
              underline="always"
              renderRoot={(props) => (
                <Link to="/absences" search={{ open: absence.id }} {...props} />
              )}
            >
              {missedWords(absence)}
            </Anchor>{' '}
            <span className={classes['quiet']}>{t(`absences.kind.${absence.kind}`)}</span>
          </span>
          <AbsenceMark absence={absence} />
        </li>
      ))}
    </ul>
  )
}
