import type { ReactNode } from 'react'
import { Tabs } from '@mantine/core'
import { type LinkProps, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import './texts.ts'
import classes from './courses.module.css'

const tabs = {
  groups: '/courses',
  courses: '/courses/list',
  projects: '/courses/projects',
} as const satisfies Record<string, LinkProps['to']>
export type CoursesTab = keyof typeof tabs

const isTab = (key: string | null): key is CoursesTab => key !== null && key in tabs

/** The lists of groups, courses and training projects have one row of tabs above them. */
export function CoursesTabs({ tab, children }: { tab: CoursesTab; children: ReactNode }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  useWhereIAm(tab === 'groups' ? null : t(`coursePages.tab.${tab}`))
  return (
    <Tabs
      className={classes['lists'] ?? ''}
      value={tab}
      onChange={(key) => {
        if (isTab(key)) void navigate({ to: tabs[key] })
      }}
    >
      <Tabs.List className={classes['listTabs'] ?? ''} aria-label={t('app.areas.courses')}>
        {Object.keys(tabs)
          .filter(isTab)
          .map((key) => (
            <Tabs.Tab key={key} value={key}>
              {t(`coursePages.tab.${key}`)}
            </Tabs.Tab>
          ))}
      </Tabs.List>
      <Tabs.Panel value={tab} className={classes['listPanel'] ?? ''}>
        {children}
      </Tabs.Panel>
    </Tabs>
  )
}
