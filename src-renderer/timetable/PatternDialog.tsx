import { useCallback, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { FormSection } from '#renderer/components/form/fields.ts'
import type { FormValues } from '#renderer/components/form/meanwhile.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { today } from '#renderer/courses/today.ts'
import { usePersonSource } from '#renderer/people/usePersonSource.ts'
import type { StudyGroup } from '#shared/courses/schema.ts'
import { noGrounds, PatternInput, type SessionMode } from '#shared/timetable/schema.ts'
import { heldNow, placeFollows, useDetailFields, usePlaceFields } from './detailFields.tsx'
import { useGroundsFields } from './groundsFields.ts'
import { PatternPreview } from './PatternPreview.tsx'
import { refusalText } from './refusalText.ts'
import { WeekdayInput } from './WeekdayInput.tsx'

type Sections = readonly FormSection<keyof PatternInput>[]

/** The sessions of a group week by week: what comes of the pattern is seen before it is entered. */
export function PatternDialog({ group, onClose }: { group: StudyGroup; onClose: () => void }) {
  const { t } = useTranslation()
  const { client } = useOffice()
  const teachers = usePersonSource('teacher')
  const values = useMemo(() => startOf(group), [group])
  const [mode, setMode] = useState(values.mode)
  const [asked, setAsked] = useState<PatternInput | null>(null)
  const sections = useSections(group.id, mode, teachers, asked)
  const preview = useCallback((typed: FormValues) => {
    setAsked(PatternInput.safeParse(typed).data ?? null)
    setMode((before) => heldNow(typed['mode'], before))
  }, [])
  return (
    <FormDialog title={t('timetable.pattern.title', { name: group.name })} onClose={onClose}>
      <RecordForm
        form={`pattern:${group.id}`}
        schema={PatternInput}
        sections={sections}
        values={values}
        revision={null}
        focus="from"
        onValues={preview}
        follows={placeFollows}
        save={({ commandId, values: input }) =>
          client.timetable.createPattern({ commandId, payload: { input } })
        }
        refused={(refusal) => ({ text: refusalText(t, refusal) })}
        onSaved={({ count }, entry) => {
          sayDone(t('timetable.done.patternCreated', { count }), entry)
          onClose()
        }}
        onClose={onClose}
        saveWord={t('timetable.pattern.save')}
      />
    </FormDialog>
  )
}

const startOf = (group: StudyGroup): PatternInput => ({
  groupId: group.id,
  from: group.startsOn ?? today(),
  until: group.endsOn ?? group.startsOn ?? today(),
  slots: [{ weekday: 1, from: '09:00', to: '10:30' }],
  except: [],
  moduleId: null,
  kind: 'lesson',
  mode: 'remote',
  room: '',
  link: '',
  topic: '',
  teachers: group.teachers.map(({ person }) => person),
  ...noGrounds,
})

const useSections = (
  group: string,
  mode: SessionMode,
  teachers: RecordSource,
  asked: PatternInput | null,
): Sections => {
  const { t } = useTranslation()
  const details = useDetailFields(group, teachers)
  const place = usePlaceFields(mode)
  const grounds = useGroundsFields()
  return useMemo(
    (): Sections => [
      {
        fields: [
          { kind: 'date', name: 'from', label: t('timetable.field.firstDay') },
          { kind: 'date', name: 'until', label: t('timetable.field.lastDay') },
          {
            kind: 'rows',
            name: 'slots',
            label: t('timetable.field.slots'),
            row: () => [
              {
                kind: 'custom',
                name: 'weekday',
                label: t('timetable.field.weekday'),
                render: (control) => <WeekdayInput control={control} />,
                share: 1.6,
              },
              { kind: 'time', name: 'from', label: t('timetable.field.from') },
              { kind: 'time', name: 'to', label: t('timetable.field.to') },
            ],
            newRow: () => ({ weekday: 3, from: '09:00', to: '10:30' }),
            addWord: t('timetable.action.addSlot'),
          },
        ],
      },
      { fields: [...place, ...details] },
      { title: t('timetable.section.grounds'), fields: grounds },
      {
        fields: [
          {
            kind: 'custom',
            name: 'except',
            label: t('timetable.pattern.skippedDays'),
            wide: true,
            render: ({ value, onChange }) => (
              <PatternPreview
                input={asked}
                except={z.array(z.string()).catch([]).parse(value)}
                onExcept={onChange}
              />
            ),
          },
        ],
      },
    ],
    [t, place, details, grounds, asked],
  )
}
