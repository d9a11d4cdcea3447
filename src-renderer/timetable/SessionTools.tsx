import { ImportButton } from '#renderer/imports/ImportButton.tsx'
import { CalendarButton } from './CalendarButton.tsx'

/** The ways on from the list of sessions: their import, and the calendars. */
export function SessionTools({ narrow }: { narrow: boolean }) {
  return (
    <>
      <ImportButton of="sessions" narrow={narrow} />
      <CalendarButton narrow={narrow} />
    </>
  )
}
