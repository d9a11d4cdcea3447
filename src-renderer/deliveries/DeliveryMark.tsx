import { useTranslation } from 'react-i18next'
import { StateMark } from '#renderer/components/StateMark.tsx'
import { today } from '#renderer/courses/today.ts'
import type { Delivery } from '#shared/deliveries/schema.ts'
import { standsWords } from './words.ts'

/** How a delivery stands, by colour, icon and word. */
export function DeliveryMark({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation()
  const { meaning, word } = standsWords(t, delivery, today())
  return <StateMark meaning={meaning} word={word} quiet />
}
