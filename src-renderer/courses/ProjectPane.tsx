import { useQuery } from '@tanstack/react-query'
import { useOffice } from '#renderer/app/client/office.ts'
import { projectQuery } from './courseQuery.ts'
import { ProjectStory } from './ProjectStory.tsx'
import { RecordTrouble } from './RecordTrouble.tsx'
import classes from './courses.module.css'

/** A training project beside the list. */
export function ProjectPane({ id }: { id: string }) {
  const { data: project, error } = useQuery(projectQuery(useOffice(), id))
  if (project === undefined) {
    return error === null ? null : <RecordTrouble error={error} list="/courses/projects" />
  }
  return (
    <div className={classes['pane']}>
      <h2 className={classes['paneName']}>{project.name}</h2>
      <ProjectStory project={project} />
    </div>
  )
}
