import { hashKey } from '@tanstack/react-query'
import { useState } from 'react'

/** The same object as long as it says the same: route search params are made anew on every render. */
export const useSteady = <Value>(value: Value): Value => {
  const [steady, setSteady] = useState(value)
  if (steady === value) return steady
  if (hashKey([steady]) === hashKey([value])) return steady
  setSteady(value)
  return value
}
