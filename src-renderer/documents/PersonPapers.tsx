import './texts.ts'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { PaperMark } from './PaperMark.tsx'
import { personPapersQuery } from './paperQuery.ts'
import classes from './documents.module.css'

/** The papers made for a person, on their page. */
export function PersonPapers({ person }: { person: string }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { data } = useQuery(personPapersQuery(office, person))
  if (data === undefined) return null
  if (data.rows.length === 0)
    return <p className={classes['quiet']}>{t('documents.empty.person')}</p>
  return (
    <ul className={classes['papers']}>
      {data.rows.map((paper) => (
        <li key={paper.id}>
          <span>
            <Anchor
              renderRoot={(props) => (
                <Link to="/documents" search={{ open: paper.id }} {...props} />
              )}
            >
              {paper.number}
            </Anchor>
            <span className={classes['quiet']}>
              {` · ${t(`documents.kind.${paper.kind}`)}, ${paper.groupName}`}
            </span>
          </span>
          <span className={classes['quiet']}>
            {paper.state === 'void' ? <PaperMark state="void" quiet /> : null}{' '}
            {formatInstant(paper.madeAt)}
          </span>
        </li>
      ))}
    </ul>
  )
}
