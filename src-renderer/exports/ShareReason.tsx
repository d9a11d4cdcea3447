import { useTranslation } from 'react-i18next'
import type { WaitReason } from '#shared/exports/schema.ts'
import './texts.ts'

/** Why the share waits: words that the foot of the navigation fetches once somebody asks. */
export function ShareReason({ reason }: { reason: WaitReason }) {
  const { t } = useTranslation()
  return t(`exports.reason.${reason}`)
}
