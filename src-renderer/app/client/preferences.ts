import { useCallback } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { useOffice } from './office.ts'

export type PreferenceValue = Parameters<
  ReturnType<typeof useOffice>['client']['workspace']['setPreference']
>[0]['value']

/**
 * Something the signed-in person has set for themselves, kept by the office (never by the browser).
 * What does not fit the schema counts as not set.
 */
export const usePreference = <S extends z.ZodType<PreferenceValue>>(
  name: string,
  schema: S,
  otherwise: z.output<S>,
): readonly [z.output<S>, (value: z.output<S>) => void] => {
  const { client, queries } = useOffice()
  const cache = useQueryClient()
  const options = queries.workspace.preferences.queryOptions()
  const { data } = useQuery(options)
  const parsed = schema.safeParse(data?.[name])
  const set = useCallback(
    (value: z.output<S>): void => {
      const key = queries.workspace.preferences.queryKey()
      cache.setQueryData(key, (before) => ({ ...before, [name]: value }))
      void client.workspace.setPreference({ name, value }).catch(() => {})
    },
    [cache, client, queries, name],
  )
  return [parsed.success ? parsed.data : otherwise, set]
}
