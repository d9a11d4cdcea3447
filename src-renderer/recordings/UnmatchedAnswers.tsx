import { useState } from 'react'
import { Button, Group } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { formatInstant } from '#renderer/app/format/dates.ts'
import type { RequestDetails } from '#shared/recordings/listed.ts'
import type { UnmatchedAnswer } from '#shared/recordings/unmatched.ts'
import { AssignDialog } from './AssignDialog.tsx'
import { DismissDialog } from './DismissDialog.tsx'
import type { NameOf } from './words.ts'
import classes from './recordings.module.css'

/** Answers of a platform's report that fitted nobody: those that wait first, then what became of the others. */
export function UnmatchedAnswers({ request, nameOf }: { request: RequestDetails; nameOf: NameOf }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<{ kind: 'assign' | 'dismiss'; answer: UnmatchedAnswer } | null>(
    null,
  )
  const { unmatched } = request
  if (unmatched.length === 0) return null
  const waiting = unmatched.filter(({ settledAt }) => settledAt === null)
  const settled = unmatched.filter(({ settledAt }) => settledAt !== null)
  const shared = { request, nameOf, onClose: () => setOpen(null) }
  return (
    <section>
      <h3 className={classes['heading']}>
        {t('recordings.unmatched.title')}{' '}
        {waiting.length === 0 ? null : <span className={classes['count']}>{waiting.length}</span>}
      </h3>
      <ul className={classes['lines']}>
        {waiting.map((answer) => (
          <li key={answer.id} className={classes['stacked']}>
            <Said answer={answer} />
            <Group gap="xs">
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setOpen({ kind: 'assign', answer })}
              >
                {t('recordings.unmatched.assign')}
              </Button>
              <Button
                size="compact-sm"
                variant="default"
                onClick={() => setOpen({ kind: 'dismiss', answer })}
              >
                {t('recordings.unmatched.dismiss')}
              </Button>
            </Group>
          </li>
        ))}
        {settled.map((answer) => (
          <li key={answer.id} className={classes['stacked']}>
            <Said answer={answer} />
            <span className={classes['quiet']}>
              {answer.person === null
                ? t('recordings.unmatched.nobody', { why: answer.why })
                : t('recordings.unmatched.whose', { name: nameOf(answer.person) })}
            </span>
          </li>
        ))}
      </ul>
      {open === null ? null : open.kind === 'assign' ? (
        <AssignDialog {...shared} answer={open.answer} />
      ) : (
        <DismissDialog {...shared} answer={open.answer} />
      )}
    </section>
  )
}

function Said({ answer: { name, email, kind, at } }: { answer: UnmatchedAnswer }) {
  const { t } = useTranslation()
  const who = [name, email].filter((text) => text !== '').join(', ')
  return (
    <span className={classes['person']}>
      <span>{`${who}: ${t(`recordings.event.${kind}`)}`}</span>
      <span className={classes['quiet']}>{formatInstant(at)}</span>
    </span>
  )
}
