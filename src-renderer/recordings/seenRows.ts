import { z } from 'zod'
import type { Texts } from '#renderer/app/language/language.ts'
import type { personSource } from '#renderer/people/personSource.ts'
import { Seen } from '#shared/recordings/seen.ts'

/** Who is seen or heard in a recording, as a form holds it. */
export const SeenRows = z.array(Seen.extend({ person: z.uuid('required') })).max(500, 'tooMany')

/** One more person in it: most are seen and heard. */
export const newSeen = (): z.infer<typeof Seen> => ({
  person: '',
  image: true,
  voice: true,
  chat: false,
})

/** The field of it: a row a person. */
export const seenRows = (t: Texts, people: ReturnType<typeof personSource>) => ({
  kind: 'rows' as const,
  name: 'seen' as const,
  label: t('recordings.recording.field.seen'),
  addWord: t('recordings.recording.addSeen'),
  newRow: newSeen,
  row: () => [
    {
      kind: 'record' as const,
      name: 'person',
      label: t('recordings.recording.field.person'),
      source: people,
      share: 3,
    },
    { kind: 'check' as const, name: 'image', label: t('recordings.recording.field.image') },
    { kind: 'check' as const, name: 'voice', label: t('recordings.recording.field.voice') },
    { kind: 'check' as const, name: 'chat', label: t('recordings.recording.field.chat') },
  ],
})
