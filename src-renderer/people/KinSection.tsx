import { ActionIcon, Anchor, Button, Tooltip } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatPhone } from '#shared/people/phoneText.ts'
import type { Person, Relation } from '#shared/people/schema.ts'
import { Section } from './Section.tsx'
import classes from './people.module.css'

type Kin = Person['guardians'][number]

const relationWords = {
  mother: 'people.kin.mother',
  father: 'people.kin.father',
  guardian: 'people.kin.guardianRelation',
  other: 'people.kin.other',
} as const satisfies Record<Relation, string>

interface KinSectionsProps {
  person: Person
  editable: boolean
  onAdd?: () => void
}

/** Who answers for a person, and for whom they answer. Shown where there is somebody, or should be. */
export function KinSections({ person, editable, onAdd }: KinSectionsProps) {
  const { t } = useTranslation()
  const wanted = person.minor === 'yes'
  return (
    <>
      {person.guardians.length > 0 || wanted ? (
        <Section
          title={t('people.page.guardians')}
          action={
            editable ? (
              <Button
                size="compact-sm"
                variant="subtle"
                leftSection={<IconPlus size={14} aria-hidden />}
                {...(onAdd === undefined ? {} : { onClick: onAdd })}
              >
                {t('people.kin.add')}
              </Button>
            ) : null
          }
        >
          {person.guardians.length > 0 ? (
            <KinList person={person.id} kin={person.guardians} editable={editable} />
          ) : (
            <p className={classes['quiet']}>{t('people.page.needsGuardian')}</p>
          )}
        </Section>
      ) : null}
      {person.wards.length > 0 ? (
        <Section title={t('people.page.wards')}>
          <KinList person={person.id} kin={person.wards} editable={editable} />
        </Section>
      ) : null}
    </>
  )
}

function KinList(props: { person: string; kin: readonly Kin[]; editable: boolean }) {
  const { t } = useTranslation()
  const { client, host } = useOffice()
  const run = useCommand()
  const remove = (kin: Kin): void =>
    void run(
      (commandId) =>
        client.people.removeGuardian({ commandId, payload: { id: kin.id, person: props.person } }),
      {
        done: () => t('people.kin.removed', { name: kin.name }),
        refused: () => t('components.refusal.other'),
      },
    )
  return (
    <ul className={classes['lines']}>
      {props.kin.map((kin) => (
        <li key={kin.id} className={classes['line']}>
          <Link to="/people/$id" params={{ id: kin.person }} className={classes['link'] ?? ''}>
            {kin.name}
          </Link>
          <span className={classes['dim']}>{t(relationWords[kin.relation])}</span>
          {kin.phone === '' ? null : (
            <Anchor
              href={`tel:${kin.phone}`}
              aria-label={t('people.contact.call', { value: formatPhone(kin.phone) })}
              onClick={(event) => {
                event.preventDefault()
                void host.openExternal(`tel:${kin.phone}`)
              }}
            >
              {formatPhone(kin.phone)}
            </Anchor>
          )}
          {props.editable ? (
            <Tooltip label={t('people.kin.remove', { name: kin.name })}>
              <ActionIcon
                size={24}
                ml="auto"
                aria-label={t('people.kin.remove', { name: kin.name })}
                onClick={() => remove(kin)}
              >
                <IconX size={14} stroke={1.6} aria-hidden />
              </ActionIcon>
            </Tooltip>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
