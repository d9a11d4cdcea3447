import './texts.ts'
import { Suspense } from 'react'
import { Button, Tabs } from '@mantine/core'
import { IconArchive, IconRestore } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatDates } from '#renderer/app/format/dates.ts'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { useKeys } from '#renderer/app/keys/keyBindings.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { ArchiveDialog } from './ArchiveDialog.tsx'
import { groupQuery } from './groupQuery.ts'
import { groupTabs } from './groupTabs.ts'
import { GroupTrouble } from './GroupTrouble.tsx'
import { PhaseMark } from './PhaseMark.tsx'
import { useGroupArchiving } from './useGroupArchiving.ts'
import classes from './courses.module.css'

const route = getRouteApi('/courses/$id')

/** A group with everything that belongs to it, a tab for each kind. */
export function GroupPage() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const { actor } = useSession()
  const { id } = route.useParams()
  const { tab } = route.useSearch()
  const { data: group, error } = useQuery(groupQuery(office, id))
  const { archive, restore, asking } = useGroupArchiving()
  useWhereIAm(group?.name ?? null)
  const show = (key: string, edit?: true): void =>
    void navigate({
      to: '/courses/$id',
      params: { id },
      search: { tab: key, ...(edit === undefined ? {} : { edit }) },
      replace: true,
    })
  useKeys([{ combination: 'e', word: 'courses.keys.edit', run: () => show('about', true) }])
  if (group === undefined) return error === null ? null : <GroupTrouble error={error} />
  const tabs = groupTabs
    .filter((each) => mayCall(actor.role, each.right))
    .toSorted((one, other) => one.order - other.order)
  const open = tabs.find((each) => each.key === tab) ?? tabs[0]
  const only = { kind: 'rows' as const, ids: [id] }
  return (
    <article className={classes['page']} aria-labelledby="group-name">
      <header className={classes['pageHead']}>
        <div className={classes['pageName']}>
          <h1 id="group-name" className={classes['name']}>
            {group.name}
          </h1>
          <p className={classes['under']}>
            <span>
              {[group.course.name, group.project?.name, formatDates(group.startsOn, group.endsOn)]
                .filter((text) => text !== undefined && text !== '')
                .join(' · ')}
            </span>
            <PhaseMark dates={group} />
            {group.archivedAt === null ? null : (
              <span className={classes['quiet']}>{t('courses.archived')}</span>
            )}
          </p>
        </div>
        {group.archivedAt === null ? (
          <Button
            flex="none"
            variant="default"
            leftSection={<IconArchive size={16} stroke={1.6} aria-hidden />}
            onClick={() => void archive(only, group.name)}
          >
            {t('courses.action.archive')}
          </Button>
        ) : (
          <Button
            flex="none"
            variant="default"
            leftSection={<IconRestore size={16} stroke={1.6} aria-hidden />}
            onClick={() => void restore(only, group.name)}
          >
            {t('courses.action.restore')}
          </Button>
        )}
      </header>
      <Tabs
        value={open?.key ?? null}
        onChange={(key) => {
          if (key !== null) show(key)
        }}
        keepMounted={false}
        className={classes['tabs'] ?? ''}
      >
        <Tabs.List>
          {tabs.map((each) => (
            <Tabs.Tab key={each.key} value={each.key}>
              {t(each.word)}{' '}
              {each.key === 'participants' ? (
                <span className={classes['tabCount']}>{group.enrolled}</span>
              ) : null}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {tabs.map(({ key, Panel }) => (
          <Tabs.Panel key={key} value={key} className={classes['panel'] ?? ''}>
            <Suspense fallback={null}>
              <Panel group={group} />
            </Suspense>
          </Tabs.Panel>
        ))}
      </Tabs>
      {asking === null ? null : <ArchiveDialog {...asking} />}
    </article>
  )
}
