import { useState } from 'react'
import { Anchor, Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatDate } from '#renderer/app/format/dates.ts'
import { PersonLink } from '#renderer/components/detail/PersonLink.tsx'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { HoldOf } from '#shared/privacy/holds.ts'
import type { KeptKind } from '#shared/privacy/keeping.ts'
import type { KeepingTask, KeepingTasks } from '#shared/privacy/keepingTasks.ts'
import { EndKeeping, isEndable } from './EndKeeping.tsx'
import { HoldDialog } from './HoldDialog.tsx'
import { ReviewIncidentDialog } from './ReviewIncidentDialog.tsx'
import classes from './privacy.module.css'

/** What a hold keeps a record of this kind by; null where it can't be held. */
const holdOf = (kind: KeptKind, { id, person }: KeepingTask): HoldOf | null => {
  if (kind === 'delivery' || kind === 'loan' || kind === 'incident') return { kind, id }
  return person === null ? null : { kind: 'person', id: person }
}

/** What it is, leading to where it is looked at before anything is done about it. */
function TaskName({ kind, task }: { kind: KeptKind; task: KeepingTask }) {
  if (task.person !== null) return <PersonLink id={task.person} name={task.name} />
  if (kind !== 'incident') return task.name
  return (
    <Anchor
      underline="always"
      renderRoot={(props) => <Link to="/incidents/$id" params={{ id: task.id }} {...props} />}
    >
      {task.name}
    </Anchor>
  )
}

/** One kind of record whose time is over, and what can be done about it here. */
export function KeptPart({ kind, total, held, tasks }: KeepingTasks[number]) {
  const { t } = useTranslation()
  const [holding, setHolding] = useState<HoldOf | null>(null)
  const [reviewing, setReviewing] = useState<string | null>(null)
  const free = tasks.filter((task) => !task.held)
  return (
    <section>
      <h2 className={classes['heading']}>{t(`privacy.keeping.kind.${kind}`)}</h2>
      <p className={classes['quiet']}>
        {`${t('privacy.keeping.over', { count: total, held })}. ${t(`privacy.keeping.how.${kind}`)}`}
      </p>
      {isEndable(kind) && total > held ? (
        <EndKeeping
          kind={kind}
          ids={free.map(({ id }) => id)}
          count={kind === 'accessLog' ? total - held : free.length}
        />
      ) : null}
      <ul className={classes['lines']}>
        {tasks.map((task) => {
          const of = holdOf(kind, task)
          return (
            <li key={task.id}>
              <span>
                <TaskName kind={kind} task={task} />{' '}
                <span className={classes['quiet']}>
                  {t('privacy.keeping.ended', { on: formatDate(task.endedOn) })}
                </span>
              </span>
              <Group gap="xs">
                {task.held ? (
                  <StateMark meaning="warning" word={t('privacy.keeping.held')} quiet />
                ) : null}
                {kind === 'incident' && !task.held ? (
                  <Button size="compact-sm" variant="default" onClick={() => setReviewing(task.id)}>
                    {t('privacy.action.review')}
                  </Button>
                ) : null}
                {of === null || task.held ? null : (
                  <Button size="compact-sm" variant="default" onClick={() => setHolding(of)}>
                    {t('privacy.action.hold')}
                  </Button>
                )}
              </Group>
            </li>
          )
        })}
      </ul>
      {kind !== 'accessLog' && total > tasks.length ? (
        <p className={classes['quiet']}>
          {t('privacy.keeping.more', { count: total - tasks.length })}
        </p>
      ) : null}
      {holding === null ? null : (
        <HoldDialog of={holding} hold={null} onClose={() => setHolding(null)} />
      )}
      {reviewing === null ? null : (
        <ReviewIncidentDialog incident={reviewing} onClose={() => setReviewing(null)} />
      )}
    </section>
  )
}
