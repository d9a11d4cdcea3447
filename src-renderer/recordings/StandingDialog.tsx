import { useState } from 'react'
import { Button, Checkbox, Group, Modal, SimpleGrid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { DayInput } from '#renderer/components/form/DayInput.tsx'
import { DraftNotice } from '#renderer/components/form/DraftNotice.tsx'
import { useKeptWork } from '#renderer/components/form/useKeptWork.ts'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import { groupSource } from '#renderer/courses/groupSource.ts'
import { personSource } from '#renderer/people/personSource.ts'
import { Conditions, noConditions } from '#shared/recordings/consent.ts'
import {
  AnsweredHowFields,
  FileChosen,
  givenThen,
  howOf,
  HowTyped,
  plainHow,
} from './AnsweredHowFields.tsx'
import { recordingPolicyQuery } from './recordingsQuery.ts'
import { refusalText } from './refusalText.ts'
import classes from './recordings.module.css'

const Typed = z.object({
  by: z.string(),
  group: z.string(),
  validUntil: z.string(),
  conditions: Conditions,
  how: HowTyped,
  fileChosen: FileChosen,
})
const nothing: z.infer<typeof Typed> = {
  by: '',
  group: '',
  validUntil: '',
  conditions: noConditions,
  how: plainHow,
  fileChosen: false,
}

/** Takes down a consent for what is usual, until a day, of one group or all. */
export function StandingDialog({ person, onClose }: { person: string; onClose: () => void }) {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const { data: policy } = useQuery(recordingPolicyQuery(office))
  const work = useKeptWork(`standing:${person}`, Typed, nothing)
  const { by, group, validUntil, conditions } = work.values
  const how = givenThen(work.values.how, work.restoredAt)
  const [evidence, setEvidence] = useState<File | null>(null)
  const [busy, setBusy] = useState(false)
  const leave = (): void => {
    work.forget()
    onClose()
  }
  const picked = (label: string, help: string, name: 'by' | 'group') => ({
    id: `recordings-${label}`,
    value: work.values[name],
    onChange: (next: unknown) => work.change({ [name]: typeof next === 'string' ? next : '' }),
    onBlur: () => undefined,
    label,
    required: false,
    disabled: false,
    help,
    error: null,
  })
  const save = async (): Promise<void> => {
    setBusy(true)
    const done = await run(
      () =>
        office.client.recordings.giveStanding({
          commandId: work.commandId,
          payload: {
            person,
            by: by === '' ? person : by,
            group: group === '' ? null : group,
            conditions,
            validUntil,
            how: howOf(how),
            evidence,
          },
        }),
      {
        done: () => t('recordings.recording.standing.done'),
        undoable: () => false,
        refused: (refusal) =>
          refusal.reason === 'beforeNotice'
            ? t('recordings.recording.standing.wordedLater', {
                at: formatInstant(refusal.noticeMadeAt),
              })
            : refusalText(t, refusal, () => ''),
        reused: work.renew,
      },
    )
    setBusy(false)
    if (done !== null) leave()
  }
  return (
    <Modal
      opened
      size={720}
      title={t('recordings.recording.standing.giveTitle')}
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
        <p className={classes['quiet']}>{t('recordings.recording.standing.help')}</p>
        <SimpleGrid cols={2} spacing="md" mt="sm">
          <DayInput
            data-autofocus
            required
            label={t('recordings.recording.standing.validUntil')}
            value={validUntil}
            onChange={(day) => work.change({ validUntil: day })}
          />
          <RecordPicker
            source={groupSource(office)}
            control={picked(
              t('recordings.recording.standing.group'),
              t('recordings.recording.standing.groupHelp'),
              'group',
            )}
          />
          <RecordPicker
            source={personSource(office, t)}
            control={picked(
              t('recordings.recording.standing.by'),
              t('recordings.recording.standing.byHelp'),
              'by',
            )}
          />
          <Stack gap={6} role="group" aria-label={t('recordings.recording.standing.conditions')}>
            <span>{t('recordings.recording.standing.conditions')}</span>
            {(['voiceOnly', 'noCamera', 'noChat'] as const).map((condition) => (
              <Checkbox
                key={condition}
                label={t(`recordings.condition.${condition}`)}
                checked={conditions[condition]}
                onChange={({ currentTarget }) =>
                  work.change({
                    conditions: { ...conditions, [condition]: currentTarget.checked },
                  })
                }
              />
            ))}
          </Stack>
        </SimpleGrid>
        <AnsweredHowFields
          stack={false}
          how={how}
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
          <Button type="submit" loading={busy}>
            {t('components.form.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
