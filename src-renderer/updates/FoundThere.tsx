import { useTranslation } from 'react-i18next'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import type { Texts } from '#renderer/app/language/language.ts'
import { type Meaning, StateMark } from '#renderer/components/StateMark.tsx'
import type { UpdateLook } from '#shared/updates/schema.ts'

const meaningOf = (look: UpdateLook): Meaning => {
  switch (look.kind) {
    case 'newest':
    case 'newer':
      return 'good'
    case 'refused':
      return look.why === 'older' || look.why === 'noManifest' ? 'waiting' : 'danger'
    case 'unreachable':
      return 'warning'
    default:
      return 'waiting'
  }
}

const wordOf = (t: Texts, look: UpdateLook): string => {
  switch (look.kind) {
    case 'off':
      return t('updates.off')
    case 'refused':
      return t(`updates.refused.${look.why}`)
    case 'unreachable':
      return `${t(`updates.trouble.${look.why}`)} ${t('updates.trouble.again')}`
    case 'fetching':
      return t('updates.look.fetching', {
        version: look.version,
        have: formatBytes(look.have),
        size: formatBytes(look.size),
      })
    case 'newer':
      return t('updates.look.newer', { version: look.version })
    default:
      return t(`updates.look.${look.kind}`)
  }
}

/** What the last look at the place found, in one sentence. */
export function FoundThere({ look }: { look: UpdateLook }) {
  const { t } = useTranslation()
  const word = wordOf(t, look)
  // A long sentence is read, not glanced at.
  if (look.kind === 'off') return <p>{word}</p>
  return (
    <div role="status">
      <StateMark meaning={meaningOf(look)} word={word} quiet />
    </div>
  )
}
