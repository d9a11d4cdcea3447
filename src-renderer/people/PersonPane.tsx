import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { ErasedPerson } from './ErasedPerson.tsx'
import { ContactList } from './ContactList.tsx'
import { FormerNames } from './FormerNames.tsx'
import { KinSections } from './KinSection.tsx'
import { OtherParts } from './OtherParts.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import { PersonGroups } from './PersonGroups.tsx'
import { PersonMarks } from './PersonMarks.tsx'
import { fullName } from './personName.ts'
import { personQuery } from './personQuery.ts'
import { isGone, PersonTrouble } from './PersonTrouble.tsx'
import { Section } from './Section.tsx'
import classes from './people.module.css'

/** A person beside the list: what one needs while they are on the phone. */
export function PersonPane({ id }: { id: string }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const { data, error } = useQuery(personQuery(office, id))
  const person = isGone(error) ? undefined : data
  if (person !== undefined && person.erasedAt !== null) {
    return <ErasedPerson person={person} erasedAt={person.erasedAt} />
  }
  const edit = (): void => void navigate({ to: '/people/$id/edit', params: { id } })
  return (
    <div className={classes['pane']}>
      <header className={classes['paneHead']}>
        <div className={classes['paneName']}>
          <h2 className={classes['name']}>{person === undefined ? '\u00a0' : fullName(person)}</h2>
          {person === undefined ? null : <FormerNames person={person} />}
        </div>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPencil size={14} stroke={1.6} aria-hidden />}
          onClick={edit}
        >
          {t('people.action.edit')}
        </Button>
      </header>
      {person === undefined ? (
        error === null ? null : (
          <PersonTrouble error={error} />
        )
      ) : (
        <>
          <PersonMarks person={person} />
          <ContactList contacts={person.contacts} />
          <PersonFacts person={person} />
          {person.note === '' ? null : <p className={classes['note']}>{person.note}</p>}
          <KinSections person={person} editable={false} />
          <Section title={t('people.page.groups')}>
            <PersonGroups person={id} />
          </Section>
          <OtherParts person={id} inPane />
        </>
      )}
    </div>
  )
}
