import { useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { EraseDialog } from '#renderer/erasure/EraseDialog.tsx'
import { AddGuardianDialog } from './AddGuardianDialog.tsx'
import { ErasedPerson } from './ErasedPerson.tsx'
import { ContactList } from './ContactList.tsx'
import { FormerNames } from './FormerNames.tsx'
import { KinSections } from './KinSection.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { OtherParts } from './OtherParts.tsx'
import { PersonActions } from './PersonActions.tsx'
import { PersonFacts } from './PersonFacts.tsx'
import { PersonGroups } from './PersonGroups.tsx'
import { PersonHistory } from './PersonHistory.tsx'
import { PersonMarks } from './PersonMarks.tsx'
import { fullName } from './personName.ts'
import { personQuery } from './personQuery.ts'
import { isGone, PersonTrouble } from './PersonTrouble.tsx'
import { Section } from './Section.tsx'
import classes from './people.module.css'

const route = getRouteApi('/people/$id')

/** A person's story on one screen. */
export function PersonPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const { id } = route.useParams()
  const { data: person, error } = useQuery(personQuery(office, id))
  const [dialog, setDialog] = useState<'none' | 'merge' | 'guardian' | 'erase'>('none')
  const closeDialog = (): void => setDialog('none')
  const edit = (): void => void navigate({ to: '/people/$id/edit', params: { id } })
  useWhereIAm(person === undefined ? null : fullName(person))
  useKeys([
    { combination: 'e', word: 'people.keys.edit', run: edit },
    { combination: 'n', word: 'people.keys.new', run: () => void navigate({ to: '/people/new' }) },
  ])
  if (isGone(error)) return <PersonTrouble error={error} />
  if (person === undefined) return error === null ? null : <PersonTrouble error={error} />
  if (person.erasedAt !== null) return <ErasedPerson person={person} erasedAt={person.erasedAt} />
  return (
    <article className={classes['page']} aria-labelledby="person-name">
      <header className={classes['pageHead']}>
        <div className={classes['pageName']}>
          <h1 id="person-name" className={classes['name']}>
            {fullName(person)}
          </h1>
          <FormerNames person={person} />
        </div>
        <PersonActions person={person} onEdit={edit} onDialog={setDialog} />
      </header>
      <PersonMarks person={person} />
      <div className={classes['story']}>
        <div className={classes['main']}>
          <Section title={t('people.page.contacts')}>
            <ContactList contacts={person.contacts} />
          </Section>
          <Section title={t('people.page.groups')}>
            <PersonGroups person={id} />
          </Section>
          <OtherParts person={id} inPane={false} />
          <KinSections
            person={person}
            editable={person.archivedAt === null}
            onAdd={() => setDialog('guardian')}
          />
          <PersonHistory person={person} />
        </div>
        <div className={classes['side']}>
          <Section title={t('people.page.facts')}>
            <PersonFacts person={person} />
          </Section>
          {person.note === '' ? null : (
            <Section title={t('people.page.note')}>
              <p className={classes['note']}>{person.note}</p>
            </Section>
          )}
        </div>
      </div>
      {dialog === 'guardian' ? <AddGuardianDialog ward={id} onClose={closeDialog} /> : null}
      {dialog === 'erase' ? <EraseDialog person={id} onClose={closeDialog} /> : null}
      {dialog === 'merge' ? (
        <MergeDialog
          first={id}
          second={null}
          onClose={closeDialog}
          onMerged={(kept) => {
            closeDialog()
            if (kept !== id)
              void navigate({ to: '/people/$id', params: { id: kept }, replace: true })
          }}
        />
      ) : null}
    </article>
  )
}
