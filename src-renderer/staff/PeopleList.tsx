import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import classes from './EntryPage.module.css'

/** Somebody who can sign in at this desk. */
export interface DeskPerson {
  account: string
  name: string
  state: 'invited' | 'active'
}

interface PeopleListProps {
  people: readonly DeskPerson[]
  onChoose: (person: DeskPerson) => void
}

/** Who is working? One click or Enter on a name. */
export function PeopleList({ people, onChoose }: PeopleListProps) {
  const { t } = useTranslation()
  return (
    <ul className={classes['people']} aria-label={t('staff.signIn.choose')}>
      {people.map((person, index) => (
        <li key={person.account}>
          <UnstyledButton
            className={classes['person'] ?? ''}
            autoFocus={index === 0}
            onClick={() => onChoose(person)}
          >
            <Initials name={person.name} />
            <span style={{ flex: 1 }}>{person.name}</span>
            {person.state === 'invited' ? (
              <span style={{ color: 'var(--mantine-color-dimmed)' }}>
                {t('staff.signIn.invited')}
              </span>
            ) : null}
          </UnstyledButton>
        </li>
      ))}
    </ul>
  )
}

/** A mark to know a person by at a glance; not text, their name stands beside it or is its button's label. */
export function Initials({ name }: { name: string }) {
  const words = name.split(/\s+/).filter((word) => word !== '')
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined]
  const text = letters.map((word) => word?.charAt(0) ?? '').join('')
  return <span className={classes['initials']} data-letters={text} aria-hidden />
}
