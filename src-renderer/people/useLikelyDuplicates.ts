import { useEffect, useMemo, useState } from 'react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useOffice } from '#renderer/app/client/office.ts'
import type { FormValues } from '#renderer/components/form/meanwhile.ts'
import { type DuplicateMatch, emptyPerson } from '#shared/people/schema.ts'
import { recognisable } from './personValues.ts'

const settle = 300
const nobody: readonly DuplicateMatch[] = []

/** Who in the register the person being typed may already be; asked a moment after the typing rests. */
export const useLikelyDuplicates = (
  values: FormValues,
  except: string | null,
): readonly DuplicateMatch[] => {
  const { queries } = useOffice()
  const typed = useMemo(() => recognisable(values, emptyPerson), [values])
  const [rested, setRested] = useState(typed)
  useEffect(() => {
    const timer = setTimeout(() => setRested(typed), settle)
    return () => clearTimeout(timer)
  }, [typed])
  const asked = useQuery(
    queries.people.duplicatesOf.queryOptions({
      input: { input: rested ?? emptyPerson, except },
      enabled: rested !== null,
      placeholderData: keepPreviousData,
      staleTime: 0,
      gcTime: 0,
    }),
  )
  return rested === null ? nobody : (asked.data ?? nobody)
}
