import { useContext } from 'react'
import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { RenewKeyContext } from '#renderer/app/session/renewKey.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { DraftsContext } from '#renderer/components/form/drafts.ts'
import classes from './Notice.module.css'

/** Says to a director who goes on without one that the office has no recovery key. */
export function RecoveryNotice() {
  const { t } = useTranslation()
  const { recoveryKeyLost } = useSession()
  const renew = useContext(RenewKeyContext)
  const drafts = useContext(DraftsContext)
  return (
    <div role="status">
      {recoveryKeyLost ? (
        <p className={classes['notice']}>
          {t('app.frame.recoveryLost')}{' '}
          <Anchor
            component="button"
            type="button"
            inherit
            underline="always"
            onClick={() => void drafts.flush().then(renew)}
          >
            {t('app.frame.recoveryRenew')}
          </Anchor>
        </p>
      ) : null}
    </div>
  )
}
