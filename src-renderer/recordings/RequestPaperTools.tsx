import { Button, Group } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import './papersTexts.ts'
import { ConsentExport } from './ConsentExport.tsx'
import { RequestPapers } from './RequestPapers.tsx'
import { SessionConsentForms } from './SessionConsentForms.tsx'

/**
 * What goes out of the program about one request, and what comes back: its papers, the stack of forms,
 * the consent records for whoever may export them, the platform's report. Where nobody asked there is
 * nothing to agree to: neither forms nor a report.
 */
export function RequestPaperTools({ request, asked }: { request: string; asked: boolean }) {
  const { t } = useTranslation()
  const { actor } = useSession()
  return (
    <Group gap="xs">
      <RequestPapers request={request} />
      {asked ? <SessionConsentForms request={request} /> : null}
      {asked ? (
        <Button
          size="compact-sm"
          variant="default"
          renderRoot={(props) => <Link to="/recordings/import" search={{ request }} {...props} />}
        >
          {t('recordingPapers.importReport')}
        </Button>
      ) : null}
      {mayCall(actor.role, 'recordings.consentRecords') ? (
        <ConsentExport of={{ kind: 'request', request }} />
      ) : null}
    </Group>
  )
}
