import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useOffice } from '#renderer/app/client/office.ts'
import { usePersonSource } from '#renderer/people/usePersonSource.ts'
import { TimeOfDay } from '#shared/calendar/timeOfDay.ts'
import {
  ChangeGrounds,
  noGrounds,
  Place,
  type SessionMode,
  type SessionsOf,
} from '#shared/timetable/schema.ts'
import { CancelTouches } from './CancelTouches.tsx'
import { type ChosenSessions, ChosenDialog } from './ChosenDialog.tsx'
import { heldNow, placeFollows, usePlaceFields } from './detailFields.tsx'
import { useGroundsFields } from './groundsFields.ts'

interface ChangeProps {
  /** The list that the sessions were chosen in. */
  of: SessionsOf
  chosen: ChosenSessions
  onClose: () => void
}

const grounds = ({ orderNumber, orderDate, overrideReason }: ChangeGrounds): ChangeGrounds => ({
  orderNumber,
  orderDate,
  overrideReason,
})

/** Cancels the chosen sessions, or holds cancelled ones after all. */
export function CancelDialog(props: ChangeProps & { way: 'cancel' | 'restore' }) {
  const { t } = useTranslation()
  const { timetable } = useOffice().client
  const { of, chosen, way } = props
  const offered = useGroundsFields()
  const title = t(`timetable.${way}Title`, { count: chosen.count })
  const sections = useMemo(
    // What is cancelled takes nothing of the remote share.
    () => [{ fields: offered.filter(({ name }) => way !== 'cancel' || name !== 'overrideReason') }],
    [offered, way],
  )
  return (
    <ChosenDialog
      {...props}
      form={`sessions:${way}`}
      title={title}
      saveWord={title}
      {...(way === 'cancel'
        ? {
            leaveWord: t('components.form.leaveAsIs'),
            before: <CancelTouches of={of} selection={chosen.selection} />,
          }
        : {})}
      schema={ChangeGrounds}
      sections={sections}
      values={noGrounds}
      save={({ commandId, values }) =>
        timetable[way === 'cancel' ? 'cancelSessions' : 'restoreSessions']({
          commandId,
          payload: { of, selection: chosen.selection, grounds: values },
        })
      }
      done={(count) => t(`timetable.done.${way}`, { count })}
    />
  )
}

const Move = z
  .object({
    days: z.number('number').int('number').min(-731, 'tooFar').max(731, 'tooFar'),
    from: TimeOfDay.nullable(),
    to: TimeOfDay.nullable(),
    ...ChangeGrounds.shape,
  })
  // Without another day or another time nothing would move.
  .refine(({ days, from, to }) => days !== 0 || from !== null || to !== null, {
    path: ['days'],
    message: 'required',
  })

/** Moves the chosen sessions by days, to other times, or both. */
export function MoveDialog(props: ChangeProps) {
  const { t } = useTranslation()
  const { timetable } = useOffice().client
  const fields = useGroundsFields()
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'number' as const,
            name: 'days' as const,
            label: t('timetable.field.days'),
            help: t('timetable.help.days'),
            wide: true,
          },
          {
            kind: 'time' as const,
            name: 'from' as const,
            label: t('timetable.field.newFrom'),
            help: t('timetable.help.newTime'),
          },
          { kind: 'time' as const, name: 'to' as const, label: t('timetable.field.newTo') },
        ],
      },
      { title: t('timetable.section.grounds'), fields },
    ],
    [t, fields],
  )
  const { of, chosen } = props
  return (
    <ChosenDialog
      {...props}
      form="sessions:move"
      title={t('timetable.moveTitle', { count: chosen.count })}
      saveWord={t('timetable.action.moveNow')}
      schema={Move}
      sections={sections}
      values={{ days: 0, from: null, to: null, ...noGrounds }}
      save={({ commandId, values }) => {
        const { days, from, to } = values
        const payload = {
          of,
          selection: chosen.selection,
          days,
          from,
          to,
          grounds: grounds(values),
        }
        return timetable.moveSessions({ commandId, payload })
      }}
      done={(count) => t('timetable.done.moved', { count })}
    />
  )
}

const NewPlace = Place.extend(ChangeGrounds.shape)

/** Gives the chosen sessions another room or link. */
export function PlaceDialog(props: ChangeProps) {
  const { t } = useTranslation()
  const { timetable } = useOffice().client
  const fields = useGroundsFields()
  const { of, chosen } = props
  const { mode, room, link } = chosen.rows[0] ?? { mode: 'onSite', room: '', link: '' }
  const [held, setHeld] = useState<SessionMode>(mode)
  const place = usePlaceFields(held)
  const sections = useMemo(
    () => [{ fields: place }, { title: t('timetable.section.grounds'), fields }],
    [t, place, fields],
  )
  return (
    <ChosenDialog
      {...props}
      form="sessions:place"
      title={t('timetable.placeTitle', { count: chosen.count })}
      saveWord={t('timetable.action.placeNow')}
      schema={NewPlace}
      sections={sections}
      values={{ mode, room, link, ...noGrounds }}
      onValues={(now) => setHeld(heldNow(now['mode'], held))}
      follows={placeFollows}
      save={({ commandId, values }) => {
        const to = { mode: values.mode, room: values.room, link: values.link }
        return timetable.changePlace({
          commandId,
          payload: { of, selection: chosen.selection, place: to, grounds: grounds(values) },
        })
      }}
      done={(count) => t('timetable.done.placed', { count })}
    />
  )
}

const Substitution = z.object({
  from: z.uuid().nullable(),
  to: z.uuid('required'),
  ...ChangeGrounds.shape,
})

/** A teacher is ill: somebody else takes the chosen sessions. */
export function SubstituteDialog(props: ChangeProps) {
  const { t } = useTranslation()
  const { timetable } = useOffice().client
  const fields = useGroundsFields()
  const source = usePersonSource('teacher')
  const sections = useMemo(
    () => [
      {
        fields: [
          {
            kind: 'record' as const,
            name: 'from' as const,
            label: t('timetable.field.insteadOf'),
            help: t('timetable.help.insteadOf'),
            source,
          },
          {
            kind: 'record' as const,
            name: 'to' as const,
            label: t('timetable.field.substitute'),
            source,
          },
        ],
      },
      { title: t('timetable.section.grounds'), fields },
    ],
    [t, source, fields],
  )
  const { of, chosen } = props
  // Whoever holds all that is seen of the chosen sessions is likely the one to be replaced.
  const [first, ...others] = new Set(
    chosen.rows.flatMap(({ teachers }) => teachers.map(({ id }) => id)),
  )
  return (
    <ChosenDialog
      {...props}
      form="sessions:substitute"
      title={t('timetable.substituteTitle', { count: chosen.count })}
      saveWord={t('timetable.action.substituteNow')}
      schema={Substitution}
      sections={sections}
      values={{ from: others.length === 0 ? (first ?? null) : null, to: '', ...noGrounds }}
      save={({ commandId, values }) =>
        timetable.replaceTeacher({
          commandId,
          payload: {
            of,
            selection: chosen.selection,
            from: values.from,
            to: values.to,
            grounds: grounds(values),
          },
        })
      }
      done={(count) => t('timetable.done.substituted', { count })}
    />
  )
}
