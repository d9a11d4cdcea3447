import { Anchor } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { PaperReceipts } from '#renderer/documents/PaperReceipts.tsx'
import { paperQuery } from '#renderer/documents/paperQuery.ts'
import classes from './deliveries.module.css'

/** The paper that is signed for a delivery: how it was received, with its scan. */
export function SignedReceipt({
  paper: { id, number },
}: {
  paper: { id: string; number: string }
}) {
  const { t } = useTranslation()
  const { data: paper } = useQuery(paperQuery(useOffice(), id))
  return (
    <section>
      <h3 className={classes['heading']}>
        {`${t('documents.kind.deliveryReceipt')} `}
        <Anchor renderRoot={(props) => <Link to="/documents" search={{ open: id }} {...props} />}>
          {number}
        </Anchor>
      </h3>
      {paper === undefined ? null : <PaperReceipts paper={paper} receipts={paper.receipts} />}
    </section>
  )
}
