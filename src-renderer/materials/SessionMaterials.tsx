import './texts.ts'
import { useId, useState } from 'react'
import { Anchor, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import type { TimetableSession } from '#shared/timetable/schema.ts'
import { materialsOfQuery } from './materialsQuery.ts'
import { SectionHead } from './SectionHead.tsx'
import { SessionMaterialDialog } from './SessionMaterialDialog.tsx'
import { Tool } from './Tool.tsx'
import classes from './materials.module.css'

const sign = { size: 14, stroke: 1.6, 'aria-hidden': true } as const

/** The materials of a session, beside the timetable; added and removed here. */
export function SessionMaterials({ session }: { session: TimetableSession }) {
  const { t } = useTranslation()
  const office = useOffice()
  const run = useCommand()
  const heading = useId()
  const [adding, setAdding] = useState(false)
  const to = { kind: 'session' as const, session: session.id }
  const { data: materials } = useQuery(materialsOfQuery(office, to))
  const remove = (id: string): void =>
    void run((commandId) => office.client.materials.untie({ commandId, payload: { id, to } }), {
      done: () => t('materials.ofSession.removed'),
      refused: ({ reason }) => t(`materials.refusal.${reason}`),
    })
  if (materials === undefined) return null
  return (
    <section aria-labelledby={heading}>
      <SectionHead id={heading} title={t('materials.ofSession.title')}>
        {session.state === 'cancelled' ? null : (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus {...sign} />}
            onClick={() => setAdding(true)}
          >
            {t('materials.ofSession.add')}
          </Button>
        )}
      </SectionHead>
      {materials.length === 0 ? (
        <p className={classes['quiet']}>{t('materials.ofSession.none')}</p>
      ) : (
        <ul className={classes['lines']}>
          {materials.map(({ id, name, kind }) => (
            <li key={id}>
              <span className={classes['text']}>
                <Anchor
                  underline="always"
                  renderRoot={(props) => (
                    <Link to="/deliveries/materials" search={{ open: id }} {...props} />
                  )}
                >
                  {name}
                </Anchor>{' '}
                <span className={classes['quiet']}>{t(`materials.kind.${kind}`)}</span>
              </span>
              <Tool word={t('materials.ofSession.remove', { name })} onClick={() => remove(id)}>
                <IconX {...sign} />
              </Tool>
            </li>
          ))}
        </ul>
      )}
      {adding ? (
        <SessionMaterialDialog session={session.id} onClose={() => setAdding(false)} />
      ) : null}
    </section>
  )
}
