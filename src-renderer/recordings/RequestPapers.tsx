import '#renderer/documents/texts.ts'
import './papersTexts.ts'
import { useState } from 'react'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { RecordingPaperKind } from '#shared/documents/schema.ts'
import { alsoRecorded } from './alsoRecorded.ts'
import { RequestPaperDialog } from './RequestPaperDialog.tsx'

const ofRequest = ['recordingRequest', 'consentList', 'deletionRecord'] as const
const ofPerson = ['consentForm', 'consentWithdrawal', 'consentReceipt'] as const
// Where nobody asked: what proves that it is gone, and what somebody says against it.
const ofNobodys = ['deletionRecord'] as const
const ofPersonThere = ['consentWithdrawal'] as const

/** The papers of a request, and of each who must agree: every one opens as it will be printed. */
export function RequestPapers({ request }: { request: string }) {
  const { t } = useTranslation()
  const { queries } = useOffice()
  const { data } = useQuery(
    queries.recordings.get.queryOptions({
      input: { id: request },
      meta: { shows: [{ kind: 'recordingRequest', ids: [request] }] },
    }),
  )
  const others = data === undefined ? [] : alsoRecorded(data)
  const nobodys = data !== undefined && data.person === null
  const [open, setOpen] = useState<{ kind: RecordingPaperKind; person: string | null } | null>(null)
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 100 }}>
        <Menu.Target>
          <Button
            size="compact-sm"
            variant="default"
            rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}
          >
            {t('recordingPapers.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={420} style={{ overflowY: 'auto' }}>
          {(nobodys ? ofNobodys : ofRequest).map((kind) => (
            <Menu.Item key={kind} onClick={() => setOpen({ kind, person: null })}>
              {t(`documents.kind.${kind}`)}
            </Menu.Item>
          ))}
          {(data?.grid ?? []).map(({ person, name }) => (
            <div key={person}>
              <Menu.Label>{name}</Menu.Label>
              {(nobodys ? ofPersonThere : ofPerson).map((kind) => (
                <Menu.Item key={kind} onClick={() => setOpen({ kind, person })}>
                  {t(`documents.kind.${kind}`)}
                </Menu.Item>
              ))}
            </div>
          ))}
          {others.map(({ id, name }) => (
            <div key={id}>
              <Menu.Label>{name}</Menu.Label>
              {ofPersonThere.map((kind) => (
                <Menu.Item key={kind} onClick={() => setOpen({ kind, person: id })}>
                  {t(`documents.kind.${kind}`)}
                </Menu.Item>
              ))}
            </div>
          ))}
        </Menu.Dropdown>
      </Menu>
      {open === null ? null : (
        <RequestPaperDialog request={request} {...open} onClose={() => setOpen(null)} />
      )}
    </>
  )
}
