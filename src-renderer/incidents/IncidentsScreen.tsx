import './texts.ts'
import { useCallback, useMemo } from 'react'
import { Chip, Group } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useTableKeeping } from '#renderer/app/client/tableKeeping.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { useLetterKeys } from '#renderer/app/frame/screenPreferences.ts'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { NewButton } from '#renderer/components/table/NewButton.tsx'
import { RecordTable } from '#renderer/components/table/RecordTable.tsx'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import type { IncidentRow } from '#shared/incidents/file.ts'
import { useIncidentColumns } from './incidentColumns.tsx'
import { KeysAmiss } from './KeysAmiss.tsx'
import { shownView, startQuery, viewQuery, viewsFor } from './listViews.ts'
import { useIncidentsView } from './views.ts'
import classes from './incidents.module.css'

const rowId = (row: IncidentRow): string => row.id
const rowLabel = (row: IncidentRow): string => row.number
/** Nothing stands beside the list: an incident is opened as a page of its own. */
const nothing = (): void => undefined

/** The incidents that the reader may know of, and no others. */
export function IncidentsScreen() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const { client } = useOffice()
  const { actor } = useSession()
  const listViews = viewsFor(actor.role)
  const [view, setView] = useIncidentsView()
  const [lettersOn] = useLetterKeys()
  const keeping = useTableKeeping()
  const columns = useIncidentColumns()
  const source = useCallback<ListSource<IncidentRow>>(
    (request, signal) => client.incidents.list(request, { signal }),
    [client],
  )
  const file = (): void => void navigate({ to: '/incidents/new' })
  const detail = useMemo(() => {
    const open = (id: string): void => void navigate({ to: '/incidents/$id', params: { id } })
    return { openId: null, onOpen: open, onOpenPage: open, onClose: nothing }
  }, [navigate])
  useKeys([{ combination: 'n', word: 'app.incident.file', run: file }])
  return (
    <div className={classes['screen']}>
      <KeysAmiss />
      <Chip.Group
        value={shownView(view ?? startQuery, actor.account)}
        onChange={(chosen) => {
          const name = listViews.find((each) => each === chosen)
          if (name !== undefined) setView(viewQuery(name, actor.account))
        }}
      >
        <Group gap="xs" className={classes['views'] ?? ''} aria-label={t('incidents.view.label')}>
          {listViews.map((each) => (
            <Chip key={each} value={each} size="xs" variant="outline">
              {t(`incidents.view.${each}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <div className={classes['table']}>
        <RecordTable
          name="incidents"
          label={t('incidents.list')}
          columns={columns}
          source={source}
          rowId={rowId}
          rowLabel={rowLabel}
          query={view}
          onQueryChange={setView}
          startQuery={startQuery}
          detail={detail}
          preferences={keeping.preferences}
          letterKeys={lettersOn}
          searchPlaceholder={t('incidents.search')}
          empty={<Message title={t('incidents.empty.title')} help={t('incidents.empty.text')} />}
          toolbar={<NewButton word={t('incidents.filing')} narrow={false} onClick={file} />}
        />
      </div>
    </div>
  )
}
