import { uptime } from 'node:os'
import { type Clock, systemClock } from '#shared/calendar/clock.ts'

/** How long (ms) the system's answer is carried on by Node's own timer. */
const good = 100

let asked = -good
let answered = 0

/**
 * The PC's clock. How long it has been on counts its sleep too, which Node's own timers do not. Linux
 * reads that from a file, which costs a command as much as a row: so it is asked at most ten times a
 * second, and the first answer after a sleep may be late by a tenth of a second.
 */
export const pcClock: Clock = {
  ...systemClock,
  elapsed: () => {
    const now = performance.now()
    const carriedOn = answered + (now - asked)
    if (now - asked < good) return carriedOn
    // The system's answer is rounded down: time does not go back for that.
    answered = Math.max(uptime() * 1000, carriedOn)
    asked = now
    return answered
  },
}
