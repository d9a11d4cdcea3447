import { useTranslation } from 'react-i18next'
import { Link } from '@tanstack/react-router'
import type { RecordingBoard } from '#shared/recordings/schema.ts'
import { RequestState } from '#shared/recordings/requestState.ts'
import classes from './recordings.module.css'

/** These are shown even when nothing is there: they are the way that things go. */
const always: ReadonlySet<RequestState> = new Set(['collecting', 'blocked', 'cleared', 'recorded'])
const pressing: ReadonlySet<RequestState> = new Set(['blocked', 'restricted'])

/** How many requests stand where; each leads to them. */
export function BoardStates({ requests }: { requests: RecordingBoard['requests'] }) {
  const { t } = useTranslation()
  const counts = new Map<RequestState, number>()
  for (const { state } of requests) counts.set(state, (counts.get(state) ?? 0) + 1)
  return (
    <ul className={classes['states']} aria-label={t('recordings.board.states')}>
      {RequestState.options
        .filter((state) => always.has(state) || (counts.get(state) ?? 0) > 0)
        .map((state) => {
          const count = counts.get(state) ?? 0
          return (
            <li key={state}>
              <Link
                to="/recordings/requests"
                search={{ show: state }}
                className={classes['place']}
                data-pressing={count > 0 && pressing.has(state) ? true : undefined}
              >
                <span className={classes['amount']}>{count}</span>
                <span>{t(`recordings.state.${state}`)}</span>
              </Link>
            </li>
          )
        })}
    </ul>
  )
}
