import { z } from 'zod'
import { useFoundDraft } from '#renderer/components/form/useFoundDraft.ts'

const CallBegun = z.object({ reportedDay: z.string().nullable(), reportedTime: z.string() })
type CallBegun = z.infer<typeof CallBegun>

/**
 * When a call came whose form was left half entered: it goes on with the day and minute it was begun
 * with, and not with those of now. Undefined until it is known; nothing where none was left.
 * @param form the draft's name
 */
export const useCallBegun = (form: string): Partial<CallBegun> | undefined => {
  const left = useFoundDraft(form)
  return left === undefined ? undefined : (CallBegun.safeParse(left?.base).data ?? {})
}
