import { useState } from 'react'
import { Anchor, Button } from '@mantine/core'
import { IconPencil, IconPlus } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { OutsideLink } from '#renderer/components/detail/OutsideLink.tsx'
import type { Course } from '#shared/courses/schema.ts'
import { CourseDialog } from './CourseDialog.tsx'
import { CourseModules } from './CourseModules.tsx'
import { FactList } from './FactList.tsx'
import { GroupHoursTable } from './GroupHoursTable.tsx'
import classes from './courses.module.css'

const sign = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** A course on one screen: what it is, its modules, and its groups with their hours. */
export function CourseStory({ course }: { course: Course }) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [editing, setEditing] = useState(false)
  const { project, programme, platforms } = course
  return (
    <div className={classes['story']}>
      <FactList
        facts={[
          [
            t('courses.field.project'),
            project === null ? (
              ''
            ) : (
              <Anchor
                key="project"
                underline="always"
                renderRoot={(props) => (
                  <Link to="/courses/project/$id" params={{ id: project.id }} {...props} />
                )}
              >
                {project.name}
              </Anchor>
            ),
          ],
          [t('courses.field.programme'), programme],
          [
            t('courses.field.platforms'),
            platforms.length === 0 ? (
              ''
            ) : (
              <ul key="platforms" className={classes['plainList']}>
                {platforms.map(({ id, name, link, access }) => (
                  <li key={id}>
                    {name}
                    {link === '' ? null : (
                      <>
                        {' · '}
                        <OutsideLink address={link} />
                      </>
                    )}
                    {access === '' ? null : ` · ${access}`}
                  </li>
                ))}
              </ul>
            ),
          ],
        ]}
      />
      <div>
        <Button
          variant="default"
          leftSection={<IconPencil {...sign} />}
          onClick={() => setEditing(true)}
        >
          {t('coursePages.edit')}
        </Button>
      </div>
      <section className={classes['storyPart']}>
        <h3>{t('coursePages.modules')}</h3>
        <CourseModules course={course} />
      </section>
      <section className={classes['storyPart']}>
        <div className={classes['storyHead']}>
          <h3>{t('coursePages.groups')}</h3>
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus {...sign} />}
            onClick={() => void navigate({ to: '/courses/new', search: { course: course.id } })}
          >
            {t('coursePages.newGroup')}
          </Button>
        </div>
        <GroupHoursTable course={course.id} name={course.name} />
      </section>
      {editing ? <CourseDialog course={course} onDone={() => setEditing(false)} /> : null}
    </div>
  )
}
