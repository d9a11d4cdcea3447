import { z } from 'zod'

/** How much of a session is recorded. */
export const RecordingMode = z.enum(['full', 'segments', 'audioOnly', 'teacherAndSlides'])
export type RecordingMode = z.infer<typeof RecordingMode>

/** What may be seen or heard of somebody. */
export const DataKind = z.enum(['image', 'voice', 'name', 'chat'])
export type DataKind = z.infer<typeof DataKind>

const line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'tooLong')
    .refine((text) => !/\p{Cc}/u.test(text), 'lineBreak')

/** What everybody is asked to agree to. */
export const Terms = z
  .object({
    mode: RecordingMode,
    /** Of segments: who is left out of every recorded part, with sound, picture and words. */
    leftOut: z.array(z.uuid()).max(200, 'tooMany'),
    purpose: line(500).min(1, 'required'),
    /** Calendar days for which it is kept once it is shared. */
    keepDays: z.number().int().min(1).max(365, 'tooMuch'),
    /** Who may watch besides the requester. */
    viewers: z.array(z.uuid()).max(50, 'tooMany'),
    /** Where it lies, and who keeps the platform. */
    storage: line(200).min(1, 'required'),
    processor: line(200),
    /** Outside the European Economic Area, where it is sent there; '' for nowhere. */
    thirdCountry: line(200),
  })
  .refine(({ mode, leftOut }) => mode === 'segments' || leftOut.length === 0, {
    path: ['leftOut'],
    message: 'segmentsOnly',
  })
export type Terms = z.infer<typeof Terms>

/** As whom somebody is in a session. */
export type RosterRole = 'learner' | 'teacher' | 'guest'

const whole: readonly DataKind[] = ['image', 'voice', 'name', 'chat']

/** What a recording in this mode holds of somebody; nothing of who is left out. */
export function recordedOf(
  { mode, leftOut }: Pick<Terms, 'mode' | 'leftOut'>,
  { id, role }: { id: string; role: RosterRole },
): readonly DataKind[] {
  switch (mode) {
    case 'full':
      return whole
    case 'segments':
      return leftOut.includes(id) ? [] : whole
    case 'audioOnly':
      return ['voice', 'name']
    case 'teacherAndSlides':
      return role === 'learner' ? [] : ['image', 'voice', 'name']
  }
}

export type TermsChange = 'same' | 'narrower' | 'wider'

/**
 * What becomes of consents when terms change. Narrower (less of people, fewer of them, fewer viewers, a
 * shorter time) leaves every earlier yes standing. As soon as anything is more or other (another
 * purpose, place or keeper, somebody who was left out), it is wider: everybody is asked anew.
 */
export function compareTerms(before: Terms, after: Terms): TermsChange {
  const wider =
    compareReach(before, after) === 'wider' ||
    after.keepDays > before.keepDays ||
    after.viewers.some((viewer) => !before.viewers.includes(viewer)) ||
    after.purpose !== before.purpose ||
    after.storage !== before.storage ||
    after.processor !== before.processor ||
    (after.thirdCountry !== before.thirdCountry && after.thirdCountry !== '')
  if (wider) return 'wider'
  const narrower =
    compareReach(before, after) === 'narrower' ||
    after.keepDays < before.keepDays ||
    after.viewers.length < before.viewers.length ||
    after.thirdCountry !== before.thirdCountry
  return narrower ? 'narrower' : 'same'
}

/** Everybody who may be meant by either: those named, and somebody who is named by neither. */
function compareReach(before: Terms, after: Terms): TermsChange {
  const people = ['', ...before.leftOut, ...after.leftOut]
  const roles: readonly RosterRole[] = ['learner', 'teacher', 'guest']
  let narrower = false
  for (const role of roles) {
    for (const id of people) {
      const was = recordedOf(before, { id, role })
      const is = recordedOf(after, { id, role })
      if (is.some((kind) => !was.includes(kind))) return 'wider'
      if (is.length < was.length) narrower = true
    }
  }
  return narrower ? 'narrower' : 'same'
}
