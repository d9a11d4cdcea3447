import './texts.ts'
import { useId } from 'react'
import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { materialsOfGroupQuery } from './materialsQuery.ts'
import { SectionHead } from './SectionHead.tsx'
import { tieDetail } from './tieText.ts'
import classes from './materials.module.css'

/** What is tied to a group's course, weeks and sessions. */
export function GroupMaterials({ group }: { group: string }) {
  const { t } = useTranslation()
  const heading = useId()
  const { data: materials } = useQuery(materialsOfGroupQuery(useOffice(), group))
  if (materials === undefined) return null
  return (
    <section aria-labelledby={heading}>
      <SectionHead id={heading} title={t('materials.ofGroup.title')} />
      {materials.length === 0 ? (
        <p className={classes['quiet']}>{t('materials.ofGroup.none')}</p>
      ) : (
        <ul className={classes['lines']}>
          {materials.map(({ id, name, kind, tie }) => (
            <li key={tie.id}>
              <span className={classes['text']}>
                <Anchor
                  underline="always"
                  renderRoot={(props) => (
                    <Link to="/deliveries/materials" search={{ open: id }} {...props} />
                  )}
                >
                  {name}
                </Anchor>{' '}
                <span className={classes['quiet']}>{t(`materials.kind.${kind}`)}</span>
              </span>
              <span className={classes['quiet']}>{tieDetail(t, tie)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
