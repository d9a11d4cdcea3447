import { useCallback, useRef } from 'react'

/**
 * Consent to move what is promised to others: it is given to what was asked and refused, and holds for
 * nothing else. Whoever then asks for another day is asked anew.
 */
export const useConsent = () => {
  const asked = useRef('')
  const given = useRef<string | null>(null)
  /** Whether moving was agreed to for exactly these values, which are asked now. */
  const holdsFor = useCallback((values: unknown): boolean => {
    asked.current = JSON.stringify(values)
    return given.current === asked.current
  }, [])
  /** Agrees to it for what was asked last. */
  const give = useCallback((): void => {
    given.current = asked.current
  }, [])
  return { holdsFor, give }
}
