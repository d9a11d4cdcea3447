import { z } from 'zod'

/** On what a teacher is recorded: the office's choice, printed as chosen. */
export const TeacherBasis = z.enum(['consent', 'contract', 'legitimateInterest'])
export type TeacherBasis = z.infer<typeof TeacherBasis>
