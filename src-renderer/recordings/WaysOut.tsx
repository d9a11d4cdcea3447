import { useMemo, useState } from 'react'
import { Button, Group } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDate } from '#renderer/app/format/dates.ts'
import { useAbsenceCommands } from '#renderer/absences/useAbsenceCommands.ts'
import { SendDialog } from '#renderer/deliveries/SendDialog.tsx'
import { useElectronicChannel } from '#renderer/deliveries/useElectronicChannel.ts'
import { materialsOfQuery } from '#renderer/materials/materialsQuery.ts'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { RequestState } from '#shared/recordings/requestState.ts'
import type { OpenRequestDialog } from './RequestDialog.tsx'
import { useRecordingCommands } from './useRecordingCommands.ts'
import type { NameOf } from './words.ts'
import classes from './recordings.module.css'

/** Where who asked has no recording to watch: there is to be none, or nobody may watch it any more. */
const withoutRecording: ReadonlySet<RequestState> = new Set([
  'blocked',
  'rejected',
  'cancelled',
  'restricted',
  'deleted',
])

/** What is left where somebody does not agree: record less, ask otherwise, or send the materials (6.4). */
export function WaysOut({
  request,
  nameOf,
  onDialog,
}: {
  request: RequestDetails
  nameOf: NameOf
  onDialog: (dialog: OpenRequestDialog) => void
}) {
  const { t } = useTranslation()
  const { narrow } = useRecordingCommands(nameOf)
  const { state, notices, lapsed, person } = request
  const terms = notices.at(-1)?.terms
  if (!(lapsed || withoutRecording.has(state)) || person === null) return null
  const changeable = state === 'blocked' && !lapsed && terms !== undefined
  return (
    <section>
      <h3 className={classes['heading']}>{t('recordings.ways.title')}</h3>
      {changeable ? <p className={classes['quiet']}>{t('recordings.ways.text')}</p> : null}
      <Group gap="xs" mt={6}>
        {changeable && terms.mode !== 'teacherAndSlides' ? (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() =>
              void narrow(
                { id: request.id, revision: request.revision },
                { ...terms, mode: 'teacherAndSlides', leftOut: [] },
              )
            }
          >
            {t('recordings.ways.slides')}
          </Button>
        ) : null}
        {changeable ? (
          <>
            <Button size="compact-sm" variant="default" onClick={() => onDialog('narrow')}>
              {t('recordings.ways.narrow')}
            </Button>
            <Button size="compact-sm" variant="default" onClick={() => onDialog('widen')}>
              {t('recordings.ways.widen')}
            </Button>
          </>
        ) : null}
        <SendMaterials request={request} person={person.id} />
      </Group>
    </section>
  )
}

/** The materials of the session go out to who asked; the absence it followed from is then settled too. */
function SendMaterials({ request, person }: { request: RequestDetails; person: string }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { follow } = useAbsenceCommands()
  const [open, setOpen] = useState(false)
  const { session, group, absence } = request
  const channel = useElectronicChannel(person)
  const { data: materials } = useQuery(
    materialsOfQuery(office, { kind: 'session', session: session.id }),
  )
  const start = useMemo(
    () => ({
      group: group.id,
      session: session.id,
      channel: channel ?? ('email' as const),
      subject: t('recordings.subject', { date: formatDate(session.day) }),
      materials: (materials ?? []).map((material) => ({ material: material.id, quantity: 1 })),
    }),
    [t, group.id, session, materials, channel],
  )
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        disabled={channel === null || materials === undefined}
        onClick={() => setOpen(true)}
      >
        {t('recordings.ways.materials')}
      </Button>
      {open ? (
        <SendDialog
          delivery={null}
          person={person}
          start={start}
          onSent={(record) => {
            if (absence !== null) void follow(absence, { kind: 'delivery', record })
          }}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </>
  )
}
