import { useQuery } from '@tanstack/react-query'
import { useOffice } from '#renderer/app/client/office.ts'
import { courseQuery } from './courseQuery.ts'
import { CourseStory } from './CourseStory.tsx'
import { RecordTrouble } from './RecordTrouble.tsx'
import classes from './courses.module.css'

/** A course beside the list. */
export function CoursePane({ id }: { id: string }) {
  const { data: course, error } = useQuery(courseQuery(useOffice(), id))
  if (course === undefined) {
    return error === null ? null : <RecordTrouble error={error} list="/courses/list" />
  }
  return (
    <div className={classes['pane']}>
      <h2 className={classes['paneName']}>{course.name}</h2>
      <CourseStory course={course} />
    </div>
  )
}
