import { useState } from 'react'
import { Button, Checkbox, Group, Modal, SimpleGrid, Stack } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { DayInput } from '#renderer/components/form/DayInput.tsx'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import { groupSource } from '#renderer/courses/groupSource.ts'
import { personSource } from '#renderer/people/personSource.ts'
import { noConditions } from '#shared/recordings/consent.ts'
import { AnsweredHowFields, howOf, plainHow } from './AnsweredHowFields.tsx'
import { recordingPolicyQuery } from './recordingsQuery.ts'
import { refusalText } from './refusalText.ts'
import classes from './recordings.module.css'

/** Takes down a consent for what is usual, until a day, of one group or all. */
export function StandingDialog({ person, onClose }: { person: string; onClose: () => void }) {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const { data: policy } = useQuery(recordingPolicyQuery(office))
  const [by, setBy] = useState('')
  const [group, setGroup] = useState('')
  const [validUntil, setValidUntil] = useState('')
  const [conditions, setConditions] = useState(noConditions)
  const [how, setHow] = useState(plainHow)
  const picked = (label: string, help: string, value: string, set: (value: string) => void) => ({
    id: `recordings-${label}`,
    value,
    onChange: (next: unknown) => set(typeof next === 'string' ? next : ''),
    onBlur: () => undefined,
    label,
    required: false,
    disabled: false,
    help,
    error: null,
  })
  const save = async (): Promise<void> => {
    const done = await run(
      (commandId) =>
        office.client.recordings.giveStanding({
          commandId,
          payload: {
            person,
            by: by === '' ? person : by,
            group: group === '' ? null : group,
            conditions,
            validUntil,
            how: howOf(how),
            evidence: how.evidence,
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
      },
    )
    if (done !== null) onClose()
  }
  return (
    <Modal
      opened
      size={720}
      title={t('recordings.recording.standing.giveTitle')}
      closeButtonProps={{ 'aria-label': t('components.feedback.close') }}
      // What was taken down goes by the buttons alone, never by a slip.
      closeOnEscape={false}
      closeOnClickOutside={false}
      onClose={onClose}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <p className={classes['quiet']}>{t('recordings.recording.standing.help')}</p>
        <SimpleGrid cols={2} spacing="md" mt="sm">
          <DayInput
            data-autofocus
            required
            label={t('recordings.recording.standing.validUntil')}
            value={validUntil}
            onChange={setValidUntil}
          />
          <RecordPicker
            source={groupSource(office)}
            control={picked(
              t('recordings.recording.standing.group'),
              t('recordings.recording.standing.groupHelp'),
              group,
              setGroup,
            )}
          />
          <RecordPicker
            source={personSource(office, t)}
            control={picked(
              t('recordings.recording.standing.by'),
              t('recordings.recording.standing.byHelp'),
              by,
              setBy,
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
                  setConditions({ ...conditions, [condition]: currentTarget.checked })
                }
              />
            ))}
          </Stack>
        </SimpleGrid>
        <AnsweredHowFields
          stack={false}
          how={how}
          witnessed={policy?.oralWitness ?? true}
          onChange={setHow}
        />
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('components.form.cancel')}
          </Button>
          <Button type="submit">{t('components.form.save')}</Button>
        </Group>
      </form>
    </Modal>
  )
}
