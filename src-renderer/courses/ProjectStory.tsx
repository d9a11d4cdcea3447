import { useState } from 'react'
import { Anchor, Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import { formatHours } from '#renderer/app/format/numbers.ts'
import type { Project } from '#shared/courses/schema.ts'
import { CourseDialog } from './CourseDialog.tsx'
import { coursesOfQuery } from './courseQuery.ts'
import { FactList } from './FactList.tsx'
import { GroupHoursTable } from './GroupHoursTable.tsx'
import { hoursOf } from './hoursOf.ts'
import { ProjectDialog } from './ProjectDialog.tsx'
import classes from './courses.module.css'

const sign = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** A training project on one screen: its facts, its courses, and the groups of each with their hours. */
export function ProjectStory({ project }: { project: Project }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState<'project' | 'course' | null>(null)
  const { data } = useQuery(coursesOfQuery(useOffice(), project.id))
  const courses = data?.rows ?? []
  const more = (data?.total ?? courses.length) - courses.length
  const { manager } = project
  const close = (): void => setOpen(null)
  return (
    <div className={classes['story']}>
      <FactList
        facts={[
          [t('courses.field.number'), project.number],
          [t('courses.field.funder'), project.funder],
          [
            t('courses.field.manager'),
            manager === null ? (
              ''
            ) : (
              <Anchor
                key="manager"
                underline="always"
                renderRoot={(props) => (
                  <Link to="/people/$id" params={{ id: manager.id }} {...props} />
                )}
              >
                {manager.name}
              </Anchor>
            ),
          ],
        ]}
      />
      <div>
        <Button
          variant="default"
          leftSection={<IconPencil {...sign} />}
          onClick={() => setOpen('project')}
        >
          {t('coursePages.edit')}
        </Button>
      </div>
      <div className={classes['storyHead']}>
        <h3>{t('coursePages.coursesOf')}</h3>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus {...sign} />}
          onClick={() => setOpen('course')}
        >
          {t('coursePages.addCourse')}
        </Button>
      </div>
      {data !== undefined && courses.length === 0 ? (
        <p className={classes['quiet']}>{t('coursePages.noCourses')}</p>
      ) : null}
      {courses.map((course) => (
        <section key={course.id} className={classes['storyPart']}>
          <div className={classes['storyHead']}>
            <h4>
              <Anchor
                renderRoot={(props) => (
                  <Link to="/courses/course/$id" params={{ id: course.id }} {...props} />
                )}
              >
                {course.name}
              </Anchor>
            </h4>
            <span className={classes['quiet']}>
              {t('coursePages.plannedInAll', { hours: formatHours(hoursOf(course)) })}
            </span>
          </div>
          <GroupHoursTable course={course.id} name={course.name} />
        </section>
      ))}
      {more > 0 ? (
        <p className={classes['quiet']}>{t('coursePages.more', { count: more })}</p>
      ) : null}
      {open === 'project' ? <ProjectDialog project={project} onDone={close} /> : null}
      {open === 'course' ? (
        <CourseDialog course={{ projectId: project.id }} onDone={close} />
      ) : null}
    </div>
  )
}
