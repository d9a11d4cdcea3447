import './texts.ts'
import { useContext, useState } from 'react'
import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { IncidentFile } from '#shared/incidents/file.ts'
import { incidentPapersQuery } from './incidentQuery.ts'
import { IncidentPaperDialog } from './IncidentPaperDialog.tsx'
import { NewPaperDialog } from './NewPaperDialog.tsx'
import { OpenReasonContext } from './openReason.ts'
import { papersToMake, type PaperToMake } from './papersToMake.ts'

interface Shown {
  id: string
  number: string
}

/** Papers of an incident: looked at, then numbered and sealed in the file, or opened as they were made. */
export function IncidentPapers({ file }: { file: IncidentFile }) {
  const { t } = useTranslation()
  const office = useOffice()
  const reason = useContext(OpenReasonContext)
  const { data: made } = useQuery(incidentPapersQuery(office, file.id, reason))
  const [shown, setShown] = useState<Shown | null>(null)
  const [wish, setWish] = useState<PaperToMake | null>(null)
  return (
    <>
      <Menu position="bottom-end" transitionProps={{ duration: 100 }}>
        <Menu.Target>
          <Button
            variant="default"
            rightSection={<IconChevronDown size={16} stroke={1.5} aria-hidden />}
          >
            {t('incidents.paper.menu')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{t('incidents.paper.make')}</Menu.Label>
          {papersToMake(t, file).map((one) => (
            <Menu.Item key={one.key} onClick={() => setWish(one)}>
              {one.word}
            </Menu.Item>
          ))}
          <Menu.Label>{t('incidents.paper.made')}</Menu.Label>
          {made === undefined || made.length === 0 ? (
            <Menu.Label>{t('incidents.paper.none')}</Menu.Label>
          ) : (
            made.map(({ id, number, kind }) => (
              <Menu.Item key={id} onClick={() => setShown({ id, number })}>
                {t('incidents.paper.numbered', { number, kind: t(`incidents.paper.kind.${kind}`) })}
              </Menu.Item>
            ))
          )}
        </Menu.Dropdown>
      </Menu>
      {wish === null ? null : (
        <NewPaperDialog file={file} wish={wish} onClose={() => setWish(null)} />
      )}
      {shown === null ? null : (
        <IncidentPaperDialog incident={file.id} paper={shown} onClose={() => setShown(null)} />
      )}
    </>
  )
}
