import { useState } from 'react'
import { z } from 'zod'
import { useFoundDraft } from '#renderer/components/form/useFoundDraft.ts'

const CallBegun = z.object({ reportedDay: z.string().nullable(), reportedTime: z.string() })

/** When a call came whose form was left half entered. */
interface Begun {
  /** The day and minute its form began with; undefined until it is known, nothing where none was left. */
  begun: Partial<z.infer<typeof CallBegun>> | undefined
  /** Of the form: another once what was left is not wanted, so that it begins with now. */
  key: string
  discard: () => void
}

/**
 * A call whose form was left half entered goes on with the day and minute it was begun with, and not
 * with those of now.
 * @param form the draft's name
 */
export const useCallBegun = (form: string): Begun => {
  const left = useFoundDraft(form)
  const [discarded, setDiscarded] = useState(false)
  const known = discarded ? {} : (CallBegun.safeParse(left?.base).data ?? {})
  return {
    begun: left === undefined ? undefined : known,
    key: discarded ? 'anew' : 'left',
    discard: () => setDiscarded(true),
  }
}
