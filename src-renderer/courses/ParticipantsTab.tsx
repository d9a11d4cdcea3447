import './texts.ts'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { Button } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { useShownExport } from '#renderer/app/client/useShownExport.ts'
import { useLetterKeys } from '#renderer/app/frame/screenPreferences.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { refreshList } from '#renderer/components/table/listKeys.ts'
import { RecordTable } from '#renderer/components/table/RecordTable.tsx'
import { Message } from '#renderer/components/table/TableMessage.tsx'
import type { ListSource } from '#renderer/components/table/tablePorts.ts'
import { ImportButton } from '#renderer/imports/ImportButton.tsx'
import { fullName } from '#renderer/people/personName.ts'
import { type EnrolmentRow, EnrolmentState, type StudyGroup } from '#shared/courses/schema.ts'
import { EnrolDialog } from './EnrolDialog.tsx'
import { useEnrolmentColumns } from './enrolmentColumns.tsx'
import { membersQuery } from './groupQuery.ts'
import { type Acting, EnrolmentDialog } from './EnrolmentDialog.tsx'
import { useSharedKeeping } from './sharedKeeping.ts'
import { useEnrolmentActions } from './useEnrolmentActions.tsx'
import { WaitingNote } from './WaitingNote.tsx'
import classes from './courses.module.css'

const rowId = (row: EnrolmentRow): string => row.id

/** Who is in the group and where they stand. Enter opens the person. */
export function ParticipantsTab({ group }: { group: StudyGroup }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const { client } = office
  const [lettersOn] = useLetterKeys()
  const [adding, setAdding] = useState(false)
  const [acting, setActing] = useState<Acting | null>(null)
  const { id } = group
  const name = `enrolments:${id}`
  const members = useFollowed(name, id)
  const columns = useEnrolmentColumns()
  const keeping = useSharedKeeping('enrolments')
  const actions = useEnrolmentActions(setActing)
  const source = useCallback<ListSource<EnrolmentRow>>(
    (list, signal) => client.courses.listEnrolments({ group: id, list }, { signal }),
    [client, id],
  )
  const personOf = useMemo(() => new Map(members.map((row) => [row.id, row.person])), [members])
  const detail = useMemo(() => {
    const open = (row: string): void => {
      const person = personOf.get(row)
      if (person !== undefined) void navigate({ to: '/people/$id', params: { id: person } })
    }
    return { openId: null, onOpen: open, onOpenPage: open, onClose: () => {} }
  }, [navigate, personOf])
  const exportShown = useShownExport({
    list: { kind: 'enrolments', group: id },
    words: exportWords(t),
    fileName: group.name,
  })
  const confirm = (enrolment: string): void => {
    const rows = members.filter((row) => row.id === enrolment)
    const selection = { kind: 'rows' as const, ids: [enrolment] }
    const chosen = { selection, rows, count: 1, clear: () => {} }
    setActing({ kind: 'state', state: 'confirmed', chosen })
  }
  const closed = group.archivedAt !== null
  useKeys(
    closed ? [] : [{ combination: 'n', word: 'courses.keys.enrol', run: () => setAdding(true) }],
  )
  const add = (
    <Button
      h={30}
      px={12}
      className={classes['tool'] ?? ''}
      disabled={closed}
      leftSection={<IconUserPlus size={16} stroke={1.8} aria-hidden />}
      aria-keyshortcuts="n"
      onClick={() => setAdding(true)}
    >
      {t('courses.action.enrol')}
    </Button>
  )
  return (
    <div className={classes['table']}>
      <WaitingNote group={group} onConfirm={confirm} />
      <RecordTable
        key={id}
        name={name}
        label={t('courses.participants', { name: group.name })}
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
          <Message
            title={t('courses.emptyGroup.title')}
            help={t(closed ? 'courses.refusal.groupArchived' : 'courses.emptyGroup.text')}
          />
        }
        toolbar={
          <>
            <ImportButton group={id} disabled={closed} />
            {add}
          </>
        }
      />
      {adding ? (
        <EnrolDialog
          group={group}
          members={members.map((row) => row.person)}
          onClose={() => setAdding(false)}
        />
      ) : null}
      <EnrolmentDialog group={group} acting={acting} onClose={() => setActing(null)} />
    </div>
  )
}

const exportWords = (t: Texts): Record<string, string> =>
  Object.fromEntries([
    ...EnrolmentState.options.map((state) => [`state.${state}`, t(`courses.state.${state}`)]),
    ...(['yes', 'no', 'unknown'] as const).map((minor) => [
      `minor.${minor}`,
      t(`courses.minor.${minor}`),
    ]),
  ])

/** The members as they are now; when they change, the table asks anew for what it shows. */
const useFollowed = (list: string, group: string): readonly EnrolmentRow[] => {
  const office = useOffice()
  const client = useQueryClient()
  const { data } = useQuery(membersQuery(office, group))
  const rows = data?.rows ?? nobody
  useEffect(() => {
    // The first answer comes with the table's own.
    if (rows !== nobody) void refreshList(client, list, 'all')
  }, [client, list, rows])
  return rows
}

const nobody: readonly EnrolmentRow[] = []
