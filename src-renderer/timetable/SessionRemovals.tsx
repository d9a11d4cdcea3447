import { useState } from 'react'
import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconFlag, IconPencil, IconUserOff, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { Removal } from '#shared/timetable/removal.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import { RemovalDialog } from './RemovalDialog.tsx'
import { sessionRemovalsQuery } from './removalQuery.ts'
import { removalLine } from './removalLine.ts'
import classes from './timetable.module.css'

const sign = { size: 14, stroke: 1.6, 'aria-hidden': true } as const

/** Who was sent out of a session (procedure 001, 19), and whether the group's tutor knows. */
export function SessionRemovals({ session }: { session: TimetableSession }) {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const { data: removals = [] } = useQuery(sessionRemovalsQuery(office, session.id))
  const [editing, setEditing] = useState<Removal | 'new' | null>(null)
  const remove = (id: string): void =>
    void run(
      (commandId) =>
        office.client.timetable.forgetRemoval({ commandId, payload: { id, session: session.id } }),
      {
        done: () => t('timetable.removal.removed'),
        refused: () => t('components.refusal.other'),
      },
    )
  return (
    <section aria-label={t('timetable.removal.title')}>
      <div className={classes['removalHead']}>
        <h3>{t('timetable.removal.title')}</h3>
        {session.state === 'cancelled' ? null : (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconUserOff size={16} stroke={1.6} aria-hidden />}
            onClick={() => setEditing('new')}
          >
            {t('timetable.removal.action')}
          </Button>
        )}
      </div>
      {removals.length === 0 ? (
        <p className={classes['quiet']}>{t('timetable.removal.none')}</p>
      ) : (
        <ul className={classes['removals']}>
          {removals.map((removal) => (
            <li key={removal.id}>
              <div className={classes['removalText']}>
                <p>{removal.person.name}</p>
                <p className={classes['quiet']}>{removalLine(t, removal)}</p>
                {removal.note === '' ? null : <p>{removal.note}</p>}
                {removal.tutorToldAt === null ? (
                  <StateMark meaning="waiting" word={t('timetable.removal.tutorNotTold')} quiet />
                ) : null}
              </div>
              <Tooltip label={t('timetable.removal.incident')}>
                <ActionIcon
                  size={24}
                  aria-label={t('timetable.removal.incident')}
                  renderRoot={(props) => (
                    <Link
                      to="/incidents/new"
                      search={{ session: session.id, removal: removal.id }}
                      {...props}
                    />
                  )}
                >
                  <IconFlag {...sign} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={t('timetable.removal.edit')}>
                <ActionIcon
                  size={24}
                  aria-label={t('timetable.removal.edit')}
                  onClick={() => setEditing(removal)}
                >
                  <IconPencil {...sign} />
                </ActionIcon>
              </Tooltip>
              <Tooltip label={t('timetable.removal.remove')}>
                <ActionIcon
                  size={24}
                  aria-label={t('timetable.removal.remove')}
                  onClick={() => remove(removal.id)}
                >
                  <IconX {...sign} />
                </ActionIcon>
              </Tooltip>
            </li>
          ))}
        </ul>
      )}
      {editing === null ? null : (
        <RemovalDialog
          session={session}
          removal={editing === 'new' ? null : editing}
          onClose={() => setEditing(null)}
        />
      )}
    </section>
  )
}
