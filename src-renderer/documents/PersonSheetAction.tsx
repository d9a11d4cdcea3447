import './texts.ts'
import { useState } from 'react'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconPrinter } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { personEnrolmentsQuery } from '#renderer/courses/personEnrolments.ts'
import { SheetsDialog } from './SheetsDialog.tsx'

/** Opens a person's information sheet; with several groups one is chosen, the newest first. */
export function PersonSheetAction({ person }: { person: string }) {
  const { t } = useTranslation()
  const office = useOffice()
  const { data: enrolments = [] } = useQuery(personEnrolmentsQuery(office, person))
  const { data: shown } = useQuery(
    office.queries.people.get.queryOptions({
      input: { id: person },
      meta: { shows: [{ kind: 'person', ids: [person] }] },
    }),
  )
  const [group, setGroup] = useState<string | null>(null)
  const [first] = enrolments
  const open = (): void => setGroup(first?.group.id ?? null)
  useKeys([{ combination: 'p', word: 'documents.keys.print', run: open }])
  if (first === undefined) return null
  const face = {
    variant: 'subtle',
    size: 'compact-sm',
    leftSection: <IconPrinter size={16} stroke={1.6} aria-hidden />,
    'aria-keyshortcuts': 'p',
  } as const
  return (
    <>
      {enrolments.length === 1 ? (
        <Button {...face} onClick={open}>
          {t('documents.action.sheet')}
        </Button>
      ) : (
        <Menu position="bottom-end" transitionProps={{ duration: 100 }}>
          <Menu.Target>
            <Button {...face} rightSection={<IconChevronDown size={14} stroke={1.6} aria-hidden />}>
              {t('documents.action.sheet')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Label>{t('documents.chooseGroup')}</Menu.Label>
            {enrolments.map((enrolment) => (
              <Menu.Item key={enrolment.id} onClick={() => setGroup(enrolment.group.id)}>
                {enrolment.group.name}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {group === null || shown === undefined ? null : (
        <SheetsDialog
          of={{ kind: 'participant', group, person }}
          name={`${shown.givenName} ${shown.familyName}`.trim()}
          onClose={() => setGroup(null)}
        />
      )}
    </>
  )
}
