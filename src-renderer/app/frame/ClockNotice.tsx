import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatInstant } from '#renderer/app/format/dates.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import classes from './Notice.module.css'

/** Says when the PC's clock can't be right, until it is or somebody says that it is. */
export function ClockNotice() {
  const { t } = useTranslation()
  const { client } = useOffice()
  const { clock } = useSession()
  return (
    <div role="status">
      {clock === null ? null : (
        <p className={classes['notice']}>
          {t(`app.clock.${clock.kind}`, {
            expected: formatInstant(clock.expected),
            found: formatInstant(clock.found),
          })}{' '}
          <Anchor
            component="button"
            type="button"
            inherit
            underline="always"
            onClick={() => void client.journal.acceptClock().catch(() => undefined)}
          >
            {t('app.clock.accept')}
          </Anchor>
        </p>
      )}
    </div>
  )
}
