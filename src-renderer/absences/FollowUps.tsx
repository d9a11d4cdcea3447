import { useMemo, useState } from 'react'
import { Button, Group } from '@mantine/core'
import { useQueries, type UseQueryResult } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { SendDialog } from '#renderer/deliveries/SendDialog.tsx'
import { useElectronicChannel } from '#renderer/deliveries/useElectronicChannel.ts'
import { materialsOfQuery } from '#renderer/materials/materialsQuery.ts'
import { AbsenceRequestDialog } from '#renderer/recordings/NewRequestDialog.tsx'
import { SessionDialog } from '#renderer/timetable/SessionDialog.tsx'
import { mayFollow } from '#shared/absences/followUps.ts'
import type { AbsenceDetails, FollowUpKind } from '#shared/absences/schema.ts'
import { useAbsenceCommands } from './useAbsenceCommands.ts'
import { WaiveDialog } from './WaiveDialog.tsx'

/** What may follow an absence, a press away: the likeliest first. */
export function FollowUps({ absence }: { absence: AbsenceDetails }) {
  const { t } = useTranslation()
  const office = useOffice()
  const navigate = useNavigate()
  const { follow } = useAbsenceCommands()
  const [open, setOpen] = useState<FollowUpKind | null>(null)
  const { id, person, group, sessions, kind } = absence
  const [first, ...more] = sessions
  // Of whole days the materials of each of their sessions, none twice.
  const materials = useQueries({
    queries: sessions.map(({ id: session }) =>
      materialsOfQuery(office, { kind: 'session', session }),
    ),
    combine: materialsIn,
  })
  const channel = useElectronicChannel(person.id)
  const delivery = useMemo(
    () => ({
      group: group.name === '' ? null : group.id,
      session: more.length === 0 ? (first?.id ?? null) : null,
      channel: channel ?? ('email' as const),
      materials: (materials ?? []).map((material) => ({ material, quantity: 1 })),
    }),
    [group, first?.id, more.length, materials, channel],
  )
  const consultation = useMemo(
    () => ({ kind: 'consultation' as const, people: [person.id] }),
    [person.id],
  )
  const close = (): void => setOpen(null)
  const begin = (what: FollowUpKind): void => {
    if (what === 'loan') {
      void navigate({ to: '/equipment/desk', search: { person: person.id, absence: id } })
    } else if (what === 'guardianCalled') {
      void follow(id, { kind: what, note: '' })
    } else setOpen(what)
  }
  // Whoever has an excuse is not called for.
  const offered = mayFollow(kind).filter(
    (what) => what !== 'guardianCalled' || absence.callGuardian,
  )
  return (
    <>
      <Group gap="xs">
        {offered.map((what, place) => (
          <Button
            key={what}
            size="compact-sm"
            variant={place === 0 && absence.nothingFollowed ? 'filled' : 'default'}
            disabled={what === 'delivery' && (channel === null || materials === undefined)}
            onClick={() => begin(what)}
          >
            {t(`absences.action.${what}`)}
          </Button>
        ))}
      </Group>
      {open === 'delivery' ? (
        <SendDialog
          delivery={null}
          person={person.id}
          start={delivery}
          onSent={(record) => void follow(id, { kind: 'delivery', record })}
          onClose={close}
        />
      ) : null}
      {open === 'consultation' ? (
        <SessionDialog
          session={null}
          group={group.id}
          start={consultation}
          onMade={(record) => void follow(id, { kind: 'consultation', record })}
          onClose={close}
        />
      ) : null}
      {open === 'recording' ? <AbsenceRequestDialog absence={absence} onClose={close} /> : null}
      {open === 'waived' ? <WaiveDialog absence={id} onClose={close} /> : null}
    </>
  )
}

/** The materials of all the sessions, none twice; undefined until every one is known. */
const materialsIn = (
  found: UseQueryResult<readonly { id: string }[]>[],
): readonly string[] | undefined =>
  found.every(({ data }) => data !== undefined)
    ? [...new Set(found.flatMap(({ data }) => (data ?? []).map(({ id }) => id)))]
    : undefined
