import { lazy } from 'react'
import type { Office } from '#renderer/app/client/office.ts'
import { makeInPlace } from '#renderer/components/picker/making.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import { courseSource, projectSource } from './courseSource.ts'
import { groupSource } from './groupSource.ts'

const GroupDialog = lazy(async () => ({ default: (await import('./GroupDialog.tsx')).GroupDialog }))
const CourseDialog = lazy(async () => ({
  default: (await import('./CourseDialog.tsx')).CourseDialog,
}))
const ProjectDialog = lazy(async () => ({
  default: (await import('./ProjectDialog.tsx')).ProjectDialog,
}))

/** Where pickers find groups and make one in place. `onFound` hears what can be picked. */
export const groupOrNew = (
  office: Office,
  onFound?: Parameters<typeof groupSource>[1],
): RecordSource => ({
  ...groupSource(office, onFound),
  create: (text) => makeInPlace((done) => <GroupDialog name={text.trim()} onDone={done} />),
})

/** Where pickers find courses and make one in place. */
export const courseOrNew = (office: Office): RecordSource => ({
  ...courseSource(office),
  create: (text) =>
    makeInPlace((done) => <CourseDialog course={{ name: text.trim() }} onDone={done} />),
})

/** Where pickers find training projects and make one in place. */
export const projectOrNew = (office: Office): RecordSource => ({
  ...projectSource(office),
  create: (text) =>
    makeInPlace((done) => <ProjectDialog project={{ name: text.trim() }} onDone={done} />),
})
