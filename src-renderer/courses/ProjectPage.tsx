import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useOffice } from '#renderer/app/client/office.ts'
import { useWhereIAm } from '#renderer/app/frame/whereIAm.ts'
import { projectQuery } from './courseQuery.ts'
import { ProjectStory } from './ProjectStory.tsx'
import { RecordTrouble } from './RecordTrouble.tsx'
import './texts.ts'
import classes from './courses.module.css'

const route = getRouteApi('/courses/project/$id')

/** A training project as a page: project, its courses, their groups. */
export function ProjectPage() {
  const { id } = route.useParams()
  const { data: project, error } = useQuery(projectQuery(useOffice(), id))
  useWhereIAm(project?.name ?? null)
  if (project === undefined) {
    return error === null ? null : <RecordTrouble error={error} list="/courses/projects" />
  }
  return (
    <article className={classes['page']} aria-labelledby="project-name">
      <h1 id="project-name" className={classes['name']}>
        {project.name}
      </h1>
      <ProjectStory project={project} />
    </article>
  )
}
