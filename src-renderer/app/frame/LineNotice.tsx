import { useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import classes from './Notice.module.css'

/** Says when the office does not answer, and when it will not again. */
export function LineNotice() {
  const { t } = useTranslation()
  const { host } = useOffice()
  const line = host.connect()
  const state = useSyncExternalStore(line.onChange, () => line.state)
  return (
    <div role="status">
      {state === 'lost' || state === 'ended' ? (
        <p className={classes['notice']}>{t(`app.frame.${state}`)}</p>
      ) : null}
    </div>
  )
}
