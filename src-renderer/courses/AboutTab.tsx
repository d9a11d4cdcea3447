import './texts.ts'
import { useState } from 'react'
import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { GroupModules } from '#renderer/timetable/GroupModules.tsx'
import type { Course, Project, StudyGroup } from '#shared/courses/schema.ts'
import { CourseDialog } from './CourseDialog.tsx'
import { GroupFacts } from './GroupFacts.tsx'
import { GroupForm } from './GroupForm.tsx'
import { groupQuery } from './groupQuery.ts'
import { ProjectDialog } from './ProjectDialog.tsx'
import classes from './courses.module.css'

const route = getRouteApi('/courses/$id')

type Open = { kind: 'course'; course: Course } | { kind: 'project'; project: Project } | null

/** What is known of the group, changed in place; course and project have forms of their own. */
export function AboutTab({ group }: { group: StudyGroup }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const office = useOffice()
  const cache = useQueryClient()
  const { edit = false } = route.useSearch()
  const [open, setOpen] = useState<Open>(null)
  const { id, project } = group
  const show = (editing: boolean): void =>
    void navigate({
      to: '/courses/$id',
      params: { id },
      search: { tab: 'about', ...(editing ? { edit: true } : {}) },
      replace: true,
    })
  const close = (): void => {
    setOpen(null)
    // The group shows names of its course and project, and is not itself touched by their change.
    void cache.invalidateQueries({ queryKey: groupQuery(office, id).queryKey })
  }
  if (edit) {
    return <GroupForm group={group} onSaved={() => show(false)} onClose={() => show(false)} />
  }
  return (
    <div className={classes['about']}>
      <GroupFacts
        group={group}
        onEditCourse={() =>
          void office.client.courses
            .getCourse({ id: group.course.id })
            .then((course) => setOpen({ kind: 'course', course }))
        }
        {...(project === null
          ? {}
          : {
              onEditProject: () =>
                void office.client.courses
                  .getProject({ id: project.id })
                  .then((found) => setOpen({ kind: 'project', project: found })),
            })}
      />
      <Button
        variant="default"
        leftSection={<IconPencil size={16} stroke={1.6} aria-hidden />}
        aria-keyshortcuts="e"
        onClick={() => show(true)}
      >
        {t('courses.action.edit')}
      </Button>
      <GroupModules group={id} />
      {open?.kind === 'course' ? <CourseDialog course={open.course} onDone={close} /> : null}
      {open?.kind === 'project' ? <ProjectDialog project={open.project} onDone={close} /> : null}
    </div>
  )
}
