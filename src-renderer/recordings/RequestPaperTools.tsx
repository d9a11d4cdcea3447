import { Group } from '@mantine/core'
import { ConsentExport } from './ConsentExport.tsx'
import { RequestPapers } from './RequestPapers.tsx'
import { SessionConsentForms } from './SessionConsentForms.tsx'

/** What goes out of the program about one request: its papers, the stack of forms, the consent records. */
export function RequestPaperTools({ request }: { request: string }) {
  return (
    <Group gap="xs">
      <RequestPapers request={request} />
      <SessionConsentForms request={request} />
      <ConsentExport of={{ kind: 'request', request }} />
    </Group>
  )
}
