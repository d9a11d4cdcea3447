import { Button, Group, Progress } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatCount } from '#renderer/app/format/numbers.ts'
import { cancelWork, forgetWork, useLongWork, type Work } from './longWork.ts'
import classes from './WorkTray.module.css'

/** Long work goes on here while one works elsewhere. */
export function WorkTray() {
  const { t } = useTranslation()
  const works = useLongWork()
  if (works.length === 0) return null
  return (
    <section className={classes['tray']} aria-label={t('components.feedback.work')}>
      {works.map((work) => (
        <WorkLine key={work.id} work={work} />
      ))}
    </section>
  )
}

const endWords = {
  running: null,
  cancelling: 'components.feedback.workCancelling',
  done: 'components.feedback.workDone',
  failed: 'components.feedback.workFailed',
  cancelled: 'components.feedback.workCancelled',
} as const

function WorkLine({ work }: { work: Work }) {
  const { t } = useTranslation()
  const word = endWords[work.state]
  const percent = work.total === null || work.total === 0 ? 0 : (work.done / work.total) * 100
  const over = work.state === 'done' ? 100 : percent
  return (
    <div className={classes['work']}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <span className={classes['title']}>{work.title}</span>
        {work.cancel === null ? (
          work.state === 'running' ? null : (
            <Button
              size="compact-xs"
              flex="none"
              variant="subtle"
              color="gray"
              onClick={() => forgetWork(work.id)}
            >
              {t('components.feedback.close')}
            </Button>
          )
        ) : (
          <Button
            size="compact-xs"
            flex="none"
            variant="subtle"
            color="gray"
            disabled={work.state !== 'running'}
            onClick={() => cancelWork(work)}
          >
            {t('components.feedback.cancelWork')}
          </Button>
        )}
      </Group>
      <Progress
        value={work.state === 'running' && work.total === null ? 100 : over}
        animated={work.state === 'running' && work.total === null}
        size="sm"
        transitionDuration={100}
        color={work.state === 'failed' ? 'red' : 'baltic'}
        aria-label={work.title}
      />
      <span className={classes['count']} role="status">
        {word === null
          ? work.total === null
            ? formatCount(work.done)
            : t('components.feedback.workOf', {
                done: formatCount(work.done),
                total: formatCount(work.total),
              })
          : t(word)}
      </span>
    </div>
  )
}
