import { useState } from 'react'
import { Button, Group, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { shownKeys } from '#renderer/app/keys/shownKeys.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { sayRefused } from '#renderer/components/feedback/message.tsx'
import { DraftNotice } from '#renderer/components/form/DraftNotice.tsx'
import { useKeptWork } from '#renderer/components/form/useKeptWork.ts'
import { today } from '#renderer/courses/today.ts'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import { isNo } from '#shared/recordings/consent.ts'
import type { GridRow } from '#shared/recordings/schema.ts'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import {
  AnsweredHowFields,
  FileChosen,
  givenThen,
  howOf,
  HowTyped,
  plainHow,
} from './AnsweredHowFields.tsx'
import { ConsentGrid } from './ConsentGrid.tsx'
import { answersOf, GridAnswer, type GridAnswers } from './gridAnswers.ts'
import { recordingPolicyQuery } from './recordingsQuery.ts'
import { refusalText } from './refusalText.ts'
import { type NameOf, sessionWords } from './words.ts'
import { withdrawnAt } from './withdrawnHow.ts'
import classes from './recordings.module.css'

/**
 * What is entered, by person: the answer with what the row said when it was entered, and who gave it
 * where that is not whom the row says.
 */
const Typed = z.object({
  answers: z.record(z.string(), GridAnswer.extend({ over: z.string() })),
  speakers: z.record(z.string(), z.string()),
  how: HowTyped,
  fileChosen: FileChosen,
})
const nothing: z.infer<typeof Typed> = {
  answers: {},
  speakers: {},
  how: plainHow,
  fileChosen: false,
}

const whenOf = ({ day, time }: HowTyped) => ({ day: day === '' ? null : day, time })

/** What stands of a row: an answer left over from before somebody else entered another is none. */
const standsAs = ({ standing, reason, conditions }: GridRow): string =>
  // Whether somebody was asked meanwhile says nothing against the answer they gave.
  standing === 'missing' ? standing : JSON.stringify([standing, reason, conditions])

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
  const work = useKeptWork(`consents:${request.id}`, Typed, nothing)
  const how = givenThen(work.values.how, work.restoredAt)
  const rows = new Map(request.grid.map((row) => [row.person, standsAs(row)]))
  const answers: GridAnswers = new Map(
    Object.entries(work.values.answers).filter(([person, { over }]) => rows.get(person) === over),
  )
  const speakers: ReadonlyMap<string, string> = new Map(Object.entries(work.values.speakers))
  // An hour that somebody made up would decide which of two answers is the later: of a no it is never asked.
  const hourNeeded = [...answers.values()].some(({ kind }) => !isNo(kind))
  const [evidence, setEvidence] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const leave = (): void => {
    work.forget()
    onClose()
  }
  const answer = (person: string, next: GridAnswer | null): void => {
    const all = new Map(answers)
    if (next === null) all.delete(person)
    else all.set(person, next)
    work.change({
      answers: Object.fromEntries(
        [...all].map(([one, given]) => [one, { ...given, over: rows.get(one) ?? '' }]),
      ),
    })
  }
  const save = async (): Promise<void> => {
    const entered = answersOf(request.grid, answers, speakers)
    if (entered.length === 0) return
    const hourless = !hourNeeded && how.time === ''
    if (how.day !== '' && !hourless && !TimeOfDay.safeParse(how.time).success) {
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
    setBusy(true)
    const done = await run(
      () =>
        office.client.recordings.recordConsent({
          commandId: work.commandId,
          payload: {
            id: request.id,
            answers: entered,
            how: hourless ? { ...howOf(how), at: withdrawnAt(whenOf(how), today()) } : howOf(how),
            evidence,
          },
        }),
      {
        done: ({ count, restricted }) =>
          restricted ? t('recordings.done.restricted') : t('recordings.done.answers', { count }),
        undoable: () => false,
        refused: (refusal) => refusalText(t, refusal, nameOf),
        reused: work.renew,
      },
    )
    setBusy(false)
    if (done !== null) leave()
  }
  return (
    <Modal
      opened
      size={940}
      title={t('recordings.grid.title', { session: sessionWords(request.session) })}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      // All but the file is kept until it is saved or called off.
      closeOnEscape={evidence === null}
      closeOnClickOutside={evidence === null}
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
        {work.restoredAt === null ? null : (
          <DraftNotice
            at={work.restoredAt}
            notKept={
              work.values.fileChosen && evidence === null ? t('recordings.grid.fileAgain') : null
            }
            onDiscard={work.forget}
          />
        )}
        <p className={classes['quiet']}>
          {t('recordings.grid.keys', { save: shownKeys('Ctrl+Enter') })}
        </p>
        <ConsentGrid
          rows={request.grid}
          answers={answers}
          speakers={speakers}
          onAnswer={answer}
          onSpeaker={(person, by) =>
            work.change({ speakers: { ...work.values.speakers, [person]: by } })
          }
        />
        <AnsweredHowFields
          stack
          how={how}
          hourNeeded={hourNeeded || answers.size === 0}
          evidence={evidence}
          witnessed={policy?.oralWitness ?? true}
          onChange={(next) => work.change({ how: next })}
          onEvidence={(file) => {
            setEvidence(file)
            work.change({ fileChosen: file !== null })
          }}
        />
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={leave}>
            {t('components.form.cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={answers.size === 0}>
            {t('recordings.grid.save', { count: answers.size })}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
