import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useOffice } from '#renderer/app/client/office.ts'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { courseQuery } from './courseQuery.ts'
import { CourseStory } from './CourseStory.tsx'
import { RecordTrouble } from './RecordTrouble.tsx'
import './texts.ts'
import classes from './courses.module.css'

const route = getRouteApi('/courses/course/$id')

/** A course as a page. */
export function CoursePage() {
  const { id } = route.useParams()
  const { data: course, error } = useQuery(courseQuery(useOffice(), id))
  useWhereIAm(course?.name ?? null)
  if (course === undefined) {
    return error === null ? null : <RecordTrouble error={error} list="/courses/list" />
  }
  return (
    <article className={classes['page']} aria-labelledby="course-name">
      <h1 id="course-name" className={classes['name']}>
        {course.name}
      </h1>
      <CourseStory course={course} />
    </article>
  )
}
