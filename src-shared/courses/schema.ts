import { z } from 'zod'

export const EnrolmentState = z.enum([
  'applied',
  'confirmed',
  'waiting',
  'started',
  'finished',
  'withdrawn',
])
export type EnrolmentState = z.infer<typeof EnrolmentState>
