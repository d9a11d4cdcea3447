import { useTranslation } from 'react-i18next'
import { StateMark } from '#renderer/components/StateMark.tsx'
import type { Absence } from '#shared/absences/schema.ts'
import { standsWords } from './words.ts'

/** How an absence stands, by colour, icon and word. */
export function AbsenceMark({ absence }: { absence: Absence }) {
  const { t } = useTranslation()
  const { meaning, word } = standsWords(t, absence)
  return <StateMark meaning={meaning} word={word} quiet />
}
