import './texts.ts'
import { useMemo, useState } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { sayDone } from '#renderer/components/feedback/message.tsx'
import type { FormSection } from '#renderer/components/form/fields.ts'
import { RecordForm } from '#renderer/components/form/RecordForm.tsx'
import { FormDialog } from '#renderer/courses/FormDialog.tsx'
import { PeopleInput } from '#renderer/courses/PeopleInput.tsx'
import { today } from '#renderer/courses/today.ts'
import { groupQuery } from '#renderer/courses/groupQuery.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { usePersonSource } from '#renderer/people/usePersonSource.ts'
import type { StudyGroup } from '#shared/courses/schema.ts'
import { newSession } from '#shared/timetable/newSession.ts'
import { SessionInput, type SessionMode, TimetableSession } from '#shared/timetable/schema.ts'
import { heldNow, placeFollows, useDetailFields, usePlaceFields } from './detailFields.tsx'
import { useGroundsFields } from './groundsFields.ts'
import { memberSource } from './memberSource.ts'
import { pickedGroup } from './pickedGroup.ts'
import { refusalText } from './refusalText.ts'

type Sections = readonly FormSection<keyof SessionInput>[]

const nobody: StudyGroup['teachers'] = []

interface SessionDialogProps {
  /** The session to change, or null for a new one. */
  session: TimetableSession | null
  /** The group of a new one, where it is known. */
  group: string | null
  /** What else a new one begins with. */
  start?: Partial<SessionInput>
  /** Told of a new one once it is saved. */
  onMade?: (id: string) => void
  onClose: () => void
}

/** A session entered or changed over what the user is at. */
export function SessionDialog(props: SessionDialogProps) {
  const office = useOffice()
  const { session, group } = props
  const asks = session === null && group !== null
  const { data, error } = useQuery({ ...groupQuery(office, group ?? ''), enabled: asks })
  // Who holds it stands in the form from the start; a group that can't be read has its say on saving.
  if (asks && data === undefined && error === null) return null
  return <OpenSessionDialog {...props} teachers={data?.teachers ?? nobody} />
}

/** The dialog once it is known who teaches the group. */
function OpenSessionDialog(props: SessionDialogProps & { teachers: StudyGroup['teachers'] }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { client } = office
  const { session, onClose } = props
  const values = useMemo(
    () =>
      session === null
        ? newSession(
            props.group === null ? null : { id: props.group, teachers: props.teachers },
            today(),
            props.start,
          )
        : sessionValues(session),
    [session, props.group, props.teachers, props.start],
  )
  const [now, setNow] = useState({ group: values.groupId, kind: values.kind, mode: values.mode })
  const teachers = usePersonSource('teacher')
  const [picked] = useState(() => pickedGroup(office, values.teachers))
  const sections = useSections({
    group: now.group === '' ? null : now.group,
    consultation: now.kind === 'consultation',
    mode: now.mode,
    teachers,
    groups: session === null && props.group === null ? picked.source : null,
  })
  return (
    <FormDialog title={t(session === null ? 'timetable.new' : 'timetable.edit')} onClose={onClose}>
      <RecordForm
        form={session === null ? `session:new:${props.group ?? ''}` : `session:${session.id}`}
        schema={SessionInput}
        sections={sections}
        values={values}
        revision={session?.revision ?? null}
        focus="day"
        onValues={({ groupId, kind, mode }) => {
          const group = typeof groupId === 'string' ? groupId : ''
          const read = SessionInput.shape.kind.safeParse(kind)
          const next = {
            group,
            kind: read.success ? read.data : now.kind,
            mode: heldNow(mode, now.mode),
          }
          if (JSON.stringify(next) !== JSON.stringify(now)) setNow(next)
        }}
        follows={(path, typed) => {
          if (path === 'groupId') return picked.teachers(typed)
          return path === 'kind' && typed['kind'] !== 'consultation'
            ? { people: null }
            : placeFollows(path, typed)
        }}
        save={async ({ commandId, values: input, revision }) => {
          const answer =
            session === null
              ? await client.timetable.createSession({ commandId, payload: { input } })
              : await client.timetable.updateSession({
                  commandId,
                  payload: { id: session.id, revision: revision ?? session.revision, input },
                })
          return answer.ok
            ? { ...answer, value: { made: 'id' in answer.value ? answer.value.id : null } }
            : answer
        }}
        refused={(refusal) => ({
          ...(refusal.reason === 'remoteShareExceeded' && refusal.mayOverride
            ? { field: 'overrideReason' }
            : {}),
          text: refusalText(t, refusal),
        })}
        currentOf={(current) => {
          const read = TimetableSession.safeParse(current)
          return read.success ? sessionValues(read.data) : null
        }}
        onSaved={({ made }, entry) => {
          if (made !== null) props.onMade?.(made)
          sayDone(t(session === null ? 'timetable.done.created' : 'timetable.done.saved'), entry)
          onClose()
        }}
        onClose={onClose}
      />
    </FormDialog>
  )
}

const useSections = ({
  group,
  consultation,
  mode,
  teachers,
  groups,
}: {
  group: string | null
  consultation: boolean
  mode: SessionMode
  teachers: Parameters<typeof useDetailFields>[1]
  /** Where the group is picked; null where it stands. */
  groups: RecordSource | null
}): Sections => {
  const { t } = useTranslation()
  const office = useOffice()
  const details = useDetailFields(group, teachers)
  const place = usePlaceFields(mode)
  const grounds = useGroundsFields()
  return useMemo(
    (): Sections => [
      {
        fields: [
          ...(groups !== null
            ? [
                {
                  kind: 'record' as const,
                  name: 'groupId' as const,
                  label: t('timetable.field.group'),
                  source: groups,
                  wide: true,
                },
              ]
            : []),
          { kind: 'date', name: 'day', label: t('timetable.field.day'), wide: true },
          { kind: 'time', name: 'from', label: t('timetable.field.from') },
          { kind: 'time', name: 'to', label: t('timetable.field.to') },
          ...place,
          ...details,
          ...(consultation
            ? [
                {
                  kind: 'custom' as const,
                  name: 'people' as const,
                  label: t('timetable.field.people'),
                  help: t('timetable.help.people'),
                  wide: true,
                  render: (control: Parameters<typeof PeopleInput>[0]['control']) => (
                    <PeopleInput
                      control={{
                        ...control,
                        onChange: (ids) =>
                          control.onChange(Array.isArray(ids) && ids.length > 0 ? ids : null),
                      }}
                      source={memberSource(office, group)}
                    />
                  ),
                },
              ]
            : []),
        ],
      },
      { title: t('timetable.section.grounds'), fields: grounds },
    ],
    [t, office, group, consultation, groups, details, place, grounds],
  )
}

const sessionValues = (session: TimetableSession): SessionInput => ({
  groupId: session.group.id,
  day: session.day,
  from: session.from,
  to: session.to,
  moduleId: session.module?.id ?? null,
  kind: session.kind,
  mode: session.mode,
  room: session.room,
  link: session.link,
  topic: session.topic,
  teachers: session.teachers.map(({ id }) => id),
  people: session.people?.map(({ id }) => id) ?? null,
  orderNumber: session.orderNumber,
  orderDate: session.orderDate,
  overrideReason: session.overrideReason,
})
