import { useState } from 'react'
import { Button, Group, Radio } from '@mantine/core'
import { IconArrowsLeftRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate, formatInstant } from '#renderer/app/format/dates.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import type { MergeField, Person } from '#shared/people/schema.ts'
import { fieldsToChoose, mergeValue, takenFromMerged } from './mergeChoice.ts'
import { fullName } from './personName.ts'
import mergeClasses from './merge.module.css'
import classes from './people.module.css'

interface MergeChoiceProps {
  /** The record that stays, and the one whose all goes over to it. */
  kept: Person
  merged: Person
  onSwap: () => void
  onClose: () => void
  onMerged: (kept: string) => void
}

/** Two records side by side; a choice for every field in which they differ. */
export function MergeChoice({ kept, merged, onSwap, onClose, onMerged }: MergeChoiceProps) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  const [chosen, setChosen] = useState<ReadonlySet<MergeField>>(new Set())
  const [busy, setBusy] = useState(false)
  const fields = fieldsToChoose(kept, merged)
  const choose = (field: MergeField, which: string): void => {
    const next = new Set(chosen)
    if (which === 'merged') next.add(field)
    else next.delete(field)
    setChosen(next)
  }
  const merge = async (): Promise<void> => {
    setBusy(true)
    const done = await run(
      (commandId) =>
        client.people.merge({
          commandId,
          payload: {
            kept: { id: kept.id, revision: kept.revision },
            merged: { id: merged.id, revision: merged.revision },
            takeFromMerged: takenFromMerged(kept, merged, chosen),
          },
        }),
      {
        done: () => t('people.merge.done', { name: fullName(kept) }),
        refused: (refusal) => t(`people.refusal.${refusal.reason}`),
      },
    )
    setBusy(false)
    if (done !== null) onMerged(done.id)
  }
  const names = fields.includes('givenName') || fields.includes('familyName')
  const unites = (['contacts', 'parts', 'groups', 'guardians', 'papers'] as const)
    .map((what) => t(`people.merge.unites.${what}`))
    .join(', ')
  return (
    <>
      <p className={classes['quiet']}>{t('people.merge.text')}</p>
      <table className={mergeClasses['merge']}>
        <thead>
          <tr>
            <th scope="col">{t('people.merge.field')}</th>
            <RecordHead title={t('people.merge.first')} person={kept} />
            <RecordHead title={t('people.merge.second')} person={merged} />
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{t(`people.field.${field}`)}</th>
              {(['kept', 'merged'] as const).map((which) => (
                <td key={which}>
                  <Radio
                    name={`merge-${field}`}
                    label={inWords(t, which === 'kept' ? kept : merged, field)}
                    checked={(which === 'merged') === chosen.has(field)}
                    onChange={() => choose(field, which)}
                  />
                </td>
              ))}
            </tr>
          ))}
          <tr>
            <th scope="row">{t('people.merge.united')}</th>
            <td colSpan={2}>{unites}</td>
          </tr>
        </tbody>
      </table>
      {fields.length === 0 ? <p>{t('people.merge.nothingDiffers')}</p> : null}
      {names ? <p className={classes['quiet']}>{t('people.merge.formerName')}</p> : null}
      {fields.includes('personalCode') ? (
        <p className={classes['quiet']}>{t('people.merge.codeKept')}</p>
      ) : null}
      <Group gap="xs" mt="lg">
        <Button data-autofocus loading={busy} onClick={() => void merge()}>
          {t('people.merge.yes')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {t('components.form.cancel')}
        </Button>
        <Button
          ml="auto"
          variant="default"
          leftSection={<IconArrowsLeftRight size={16} stroke={1.6} aria-hidden />}
          onClick={onSwap}
        >
          {t('people.merge.swap')}
        </Button>
      </Group>
    </>
  )
}

function RecordHead({ title, person }: { title: string; person: Person }) {
  const { t } = useTranslation()
  const date = formatInstant(person.createdAt).slice(0, 11)
  return (
    <th scope="col">
      {title}
      <span className={mergeClasses['mergeName']}>{fullName(person)}</span>
      <span className={mergeClasses['mergeSince']}>{t('people.merge.created', { date })}</span>
    </th>
  )
}

const inWords = (t: Texts, person: Person, field: MergeField): string => {
  switch (field) {
    case 'birthDate':
      return formatDate(person.birthDate)
    case 'gender':
      return t(`people.gender.${person.gender}`)
    case 'language':
      return t(`people.language.${person.language}`)
    case 'preferredChannel':
      return t(`people.channel.${person.preferredChannel}`)
    default:
      return mergeValue(person, field)
  }
}
