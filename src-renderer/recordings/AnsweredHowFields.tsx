import { FileInput, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { DayInput } from '#renderer/components/form/DayInput.tsx'
import { FieldInput } from '#renderer/components/form/FieldInput.tsx'
import { RecordPicker } from '#renderer/components/picker/RecordPicker.tsx'
import { dayAndTime } from '#renderer/notices/contactValues.ts'
import { personSource } from '#renderer/people/personSource.ts'
import { Language } from '#shared/people/schema.ts'
import { ConsentMethod } from '#shared/recordings/consent.ts'
import { AnsweredHow } from '#shared/recordings/schema.ts'

/** How answers were given, as it is typed: the same for the whole stack. */
export const HowTyped = z.object({
  method: ConsentMethod,
  witness: z.string(),
  day: z.string(),
  time: z.string(),
  language: AnsweredHow.shape.language,
  note: z.string(),
})
export type HowTyped = z.infer<typeof HowTyped>

/** Whether there was a file: it is not kept itself, and who finds the rest again is told to choose it anew. */
export const FileChosen = z.boolean().default(false)

export const plainHow: HowTyped = {
  method: 'paper',
  witness: '',
  day: '',
  time: '',
  language: null,
  note: '',
}

/** What was found again was said when it was typed, and not when it is saved at last. */
export const givenThen = (how: HowTyped, restoredAt: string | null): HowTyped =>
  restoredAt === null || how.day !== '' ? how : { ...how, ...dayAndTime(restoredAt) }

/** Each in the language of their form, as the office has it. */
const ownLanguage = 'own'

/** The same as the office takes it; an empty day is now. */
export const howOf = ({ method, witness, day, time, language, note }: HowTyped): AnsweredHow => ({
  method,
  witness: method === 'oral' && witness !== '' ? witness : null,
  at: day === '' ? null : { day, time },
  language,
  note,
})

/** How, when and before whom; one scan for all of a stack. */
export function AnsweredHowFields({
  how,
  evidence,
  witnessed,
  stack,
  hourNeeded = true,
  onChange,
  onEvidence,
}: {
  how: HowTyped
  /** What they signed or wrote, as a file. */
  evidence: File | null
  /** Whether an oral yes needs somebody else who heard it. */
  witnessed: boolean
  /** Whether they are answers of many. */
  stack: boolean
  /** Whether a day must have its hour: of a no its end counts, as of a withdrawal. */
  hourNeeded?: boolean
  onChange: (how: HowTyped) => void
  onEvidence: (evidence: File | null) => void
}) {
  const { t } = useTranslation()
  const office = useOffice()
  const set = (more: Partial<HowTyped>): void => onChange({ ...how, ...more })
  return (
    <SimpleGrid cols={3} spacing="sm" mt="md">
      <Select
        label={t('recordings.grid.how')}
        allowDeselect={false}
        data={ConsentMethod.options.map((value) => ({
          value,
          label: t(`recordings.grid.method.${value}`),
        }))}
        value={how.method}
        onChange={(value) => {
          const read = ConsentMethod.safeParse(value)
          if (read.success) set({ method: read.data })
        }}
      />
      <DayInput
        label={t('recordings.grid.day')}
        description={t(
          hourNeeded ? 'recordings.grid.dayHelp' : 'recordings.recording.withdraw.whenHelp',
        )}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        value={how.day}
        onChange={(day) => set({ day })}
      />
      <FieldInput
        field={{ kind: 'time' }}
        control={{
          id: 'recordings-answered-time',
          value: how.time,
          onChange: (value) => set({ time: typeof value === 'string' ? value : '' }),
          onBlur: () => undefined,
          label: t('recordings.grid.time'),
          required: hourNeeded && how.day !== '',
          disabled: how.day === '',
          help: undefined,
          error: null,
        }}
      />
      {how.method === 'oral' && witnessed ? (
        <RecordPicker
          source={personSource(office, t)}
          control={{
            id: 'recordings-witness',
            value: how.witness,
            onChange: (value) => set({ witness: typeof value === 'string' ? value : '' }),
            onBlur: () => undefined,
            label: t('recordings.grid.witness'),
            required: true,
            disabled: false,
            help: t('recordings.grid.witnessHelp'),
            error: null,
          }}
        />
      ) : null}
      <FileInput
        label={t('recordings.grid.file')}
        description={t(stack ? 'recordings.grid.fileHelp' : 'recordings.grid.fileHelpOne')}
        inputWrapperOrder={['label', 'input', 'error', 'description']}
        clearable
        clearButtonProps={{ 'aria-label': t('recordings.grid.fileClear') }}
        value={evidence}
        onChange={onEvidence}
      />
      <Select
        label={t('recordings.grid.language')}
        allowDeselect={false}
        data={[
          {
            value: ownLanguage,
            label: t(stack ? 'recordings.grid.ownLanguage' : 'recordings.grid.ownLanguageOne'),
          },
          ...Language.options.map((value) => ({ value, label: t(`recordings.grid.${value}`) })),
        ]}
        value={how.language ?? ownLanguage}
        onChange={(value) => {
          const read = AnsweredHow.shape.language.safeParse(value === ownLanguage ? null : value)
          if (read.success) set({ language: read.data })
        }}
      />
      <TextInput
        label={t('recordings.grid.note')}
        value={how.note}
        maxLength={300}
        onChange={({ currentTarget }) => set({ note: currentTarget.value })}
      />
    </SimpleGrid>
  )
}
