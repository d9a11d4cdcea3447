import { Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { mayCall } from '#renderer/app/areas.ts'
import { useSession } from '#renderer/app/session/useSession.ts'
import { pageParts } from './pageParts.ts'
import { Section } from './Section.tsx'

/** What other features have to tell of a person. */
export function OtherParts({ person, inPane }: { person: string; inPane: boolean }) {
  const { t } = useTranslation()
  const { actor } = useSession()
  return pageParts
    .filter((part) => mayCall(actor.role, part.right) && (!inPane || part.inPane === true))
    .map(({ key, title, Part, Action }) => {
      const part = (
        <Suspense key={key} fallback={null}>
          <Part person={person} />
        </Suspense>
      )
      if (title === null) return part
      return (
        <Section
          key={key}
          title={t(title)}
          action={
            Action === undefined || inPane ? null : (
              <Suspense fallback={null}>
                <Action person={person} />
              </Suspense>
            )
          }
        >
          {part}
        </Section>
      )
    })
}
