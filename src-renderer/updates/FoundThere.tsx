import { useTranslation } from 'react-i18next'
import { formatBytes } from '#renderer/app/format/numbers.ts'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { isTrouble } from '#shared/updates/rules.ts'
import type { UpdateLook } from '#shared/updates/schema.ts'

/** What the last look at the place found: a word, and the reason where there is one. */
export function FoundThere({ look }: { look: UpdateLook }) {
  const { t } = useTranslation()
  switch (look.kind) {
    case 'off':
      return <p>{t('updates.off')}</p>
    case 'noPlace':
    case 'unchecked':
      return <StateMark meaning="waiting" word={t(`updates.look.${look.kind}`)} quiet />
    case 'newest':
      return <StateMark meaning="good" word={t('updates.look.newest')} quiet />
    case 'newer':
      return (
        <StateMark meaning="good" word={t('updates.look.newer', { version: look.version })} quiet />
      )
    case 'fetching': {
      const [have, size] = [formatBytes(look.have), formatBytes(look.size)]
      const word = t('updates.look.fetching', { version: look.version, have, size })
      return (
        <div role="status">
          <StateMark meaning="waiting" word={word} quiet />
        </div>
      )
    }
    case 'refused':
      return (
        <div role="status">
          {isTrouble(look) ? (
            <StateMark meaning="danger" word={t('updates.look.refused')} quiet />
          ) : (
            <StateMark meaning="waiting" word={t('updates.look.nothing')} quiet />
          )}
          <p>{t(`updates.refused.${look.why}`)}</p>
        </div>
      )
    case 'unreachable':
      return (
        <div role="status">
          <StateMark meaning="warning" word={t('updates.look.unreachable')} quiet />
          <p>
            {t(`updates.trouble.${look.why}`)} {t('updates.trouble.again')}
          </p>
        </div>
      )
  }
}
