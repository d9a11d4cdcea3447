import { useCallback } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useOffice } from './office.ts'

export type PreferenceValue = Parameters<
  ReturnType<typeof useOffice>['client']['workspace']['setPreference']
>[0]['value']

/**
 * Something the signed-in person has set for themselves, kept by the office (never by the browser).
 * What is no such value counts as not set.
 */
export const usePreference = <T extends PreferenceValue>(
  name: string,
  isOne: (value: unknown) => value is T,
  otherwise: T,
): readonly [T, (value: T) => void] => {
  const { client, queries } = useOffice()
  const cache = useQueryClient()
  const options = queries.workspace.preferences.queryOptions()
  const { data } = useQuery(options)
  const kept = data?.[name]
  const set = useCallback(
    (value: T): void => {
      const key = queries.workspace.preferences.queryKey()
      cache.setQueryData(key, (before) => ({ ...before, [name]: value }))
      void client.workspace.setPreference({ name, value }).catch(() => {})
    },
    [cache, client, queries, name],
  )
  return [isOne(kept) ? kept : otherwise, set]
}
