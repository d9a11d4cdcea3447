import './texts.ts'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { IconDeviceLaptop, IconFileCheck, IconFileX } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useCommand } from '#renderer/app/client/useCommand.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { useShownExport } from '#renderer/app/client/useShownExport.ts'
import { useLetterKeys } from '#renderer/app/frame/screenPreferences.ts'
import { refreshList } from '#renderer/components/table/listKeys.ts'
import { RecordTable } from '#renderer/components/table/RecordTable.tsx'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import type { ChosenRows, ListSource, RowAction } from '#renderer/components/table/tablePorts.ts'
import { fullName } from '#renderer/people/personName.ts'
import type { CheckRow, GroupPlatform, StudyGroup } from '#shared/courses/schema.ts'
import { AcquaintanceDialog } from './AcquaintanceDialog.tsx'
import { checkExportWords } from './checkExportWords.ts'
import { useCheckColumns } from './checkColumns.tsx'
import { platformsQuery, standsOutQuery } from './checksQuery.ts'
import { PlatformDialog } from './PlatformDialog.tsx'
import { useSharedKeeping } from './sharedKeeping.ts'
import { StandsOutLine } from './StandsOutLine.tsx'
import classes from './courses.module.css'

const icon = { size: 16, stroke: 1.5, 'aria-hidden': true } as const
const rowId = (row: CheckRow): string => row.id
const none: readonly GroupPlatform[] = []

interface Noting {
  what: 'platforms' | 'acquaintance'
  chosen: ChosenRows<CheckRow>
}

/** Whether the participants reach the platforms and know the procedure: a grid, noted for many at once. */
export function ChecksTab({ group }: { group: StudyGroup }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const { client } = office
  const [lettersOn] = useLetterKeys()
  const [noting, setNoting] = useState<Noting | null>(null)
  const [rows, setRows] = useState<ReadonlyMap<string, string>>(new Map())
  const { id } = group
  const name = `checks:${id}`
  const { data: platforms = none } = useQuery(platformsQuery(office, id))
  const { data: standsOut } = useQuery(standsOutQuery(office, id))
  useFollowed(name, standsOut)
  const columns = useCheckColumns(platforms)
  const source = useCallback<ListSource<CheckRow>>(
    async (list, signal) => {
      const page = await client.courses.listChecks({ group: id, list }, { signal })
      setRows(
        (known) => new Map([...known, ...page.rows.map((row) => [row.id, row.person] as const)]),
      )
      return page
    },
    [client, id],
  )
  const detail = useMemo(() => {
    const open = (row: string): void => {
      const person = rows.get(row)
      if (person !== undefined) void navigate({ to: '/people/$id', params: { id: person } })
    }
    return { openId: null, onOpen: open, onOpenPage: open, onClose: () => {} }
  }, [navigate, rows])
  // The groups of a course have the same platforms, and so the same columns.
  const keeping = useSharedKeeping(`checks:${group.course.id}`)
  const actions = useCheckActions(group, platforms, setNoting)
  const exportShown = useShownExport({
    list: { kind: 'checks', group: id },
    words: checkExportWords(t, platforms),
    fileName: `${t('courses.checks.tab')}, ${group.name}`,
  })
  return (
    <div className={classes['table']}>
      {standsOut === undefined ? null : <StandsOutLine standsOut={standsOut} />}
      <RecordTable
        key={`${id}:${platforms.map((each) => each.id).join()}`}
        name={name}
        label={t('courses.checks.label', { name: group.name })}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={fullName}
        detail={detail}
        actions={actions}
        views={keeping.views}
        preferences={keeping.preferences}
        exportShown={exportShown}
        letterKeys={lettersOn}
        searchPlaceholder={t('courses.searchParticipants')}
        empty={
          <Message title={t('courses.emptyGroup.title')} help={t('courses.emptyGroup.text')} />
        }
      />
      {noting?.what === 'platforms' ? (
        <PlatformDialog
          group={id}
          platforms={platforms}
          chosen={noting.chosen}
          onClose={() => setNoting(null)}
        />
      ) : null}
      {noting?.what === 'acquaintance' ? (
        <AcquaintanceDialog group={id} chosen={noting.chosen} onClose={() => setNoting(null)} />
      ) : null}
    </div>
  )
}

function useCheckActions(
  { id, archivedAt }: StudyGroup,
  platforms: readonly GroupPlatform[],
  note: (noting: Noting) => void,
): (chosen: ChosenRows<CheckRow>) => readonly RowAction[] {
  const { t } = useTranslation()
  const { client } = useOffice()
  const run = useCommand()
  return useCallback(
    (chosen) => {
      if (archivedAt !== null) return []
      const clear = async (): Promise<void> => {
        const payload = { group: id, selection: chosen.selection }
        const done = await run(
          (commandId) => client.courses.clearAcquaintance({ commandId, payload }),
          {
            done: ({ count }) => t('courses.checks.done.cleared', { count }),
            undoable: ({ count }) => count > 0,
            refused: () => t('courses.checks.groupArchived'),
          },
        )
        if (done !== null) chosen.clear()
      }
      return [
        ...(platforms.length === 0
          ? []
          : [
              {
                key: 'platforms',
                label: t('courses.checks.action.platforms'),
                icon: <IconDeviceLaptop {...icon} />,
                run: () => note({ what: 'platforms', chosen }),
              },
            ]),
        {
          key: 'acquainted',
          label: t('courses.checks.action.acquainted'),
          icon: <IconFileCheck {...icon} />,
          run: () => note({ what: 'acquaintance', chosen }),
        },
        {
          key: 'clear',
          label: t('courses.checks.action.clear'),
          icon: <IconFileX {...icon} />,
          run: () => void clear(),
        },
      ]
    },
    [archivedAt, client, id, note, platforms.length, run, t],
  )
}

/** When anything of the group changes, the table asks anew for what it shows. */
function useFollowed(list: string, changed: unknown): void {
  const cache = useQueryClient()
  useEffect(() => {
    if (changed !== undefined) void refreshList(cache, list, 'all')
  }, [cache, list, changed])
}
