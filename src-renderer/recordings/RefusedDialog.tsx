import './texts.ts'
import { useState } from 'react'
import { Button, Checkbox, Group, Modal, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import { personSource } from '#renderer/people/personSource.ts'
import { noConditions } from '#shared/recordings/consent.ts'
import type { AskedOf } from '#shared/recordings/listed.ts'
import { askedOfQuery } from './recordingsQuery.ts'
import { refusalText } from './refusalText.ts'
import { sessionWords } from './words.ts'
import classes from './recordings.module.css'

const keyOf = ({ request, person }: AskedOf): string => `${request}/${person.id}`

/** Somebody on the phone does not agree: the person, and Enter. No reason, witness or file. */
export function RefusedDialog({ person, onClose }: { person: string | null; onClose: () => void }) {
  const { t } = useTranslation()
  const office = useOffice()
  const [whom, setWhom] = useState(person ?? '')
  return (
    <Modal
      opened
      size={560}
      title={t('recordings.refuse.title')}
      // The cursor stands where the name is typed.
      withCloseButton={false}
      onClose={onClose}
    >
      <Stack gap="md">
        <RecordPicker
          source={personSource(office, t)}
          control={{
            id: 'recordings-refused',
            value: whom,
            onChange: (value) => setWhom(typeof value === 'string' ? value : ''),
            onBlur: () => undefined,
            label: t('recordings.refuse.person'),
            required: true,
            disabled: false,
            help: t('recordings.refuse.hint'),
            error: null,
          }}
        />
        {whom === '' ? (
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('components.form.cancel')}
            </Button>
          </Group>
        ) : (
          <Requests key={whom} person={whom} onClose={onClose} />
        )}
      </Stack>
    </Modal>
  )
}

/** The requests in which they have a say: a no to all of them, unless one is taken out. */
function Requests({ person, onClose }: { person: string; onClose: () => void }) {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const { data: asked } = useQuery(askedOfQuery(office, person))
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [busy, setBusy] = useState(false)
  if (asked === undefined) return null
  if (asked.length === 0) {
    return <p className={classes['quiet']}>{t('recordings.refuse.none')}</p>
  }
  const meant = asked.filter((one) => !left.has(keyOf(one)))
  const nameOf = (id: string): string =>
    asked.find((one) => one.person.id === id)?.person.name ?? ''
  const refuse = async (): Promise<void> => {
    setBusy(true)
    let count = 0
    for (const { request, person: of } of meant) {
      const answer = {
        person: of.id,
        by: person,
        kind: 'refused' as const,
        conditions: noConditions,
      }
      const how = {
        at: null,
        method: 'oral' as const,
        witness: null,
        language: 'lv' as const,
        note: '',
      }
      const done = await run(
        (commandId) =>
          office.client.recordings.recordConsent({
            commandId,
            payload: { id: request, answers: [answer], how, evidence: null },
          }),
        { done: () => null, refused: (refusal) => refusalText(t, refusal, nameOf) },
      )
      if (done === null) return setBusy(false)
      count += 1
    }
    sayDone(t('recordings.done.refused', { count }))
    onClose()
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void refuse()
      }}
    >
      <Stack gap="xs" role="group" aria-label={t('recordings.refuse.what')}>
        {asked.map((one) => (
          <Checkbox
            key={keyOf(one)}
            label={[
              sessionWords(one.session),
              one.group.name,
              ...(one.person.id === person ? [] : [one.person.name]),
            ].join(' · ')}
            checked={!left.has(keyOf(one))}
            onChange={({ currentTarget }) => {
              const next = new Set(left)
              if (currentTarget.checked) next.delete(keyOf(one))
              else next.add(keyOf(one))
              setLeft(next)
            }}
          />
        ))}
      </Stack>
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {t('components.form.cancel')}
        </Button>
        {/* Enter is all that is left to press. */}
        <Button type="submit" color="red" autoFocus loading={busy} disabled={meant.length === 0}>
          {t('recordings.refuse.save')}
        </Button>
      </Group>
    </form>
  )
}
