import { useState } from 'react'
import { Button, Group, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import { AnsweredHowFields, howOf, plainHow } from './AnsweredHowFields.tsx'
import { ConsentGrid } from './ConsentGrid.tsx'
import { answersOf, type GridAnswer, type GridAnswers } from './gridAnswers.ts'
import { recordingPolicyQuery } from './recordingsQuery.ts'
import { refusalText } from './refusalText.ts'
import { type NameOf, sessionWords } from './words.ts'
import classes from './recordings.module.css'

/** The answers of a session: one row a person, one scan for the whole stack, saved in one command. */
export function ConsentGridDialog({
  request,
  nameOf,
  onClose,
}: {
  request: RequestDetails
  nameOf: NameOf
  onClose: () => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const { data: policy } = useQuery(recordingPolicyQuery(office))
  const [answers, setAnswers] = useState<GridAnswers>(new Map())
  const [speakers, setSpeakers] = useState<ReadonlyMap<string, string>>(new Map())
  const [how, setHow] = useState(plainHow)
  const answer = (person: string, next: GridAnswer | null): void => {
    const all = new Map(answers)
    if (next === null) all.delete(person)
    else all.set(person, next)
    setAnswers(all)
  }
  const save = async (): Promise<void> => {
    const entered = answersOf(request.grid, answers, speakers)
    if (entered.length === 0) return
    if (how.day !== '' && !TimeOfDay.safeParse(how.time).success) {
      sayRefused(t('recordings.grid.timeMissing'))
      return
    }
    const vague = entered.find(
      ({ kind, conditions: { voiceOnly, noCamera, noChat } }) =>
        kind === 'givenWithConditions' && !voiceOnly && !noCamera && !noChat,
    )
    if (vague !== undefined) {
      sayRefused(t('recordings.grid.conditionsMissing', { name: nameOf(vague.person) }))
      return
    }
    const done = await run(
      (commandId) =>
        office.client.recordings.recordConsent({
          commandId,
          payload: { id: request.id, answers: entered, how: howOf(how), evidence: how.evidence },
        }),
      {
        done: ({ count, restricted }) =>
          restricted ? t('recordings.done.restricted') : t('recordings.done.answers', { count }),
        undoable: () => false,
        refused: (refusal) => refusalText(t, refusal, nameOf),
      },
    )
    if (done !== null) onClose()
  }
  return (
    <Modal
      opened
      size={940}
      title={t('recordings.grid.title', { session: sessionWords(request.session) })}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      // Answers of a whole group are not lost by a slip of the hand.
      closeOnEscape={answers.size === 0}
      closeOnClickOutside={false}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          void save()
        }}
      >
        <p className={classes['quiet']}>{t('recordings.grid.keys')}</p>
        <ConsentGrid
          rows={request.grid}
          answers={answers}
          speakers={speakers}
          onAnswer={answer}
          onSpeaker={(person, by) => setSpeakers(new Map(speakers).set(person, by))}
        />
        <AnsweredHowFields
          stack
          how={how}
          witnessed={policy?.oralWitness ?? true}
          onChange={setHow}
        />
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('components.form.cancel')}
          </Button>
          <Button type="submit" disabled={answers.size === 0}>
            {t('recordings.grid.save', { count: answers.size })}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
