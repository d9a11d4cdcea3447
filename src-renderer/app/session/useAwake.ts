import { useEffect } from 'react'
import { useOffice } from '#renderer/app/client/office.ts'

const atMostEvery = 30_000

/** Tells the office that somebody is at the keyboard, so that it does not lock the screen under their hands. */
export const useAwake = (): void => {
  const { client } = useOffice()
  useEffect(() => {
    // A window loaded anew knows nothing of before: the first sign is told at once.
    let told = 0
    const notice = (): void => {
      if (Date.now() - told < atMostEvery) return
      told = Date.now()
      void client.staff.awake().catch(() => {})
    }
    const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel'] as const
    for (const sign of signs)
      window.addEventListener(sign, notice, { passive: true, capture: true })
    return () => {
      for (const sign of signs) window.removeEventListener(sign, notice, { capture: true })
    }
  }, [client])
}
