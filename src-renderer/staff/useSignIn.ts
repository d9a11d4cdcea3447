import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { callTrouble } from '#renderer/app/client/refusedCall.ts'
import type { SignInAnswer } from '#shared/staff/contract.ts'
import { waitOf } from './signInRefusal.ts'

/** Nobody answered, or the disk takes nothing: not that somebody signs in, nor a new password. */
type Failure = 'failed' | 'diskFull' | 'readOnly'
type Refusal = Extract<SignInAnswer, { ok: false }>['refusal']

/**
 * One try after the other: calls the office, counts down the delay it asks for. `seconds` is what is
 * left of the delay; trying is off until it is over. `writes`: what the disk is asked to take.
 */
export const useSignIn = (
  attempt: () => Promise<SignInAnswer>,
  onOpen: () => void,
  writes: 'signIn' | 'newPassword' = 'signIn',
) => {
  const { t } = useTranslation()
  const [state, setState] = useState<'idle' | 'checking' | Failure>('idle')
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const [seconds, setSeconds] = useState(0)

  useEffect(() => {
    if (seconds <= 0) return
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000)
    return () => clearTimeout(timer)
  }, [seconds])

  const tryIt = async (): Promise<void> => {
    if (state === 'checking' || seconds > 0) return
    setState('checking')
    try {
      const answer = await attempt()
      setState('idle')
      if (answer.ok) return onOpen()
      setRefusal(answer.refusal)
      setSeconds(waitOf(answer.refusal))
    } catch (error) {
      const trouble = callTrouble(error)
      setState(trouble === 'diskFull' || trouble === 'readOnly' ? trouble : 'failed')
    }
  }

  const waiting: Refusal | null =
    refusal !== null && 'waitSeconds' in refusal ? { ...refusal, waitSeconds: seconds } : refusal
  const failure =
    state === 'idle' || state === 'checking'
      ? null
      : state === 'failed'
        ? 'staff.signIn.failed'
        : (`staff.${writes}.${state}` as const)
  return {
    tryIt,
    checking: state === 'checking',
    mayTry: seconds === 0,
    refusal: waiting?.reason === 'wait' && seconds === 0 ? null : waiting,
    failed: failure === null ? null : t(failure),
  }
}
