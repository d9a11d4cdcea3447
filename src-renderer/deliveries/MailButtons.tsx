import './batchTexts.ts'
import { Button } from '@mantine/core'
import { IconMail } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { mailLink } from '#shared/deliveries/mailLink.ts'
import type { DeliveryDetails } from '#shared/deliveries/schema.ts'
import { useMailFiles } from './useMailActions.tsx'
import classes from './deliveries.module.css'

const sign = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

const sentWhy = { restricted: 'restricted', outdated: 'sentBefore' } as const

/** The ways of one e-mail into the user's mail program: a file, and a link where it is short. */
export function MailButtons({ delivery }: { delivery: DeliveryDetails }) {
  const { t } = useTranslation()
  const { host } = useOffice()
  const saveMails = useMailFiles()
  if (delivery.channel !== 'email' || delivery.status === 'cancelled') return null
  if (delivery.withheld !== null) {
    // What was sent is not prepared anew.
    const why = delivery.status === 'draft' ? delivery.withheld : sentWhy[delivery.withheld]
    return <p className={classes['quiet']}>{t(`batch.mail.withheld.${why}`)}</p>
  }
  const link = mailLink({ ...delivery, attachments: delivery.attachments.length })
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconMail {...sign} />}
        onClick={() => void saveMails([delivery.id])}
      >
        {t('batch.mail.files')}
      </Button>
      {link === null ? null : (
        <Button
          size="compact-sm"
          variant="default"
          component="a"
          href={link}
          onClick={(event) => {
            event.preventDefault()
            void host.openExternal(link)
          }}
        >
          {t('batch.mail.write')}
        </Button>
      )}
    </>
  )
}
