import { useState, type ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import { ListScreen } from '#renderer/components/detail/ListScreen.tsx'
import type { RecordTableProps } from '#renderer/components/table/recordTableProps.ts'
import type { ListQuery } from '#shared/lists/list.ts'
import { CoursesTabs } from './CoursesTabs.tsx'

interface Named {
  id: string
  name: string
}

interface CourseRecordsProps<Row> extends Pick<RecordTableProps<Row>, 'columns' | 'source'> {
  /** Which records of the area they are; words and the export go by it. */
  tab: 'courses' | 'projects'
  view: readonly [ListQuery | null, (next: ListQuery) => void]
  Pane: ComponentType<{ id: string }>
  onOpenPage: (id: string) => void
  /** Where a new one is entered. */
  Entry: ComponentType<{ onDone: () => void }>
  /** Where the open one is changed. */
  Change: ComponentType<{ id: string; onDone: () => void }>
}

const rowId = ({ id }: Named): string => id
const rowLabel = ({ name }: Named): string => name

/** A register of the courses area: its list, the open record beside it, and the dialog for a new one. */
export function CourseRecords<Row extends Named>(props: CourseRecordsProps<Row>) {
  const { t } = useTranslation()
  const { tab, columns, source, view, Pane, onOpenPage, Entry, Change } = props
  const [entering, setEntering] = useState(false)
  const [changing, setChanging] = useState<string | null>(null)
  return (
    <CoursesTabs tab={tab}>
      <ListScreen
        name={tab}
        label={t(`coursePages.${tab}.list`)}
        columns={columns}
        source={source}
        rowId={rowId}
        rowLabel={rowLabel}
        view={view}
        pane={{ label: t(`coursePages.${tab}.pane`), Pane }}
        onOpenPage={onOpenPage}
        create={{
          word: t(`coursePages.${tab}.new`),
          key: `coursePages.${tab}.newKey`,
          run: () => setEntering(true),
        }}
        edit={{ key: `coursePages.${tab}.editKey`, run: setChanging }}
        exported={{ list: { kind: tab }, words: {}, fileName: t(`coursePages.tab.${tab}`) }}
        searchPlaceholder={t(`coursePages.${tab}.search`)}
        empty={{
          title: t(`coursePages.${tab}.empty`),
          text: t(`coursePages.${tab}.emptyText`),
        }}
      />
      {entering ? <Entry onDone={() => setEntering(false)} /> : null}
      {changing === null ? null : <Change id={changing} onDone={() => setChanging(null)} />}
    </CoursesTabs>
  )
}
