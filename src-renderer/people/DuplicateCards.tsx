import { Anchor, Group } from '@mantine/core'
import { IconUserSearch } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DuplicateMatch } from '#shared/people/schema.ts'
import { fullName } from './personName.ts'
import { tellsApart } from './personSource.ts'
import formClasses from './personForm.module.css'
import classes from './people.module.css'

interface DuplicateCardsProps {
  matches: readonly DuplicateMatch[]
  /** The user knows better. Never offered where the personal code is the same. */
  onOther: (person: string) => void
}

/** Calmly beside the form: who this may already be. */
export function DuplicateCards({ matches, onOther }: DuplicateCardsProps) {
  const { t } = useTranslation()
  return (
    <div className={formClasses['duplicates']} role="status">
      {matches.length === 0 ? null : (
        <>
          <h2 className={classes['sectionTitle']}>{t('people.duplicates.title')}</h2>
          {matches.map((match) => (
            <div key={match.person?.id ?? 'hidden'} className={formClasses['duplicate']}>
              <IconUserSearch size={18} stroke={1.5} aria-hidden />
              <div>
                {match.person === null ? (
                  t(
                    match.by.includes('formerPersonalCode')
                      ? 'people.duplicates.hiddenFormer'
                      : 'people.duplicates.hidden',
                  )
                ) : (
                  <>
                    <strong className={formClasses['duplicateName']}>
                      {fullName(match.person)}
                    </strong>
                    <span className={formClasses['duplicateDetail']}>
                      {tellsApart(t, match.person)}
                    </span>
                    <span className={formClasses['duplicateWhy']}>
                      {match.by.map((by) => t(`people.duplicates.by.${by}`)).join(', ')}
                    </span>
                    <DuplicateWays person={match.person.id} match={match} onOther={onOther} />
                  </>
                )}
              </div>
            </div>
          ))}
        </>
      )}
    </div>
  )
}

function DuplicateWays(props: {
  person: string
  match: DuplicateMatch
  onOther: (person: string) => void
}) {
  const { t } = useTranslation()
  const { person, match } = props
  return (
    <Group gap="sm" mt={6}>
      <Link to="/people/$id" params={{ id: person }} className={classes['link'] ?? ''}>
        {t('people.duplicates.open')}
      </Link>
      {match.by.includes('personalCode') ? null : (
        <Anchor component="button" type="button" fz="sm" onClick={() => props.onOther(person)}>
          {t('people.duplicates.other')}
        </Anchor>
      )}
    </Group>
  )
}
