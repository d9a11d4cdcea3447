import { useState } from 'react'
import { usePreference } from '#renderer/app/client/preferences.ts'
import { LabelLayout, labelsAPage, mostOffset } from '#shared/equipment/labels.ts'

const isLayout = (value: unknown): value is LabelLayout => LabelLayout.safeParse(value).success
const isOffset = (value: unknown): value is number =>
  typeof value === 'number' && Math.abs(value) <= mostOffset

/**
 * How labels are printed. The sheet and what its printer shifts stay as they were last time; where the
 * sheet begins is asked anew.
 */
export const useLabelChoices = () => {
  const [layout, setLayout] = usePreference<LabelLayout>('labelLayout', isLayout, '24')
  const [x, setX] = usePreference(`labelOffsetX${layout}`, isOffset, 0)
  const [y, setY] = usePreference(`labelOffsetY${layout}`, isOffset, 0)
  const [asked, setStart] = useState(1)
  const start = Math.min(asked, labelsAPage(layout))
  return { layout, setLayout, x, setX, y, setY, start, setStart }
}
