import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useOffice } from '#renderer/app/client/office.ts'
import type { RecordSource } from '#renderer/components/picker/recordSource.ts'
import type { Part } from '#shared/people/schema.ts'
import { personOrNew } from './personMaking.tsx'

/** A source of people for a picker that can also enter somebody in place, as `part`. */
export const usePersonSource = (part: Part, only?: Part): RecordSource => {
  const { t } = useTranslation()
  const office = useOffice()
  return useMemo(() => personOrNew(office, t, part, only), [office, t, part, only])
}
